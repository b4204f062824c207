import { creditInvoice } from '#actions/credit-invoice.ts';
import { receiveAdvance } from '#actions/receive-advance.ts';
import { recordPayment } from '#actions/record-payment.ts';
import type { Services } from '#actions/services.ts';
import { voidInvoice } from '#actions/void-invoice.ts';
import { item, newCustomer } from './estimates.ts';
import { type ExampleBooks, heldEstimate, issueBill } from './example-books.ts';

const DAY = '2026-03-31';

/**
 * A contract of 4,000.00 beside the example books: two bills of a quarter, the first of them void since, and a third;
 * an advance of 50.00 is recouped from 2,500.00 on; the second is part paid and credited whole, so that a part of the credit is left to the customer.
 */
export async function writeExampleCredits(services: Services, { acting }: ExampleBooks): Promise<void> {
  const customerId = await newCustomer(services, acting, 'Cedar House');
  const gate = await heldEstimate(services, acting, customerId, [item('Gate', '4000')]);
  await receiveAdvance(services, acting, gate, {
    receivedOn: DAY,
    amountMinor: 5_000n,
    rate: 10_000_000n,
    thresholdMinor: 250_000n,
    method: 'check',
    reference: '',
    memo: '',
  });
  const quarter = { basis: { kind: 'percent', percent: 25_000_000n, of: 'this_bill' } } as const;
  const first = await issueBill(services, acting, gate, DAY, quarter);
  const second = await issueBill(services, acting, gate, DAY, quarter);
  await issueBill(services, acting, gate, DAY, quarter);
  await voidInvoice(services, acting, first, { reason: 'Twice', on: DAY });
  await recordPayment(services, acting, {
    customerId,
    method: 'check',
    reference: '',
    memo: '',
    receivedOn: DAY,
    amountMinor: 20_000n,
    allocations: [{ invoiceId: second, amountMinor: 20_000n }],
  });
  const request = { basis: { kind: 'whole' }, reason: 'Wrong gate' } as const;
  await creditInvoice(services, acting, second, { request, date: DAY, memo: '' });
}
