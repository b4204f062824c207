import type { Acting } from '#actions/acting.ts';
import { applyCredit } from '#actions/apply-credit.ts';
import { createEstimate } from '#actions/create-estimate.ts';
import { createProgressInvoice } from '#actions/create-progress-invoice.ts';
import { createTaxRate } from '#actions/create-tax-rate.ts';
import type { EstimateLineInput } from '#actions/estimate-input.ts';
import { recordPayment } from '#actions/record-payment.ts';
import { reversePayment } from '#actions/reverse-payment.ts';
import type { Services } from '#actions/services.ts';
import { voidInvoice } from '#actions/void-invoice.ts';
import type { BillRequest } from '#core/billing/bill-request.ts';
import { foundCompany } from './company.ts';
import { item, newCustomer, typedEstimate } from './estimates.ts';

export interface ExampleBooks {
  readonly acting: Acting;
  /** 50,000.00 in three lines, one of them taxed, 10% held: billed to the end, its retainage released. */
  readonly build: string;
  /** 10,000.00 in one line, billed to 110% with a reason. */
  readonly overBilled: string;
}

/** An estimate of these lines with 10% held. */
export function heldEstimate(
  services: Services,
  acting: Acting,
  customerId: string,
  lines: readonly EstimateLineInput[],
): Promise<string> {
  const retainage = { kind: 'flat', rate: 10_000_000n } as const;
  return createEstimate(services, acting, { ...typedEstimate(customerId, lines), retainage });
}

const percent = (value: bigint): Partial<BillRequest> => ({
  basis: { kind: 'percent', percent: value, of: 'this_bill' },
});

/** Issues a bill; without more said, of everything that is left. */
export async function issueBill(
  services: Services,
  acting: Acting,
  estimateId: string,
  invoiceDate: string,
  request: Partial<BillRequest>,
  dueDate = '2026-04-30',
): Promise<string> {
  const whole: BillRequest = {
    basis: { kind: 'remaining' },
    retainage: { kind: 'as_contract' },
    release: { kind: 'none' },
    overrideReason: null,
    ...request,
  };
  const input = { request: whole, invoiceDate, dueDate, heading: '', memo: '' };
  return (await createProgressInvoice(services, acting, estimateId, input, { issue: true })).id;
}

/** January to March of `build`: INV-0001, INV-0002 that is void, INV-0003, and INV-0004 with the release of all. */
async function billBuild(
  services: Services,
  acting: Acting,
  build: string,
): Promise<{ first: string; third: string }> {
  const first = await issueBill(services, acting, build, '2026-01-31', percent(25_000_000n));
  const wrong = await issueBill(services, acting, build, '2026-02-28', percent(30_000_000n));
  await voidInvoice(services, acting, wrong, { reason: 'Wrong month', on: '2026-02-28' });
  const third = await issueBill(services, acting, build, '2026-02-28', percent(33_333_333n));
  await issueBill(services, acting, build, '2026-03-31', {
    retainage: { kind: 'left_off' },
    release: { kind: 'all' },
  });
  return { first, third };
}

/**
 * A company with a bit of everything: five bills (INV-0002 is void, INV-0004 is the final bill of its contract with
 * the release, INV-0005 passes its contract), a payment whose credit was partly applied later, and a bounced one.
 */
export async function writeExampleBooks(services: Services): Promise<ExampleBooks> {
  const acting = await foundCompany(services);
  const customerId = await newCustomer(services, acting, 'Alder House');
  const taxRateId = await createTaxRate(services, acting, {
    name: 'Sales tax',
    rate: 7_250_000n,
    isDefault: true,
  });
  const build = await heldEstimate(services, acting, customerId, [
    { ...item('Framing', '20000'), taxRateId },
    item('Electrical', '18000'),
    item('Finishes', '12000'),
  ]);
  const overBilled = await heldEstimate(services, acting, customerId, [item('Fence', '10000')]);
  const { first, third } = await billBuild(services, acting, build);
  const over = { ...percent(110_000_000n), overrideReason: 'Agreed on site' };
  await issueBill(services, acting, overBilled, '2026-03-31', over);

  const payment = { customerId, method: 'check', reference: '', memo: '', receivedOn: '2026-03-15' };
  const paid = await recordPayment(services, acting, {
    ...payment,
    amountMinor: 1_200_000n,
    allocations: [{ invoiceId: first, amountMinor: 1_161_250n }],
  });
  await applyCredit(services, acting, paid, {
    on: '2026-03-20',
    allocations: [{ invoiceId: third, amountMinor: 10_000n }],
  });
  const bounced = await recordPayment(services, acting, {
    ...payment,
    amountMinor: 500_000n,
    allocations: [{ invoiceId: third, amountMinor: 500_000n }],
  });
  await reversePayment(services, acting, bounced, { reason: 'Bounced', on: '2026-03-25' });
  return { acting, build, overBilled };
}
