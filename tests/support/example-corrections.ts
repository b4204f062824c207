import { applyCredit } from '#actions/apply-credit.ts';
import { createTaxRate } from '#actions/create-tax-rate.ts';
import { creditInvoice } from '#actions/credit-invoice.ts';
import { receiveAdvance } from '#actions/receive-advance.ts';
import { recordPayment } from '#actions/record-payment.ts';
import { reverseAdvance } from '#actions/reverse-advance.ts';
import type { Services } from '#actions/services.ts';
import { takeBackCredit } from '#actions/take-back-credit.ts';
import { withholdByPayer } from '#actions/withhold-by-payer.ts';
import { withCompany } from '#db/company.ts';
import { loadContract } from '#db/contracts.ts';
import { loadPayment } from '#db/payments.ts';
import { item, newCustomer } from './estimates.ts';
import { type ExampleBooks, heldEstimate, issueBill } from './example-books.ts';

const DAY = '2026-03-31';

/**
 * A contract of 1,000.00, taxed at 10%, beside the example books: half of it is billed, a fifth of that withheld by the payer on top and
 * half credited; a correction back to 10% is a credit note of its own; a payment is applied, taken back and applied
 * again, and an advance is reversed.
 */
export async function writeExampleCorrections(services: Services, { acting }: ExampleBooks): Promise<void> {
  const customerId = await newCustomer(services, acting, 'Willow Court');
  const tax = { name: 'County tax', rate: 10_000_000n, isDefault: false };
  const taxRateId = await createTaxRate(services, acting, tax);
  const shed = await heldEstimate(services, acting, customerId, [{ ...item('Shed', '1000'), taxRateId }]);
  const advanceId = await receiveAdvance(services, acting, shed, {
    receivedOn: DAY,
    amountMinor: 7_500n,
    rate: 10_000_000n,
    thresholdMinor: 0n,
    method: 'check',
    reference: '',
    memo: '',
  });
  await reverseAdvance(services, acting, advanceId, { reason: 'Bounced', on: DAY });
  const half = { basis: { kind: 'percent', percent: 50_000_000n, of: 'this_bill' } } as const;
  const bill = await issueBill(services, acting, shed, DAY, half);
  await withholdByPayer(services, acting, bill, { amountMinor: 10_000n, on: DAY, memo: '' });
  const request = { basis: { kind: 'percent', percent: 50_000_000n }, reason: 'Too early' } as const;
  await creditInvoice(services, acting, bill, { request, date: DAY, memo: '' });
  const record = await withCompany(services.database, acting.company.id, (tx) =>
    loadContract(tx, acting.company.id, shed, { lock: false }),
  );
  const lineId = record?.contract.lines[0]?.lineId ?? '';
  const entry = { kind: 'percent_to_date', percent: 10_000_000n } as const;
  await issueBill(services, acting, shed, DAY, {
    basis: { kind: 'lines', lines: [{ lineId, entry, correctionReason: 'Measured again' }] },
  });
  const paymentId = await recordPayment(services, acting, {
    customerId,
    method: 'check',
    reference: '',
    memo: '',
    receivedOn: DAY,
    amountMinor: 2_000n,
    allocations: [{ invoiceId: bill, amountMinor: 1_500n }],
  });
  const payment = await withCompany(services.database, acting.company.id, (tx) =>
    loadPayment(tx, acting.company.id, paymentId),
  );
  const allocationId = payment?.allocations[0]?.id ?? '';
  await takeBackCredit(services, acting, paymentId, { allocationId, reason: 'Wrong bill', on: DAY });
  const allocations = [{ invoiceId: bill, amountMinor: 500n }];
  await applyCredit(services, acting, paymentId, { on: DAY, allocations });
}
