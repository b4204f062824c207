import type { Acting } from '#actions/acting.ts';
import { applyCredit } from '#actions/apply-credit.ts';
import { createEstimate } from '#actions/create-estimate.ts';
import { createProgressInvoice } from '#actions/create-progress-invoice.ts';
import { createTaxRate } from '#actions/create-tax-rate.ts';
import { creditInvoice } from '#actions/credit-invoice.ts';
import { receiveAdvance } from '#actions/receive-advance.ts';
import { recordPayment } from '#actions/record-payment.ts';
import { reverseAdvance } from '#actions/reverse-advance.ts';
import { reversePayment } from '#actions/reverse-payment.ts';
import type { Services } from '#actions/services.ts';
import { takeBackCredit } from '#actions/take-back-credit.ts';
import { unwindInvoice } from '#actions/unwind-invoice.ts';
import { voidInvoice } from '#actions/void-invoice.ts';
import { withholdByPayer } from '#actions/withhold-by-payer.ts';
import type { BillRequest } from '#core/billing/bill-request.ts';
import { loadAdvances } from '#db/advances.ts';
import { withCompany } from '#db/company.ts';
import { loadContract } from '#db/contracts.ts';
import { type InvoiceListRecord, listInvoicesOfEstimate } from '#db/invoices.ts';
import { listPayments } from '#db/payments.ts';
import { discount, item, typedEstimate } from './estimates.ts';
import type { CorrectionHistory, CorrectionStep, MoneyStep } from './random-corrections.ts';
import { refusalCode } from './refusal-code.ts';

/** Where the steps of a random history are taken, and for which customer. */
export interface CorrectionDesk {
  readonly services: Services;
  readonly acting: Acting;
  readonly customerId: string;
}

/** The contract that a step is about, and its day. */
interface Scene {
  readonly estimateId: string;
  readonly on: string;
}

/** The contract of a history, with two taxes of which a line may have both. */
export async function openCorrectedJob(
  { services, acting, customerId }: CorrectionDesk,
  { terms: taxTerms, held, compound }: Pick<CorrectionHistory, 'terms' | 'held' | 'compound'>,
): Promise<string> {
  const rate = (name: string, of: bigint, more: object) =>
    createTaxRate(services, acting, { name, rate: of, isDefault: false, ...more });
  const gst = await rate('GST', 5_000_000n, {});
  const pst = await rate('PST', 7_250_000n, { compound });
  const both = await rate('Both', 0n, { groupOf: [gst, pst] });
  const lines = [
    { ...item('Work', '333.33'), taxRateId: both },
    { ...item('More', '777.77'), taxRateId: gst },
    item('Plain', '145.05'),
    discount('Rebate', { price: '50' }),
  ];
  return createEstimate(services, acting, {
    ...typedEstimate(customerId, lines),
    taxTerms,
    retainage: held === 0n ? { kind: 'none' } : { kind: 'flat', rate: held },
    // One of the two rates is of the work with its tax, where tax is charged so that it can be.
    retainageOnTax: held === 5_000_000n,
  });
}

const isMoney = (one: CorrectionStep): one is MoneyStep =>
  one.kind === 'apply' ||
  one.kind === 'take back' ||
  one.kind === 'reverse' ||
  one.kind === 'reverse advance';

const pick = <T>(rows: readonly T[], which: number): T | undefined => rows[which % Math.max(rows.length, 1)];

async function takeMoneyStep(
  { services, acting, customerId }: CorrectionDesk,
  { kind, which: at }: MoneyStep,
  { estimateId, bills, on }: Scene & { readonly bills: readonly InvoiceListRecord[] },
): Promise<string> {
  const { payments, advances } = await withCompany(services.database, acting.company.id, async (tx) => ({
    payments: await listPayments(tx, acting.company.id, { customerId, limit: 20, after: null }),
    advances: await loadAdvances(tx, acting.company.id, estimateId),
  }));
  const given = { reason: 'Wrong', on };
  if (kind === 'reverse advance') {
    const advance = pick(advances, at);
    return advance
      ? refusalCode(reverseAdvance(services, acting, advance.advanceId, given))
      : 'nothing there';
  }
  if (kind === 'apply') {
    const credit = payments.find((one) => one.unapplied_minor > 0n);
    const open = bills.filter(
      (one) => one.due_minor > one.paid_minor + one.credited_minor && one.state === 'issued',
    );
    const bill = pick(open, at);
    if (!credit || !bill) return 'nothing there';
    const openMinor = bill.due_minor - bill.paid_minor - bill.credited_minor;
    const amountMinor = openMinor < credit.unapplied_minor ? openMinor : credit.unapplied_minor;
    const allocations = [{ invoiceId: bill.id, amountMinor }];
    return refusalCode(applyCredit(services, acting, credit.id, { on, allocations }));
  }
  const payment = pick(payments, at);
  if (!payment) return 'nothing there';
  if (kind === 'reverse') return refusalCode(reversePayment(services, acting, payment.id, given));
  const allocation = pick(payment.allocations, at);
  if (!allocation) return 'nothing there';
  return refusalCode(takeBackCredit(services, acting, payment.id, { ...given, allocationId: allocation.id }));
}

