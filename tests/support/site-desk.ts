import fc from 'fast-check';
import { certifyApplication } from '#actions/certify-application.ts';
import { createAccount } from '#actions/create-account.ts';
import { createChangeOrder } from '#actions/create-change-order.ts';
import { createProgressInvoice } from '#actions/create-progress-invoice.ts';
import { decideChangeOrder } from '#actions/decide-change-order.ts';
import { recordPayment } from '#actions/record-payment.ts';
import { takeOverContract } from '#actions/take-over-contract.ts';
import { writeJournalEntry } from '#actions/write-journal-entry.ts';
import type { BillRequest } from '#core/billing/bill-request.ts';
import { parseQuantity, parseUnitPrice } from '#core/money/decimal.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { loadAccountId } from '#db/accounts.ts';
import { withCompany } from '#db/company.ts';
import { loadContract } from '#db/contracts.ts';
import { listInvoicesOfEstimate } from '#db/invoices.ts';
import { type CorrectionDesk, takeCorrectionStep } from './correction-desk.ts';
import { value } from './job.ts';
import { type CorrectionStep, correctionStep } from './random-corrections.ts';
import { refusalCode } from './refusal-code.ts';

/** Whatever happens on a contract: corrections, and what else moves its sum, its bills or the money. */
export type SiteEvent =
  | CorrectionStep
  | { readonly kind: 'change order'; readonly amountMinor: bigint; readonly approved: boolean }
  | { readonly kind: 'application'; readonly percent: bigint }
  | { readonly kind: 'certify'; readonly which: number; readonly share: bigint }
  | { readonly kind: 'overpay'; readonly which: number }
  | { readonly kind: 'fee' };

const which = fc.nat(7);

