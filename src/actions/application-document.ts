import { applicationSummary } from '#core/applications/application-summary.ts';
import { continuationSheet, type LineColumns } from '#core/applications/continuation-sheet.ts';
import type { BillBasis } from '#core/billing/bill-request.ts';
import type { ApplicationColumns, ApplicationDocument } from '#documents/application-table.ts';
import type { FiguredBill } from './stored-bill.ts';

type Money = (minor: bigint) => string;

const columns = (
  { C, D, E, F, G, H, I }: LineColumns,
  percentToDate: string | null,
  money: Money,
): ApplicationColumns => ({
  scheduled: money(C),
  previous: money(D),
  thisPeriod: money(E),
  stored: money(F),
  toDate: money(G),
  percentToDate,
  balance: money(H),
  retainage: money(I),
});

/** The continuation sheet and the summary of an application as they are printed; null of every other bill. */
export function applicationDocument(
  basis: BillBasis,
  bill: FiguredBill | null,
  money: Money,
): ApplicationDocument | null {
  if (basis.kind !== 'application' || bill === null) return null;
  const sheet = continuationSheet(bill.plan);
  const summary = applicationSummary(bill.contract, bill.plan);
  const described = new Map(bill.contract.lines.map((line) => [line.lineId, line.description]));
  const order = ['L1', 'L2', 'L3', 'L4', 'L5a', 'L5b', 'L5', 'L6', 'L7', 'L8', 'L9'] as const;
  return {
    periodFrom: basis.periodFrom,
    periodTo: basis.periodTo,
    lines: sheet.lines.map((line) => ({
      description: described.get(line.lineId) ?? '',
      ...columns(line.columns, line.percentComplete, money),
    })),
    totals: columns(sheet.totals, sheet.percentComplete, money),
    summary: order.map((line) => ({ line, amount: money(summary[line]) })),
  };
}