/** Takes a line back to a share of it, on a bill that is a credit note where it was billed further. */
async function correct(
  { services, acting }: CorrectionDesk,
  { which: at, percent }: Extract<CorrectionStep, { kind: 'correct' }>,
  { estimateId, on }: Scene,
) {
  const record = await withCompany(services.database, acting.company.id, (tx) =>
    loadContract(tx, acting.company.id, estimateId, { lock: false }),
  );
  const lineId = pick(record?.contract.lines ?? [], at)?.lineId ?? '';
  const entry = { kind: 'percent_to_date', percent } as const;
  const request: BillRequest = {
    basis: { kind: 'lines', lines: [{ lineId, entry, correctionReason: 'Measured again' }] },
    retainage: { kind: 'as_contract' },
    release: { kind: 'none' },
    overrideReason: null,
  };
  const made: { kind?: string } = {};
  const code = await refusalCode(
    createProgressInvoice(
      services,
      acting,
      estimateId,
      { request, invoiceDate: on, dueDate: null, heading: '', memo: '' },
      { issue: true },
    ).then(({ issued }) => {
      made.kind = issued?.invoice.kind ?? '';
    }),
  );
  return code === 'done' ? String(made.kind) : code;
}

/** Takes one step on a day, and says 'done', what it made, or why it was refused. */
export async function takeCorrectionStep(
  desk: CorrectionDesk,
  one: CorrectionStep,
  { estimateId, on }: Scene,
): Promise<string> {
  const { services, acting, customerId } = desk;
  const invoices = await withCompany(services.database, acting.company.id, (tx) =>
    listInvoicesOfEstimate(tx, acting.company.id, estimateId),
  );
  if (one.kind === 'bill') {
    const request: BillRequest = {
      basis: { kind: 'percent', percent: one.percent, of: 'this_bill' },
      retainage: { kind: 'as_contract' },
      release: one.release ? { kind: 'percent', percent: 50_000_000n } : { kind: 'none' },
      overrideReason: null,
    };
    const input = { request, invoiceDate: on, dueDate: null, heading: '', memo: '' };
    return refusalCode(createProgressInvoice(services, acting, estimateId, input, { issue: true }));
  }
  if (one.kind === 'advance') {
    const advance = { amountMinor: one.amountMinor, rate: 30_000_000n, thresholdMinor: 10_000n };
    const written = { receivedOn: on, method: 'check', reference: '', memo: '' };
    return refusalCode(receiveAdvance(services, acting, estimateId, { ...advance, ...written }));
  }
  if (isMoney(one)) return takeMoneyStep(desk, one, { estimateId, on, bills: invoices });
  if (one.kind === 'correct') return correct(desk, one, { estimateId, on });
  const invoice = invoices[one.which % Math.max(invoices.length, 1)];
  if (!invoice) return 'nothing there';
  const given = { reason: 'Wrong', on };
  if (one.kind === 'void') return refusalCode(voidInvoice(services, acting, invoice.id, given));
  if (one.kind === 'unwind') return refusalCode(unwindInvoice(services, acting, invoice.id, given));
  if (one.kind === 'credit') {
    const request = { basis: one.basis, reason: 'Wrong' };
    return refusalCode(creditInvoice(services, acting, invoice.id, { request, date: on, memo: '' }));
  }
  const openMinor = invoice.due_minor - invoice.paid_minor - invoice.credited_minor;
  if (one.kind === 'withhold') {
    const withheld = { amountMinor: openMinor / 10n, on, memo: '' };
    return refusalCode(withholdByPayer(services, acting, invoice.id, withheld));
  }
  const amountMinor = openMinor > 1n ? openMinor / 2n : 1n;
  return refusalCode(
    recordPayment(services, acting, {
      customerId,
      receivedOn: on,
      amountMinor,
      method: 'check',
      reference: '',
      memo: '',
      allocations: [{ invoiceId: invoice.id, amountMinor }],
    }),
  );
}