export const siteEvent: fc.Arbitrary<SiteEvent> = fc.oneof(
  { weight: 16, arbitrary: correctionStep },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('change order' as const),
      amountMinor: fc.oneof(fc.bigInt(1n, 50_000n), fc.bigInt(-8_000n, -1n)),
      approved: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('application' as const),
      percent: fc.bigInt(1_000_000n, 100_000_000n),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('certify' as const), which, share: fc.bigInt(50n, 99n) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('overpay' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fee' as const) }) },
);

interface Scene {
  readonly estimateId: string;
  readonly on: string;
}

async function changeContract(
  { services, acting }: CorrectionDesk,
  { amountMinor, approved }: Extract<SiteEvent, { kind: 'change order' }>,
  { estimateId, on }: Scene,
): Promise<void> {
  const price = formatMoney(amountMinor < 0n ? -amountMinor : amountMinor, 2);
  const line = {
    kind: amountMinor < 0n ? ('deduction' as const) : ('addition' as const),
    description: 'Agreed on site',
    quantity: value(parseQuantity('1')),
    unit: '',
    unitPrice: value(parseUnitPrice(price)),
    taxRateId: null,
  };
  const order = await createChangeOrder(services, acting, estimateId, {
    title: 'Agreed on site',
    reason: 'Agreed on site',
    scheduleDays: 0,
    lines: [line],
    drawEffect: { kind: 'none' },
  });
  if (!approved) return;
  await decideChangeOrder(services, acting, order, { version: 1, decision: 'approved', by: 'Dana Fox', on });
}

/** An application with every line at the same share to date; what was billed further stays as it is. */
async function applyFor(
  { services, acting }: CorrectionDesk,
  percent: bigint,
  { estimateId, on }: Scene,
): Promise<void> {
  const record = await withCompany(services.database, acting.company.id, (tx) =>
    loadContract(tx, acting.company.id, estimateId, { lock: false }),
  );
  const lines = (record?.contract.lines ?? []).map(({ lineId, scheduledMinor }) => ({
    lineId,
    entry: scheduledMinor < 0n ? null : ({ kind: 'percent_to_date', percent } as const),
    installedMinor: 0n,
    storedMinor: null,
    note: 'Measured again',
  }));
  const request: BillRequest = {
    basis: { kind: 'application', periodFrom: on, periodTo: on, lines, evenIfZero: false },
    retainage: { kind: 'as_contract' },
    release: { kind: 'none' },
    overrideReason: null,
  };
  const input = { request, invoiceDate: on, dueDate: null, heading: '', memo: '' };
  await createProgressInvoice(services, acting, estimateId, input, { issue: true });
}

/** A fee of the bank, booked by hand: the account is made where the company has none yet. */
async function bookFee({ services, acting }: CorrectionDesk, { estimateId, on }: Scene): Promise<void> {
  const { id: companyId } = acting.company;
  const fees = { code: '6100', name: 'Bank fees', type: 'expense' } as const;
  const made = await createAccount(services, acting, fees).catch(() => null);
  const [fee, bank] = await withCompany(services.database, companyId, async (tx) => [
    made ??
      (await tx.selectFrom('account').select('id').where('code', '=', '6100').executeTakeFirstOrThrow()).id,
    await loadAccountId(tx, companyId, 'bank'),
  ]);
  const line = { customerId: null, estimateId };
  await writeJournalEntry(services, acting, {
    on,
    memo: 'Fee of the bank',
    lines: [
      { ...line, accountId: String(fee), debitMinor: 1_250n, creditMinor: 0n },
      { ...line, accountId: String(bank), debitMinor: 0n, creditMinor: 1_250n },
    ],
  });
}

async function billFor({ services, acting }: CorrectionDesk, { estimateId }: Scene, at: number) {
  const bills = await withCompany(services.database, acting.company.id, (tx) =>
    listInvoicesOfEstimate(tx, acting.company.id, estimateId),
  );
  return bills[at % Math.max(bills.length, 1)];
}

/** Lets one thing happen on a day, and says 'done', what it made, or why it was refused. */
export async function letHappen(desk: CorrectionDesk, one: SiteEvent, scene: Scene): Promise<string> {
  const { services, acting, customerId } = desk;
  if (one.kind === 'change order') return refusalCode(changeContract(desk, one, scene));
  if (one.kind === 'fee') return refusalCode(bookFee(desk, scene));
  if (one.kind === 'application') return refusalCode(applyFor(desk, one.percent, scene));
  if (one.kind !== 'certify' && one.kind !== 'overpay') return takeCorrectionStep(desk, one, scene);
  const bill = await billFor(desk, scene, one.which);
  if (!bill) return 'nothing there';
  if (one.kind === 'certify') {
    const dueMinor = (bill.due_minor * one.share) / 100n;
    const certificate = { kind: 'in_total', dueMinor, reason: 'Not plumb' } as const;
    return refusalCode(certifyApplication(services, acting, bill.id, { certificate, on: scene.on }));
  }
  const openMinor = bill.due_minor - bill.paid_minor - bill.credited_minor;
  return refusalCode(
    recordPayment(services, acting, {
      customerId,
      receivedOn: scene.on,
      amountMinor: openMinor + 500n,
      method: 'check',
      reference: '',
      memo: '',
      allocations: [{ invoiceId: bill.id, amountMinor: openMinor }],
    }),
  );
}

/** Takes the contract over as it runs: two fifths of each line done, a twentieth held, half of what was certified paid. Gives what was paid (minor units). */
export async function takeOver(desk: CorrectionDesk, { estimateId, on }: Scene): Promise<bigint> {
  const { services, acting } = desk;
  const record = await withCompany(services.database, acting.company.id, (tx) =>
    loadContract(tx, acting.company.id, estimateId, { lock: false }),
  );
  const lines = (record?.contract.lines ?? []).map(({ lineId, scheduledMinor }) => {
    const workMinor = (scheduledMinor * 2n) / 5n;
    return { lineId, workMinor, storedMinor: 0n, heldMinor: workMinor / 20n };
  });
  const certifiedMinor = lines.reduce((sum, line) => sum + line.workMinor - line.heldMinor, 0n);
  const paidMinor = certifiedMinor / 2n;
  const opening = { lastApplication: 3, lines, certifiedMinor, paidMinor, overrideReason: null };
  await takeOverContract(services, acting, estimateId, { ...opening, on });
  return paidMinor;
}
