import { applicationChangeOrders } from '#core/applications/application-change-orders.ts';
import { applicationSummary } from '#core/applications/application-summary.ts';
import { continuationSheet } from '#core/applications/continuation-sheet.ts';
import { itemLabels } from '#core/applications/item-labels.ts';
import { sheetGroups } from '#core/applications/sheet-groups.ts';
import type { ColumnSums } from '#core/applications/sum-columns.ts';
import type { BillBasis } from '#core/billing/bill-request.ts';
import type { ChangeSums } from '#core/change-orders/change-order-box.ts';
import type {
  ApplicationColumns,
  ApplicationDocument,
  ChangeOrderSums,
} from '#documents/application-table.ts';
import type { BillFigures } from './bill-figures.ts';
import type { FiguredBill } from './stored-bill.ts';

type Money = (minor: bigint) => string;

const columns = (
  { columns: { C, D, E, F, G, H, I }, percentComplete }: ColumnSums,
  money: Money,
): ApplicationColumns => ({
  scheduled: money(C),
  previous: money(D),
  thisPeriod: money(E),
  stored: money(F),
  toDate: money(G),
  percentToDate: percentComplete,
  balance: money(H),
  retainage: money(I),
});

function changeOrders(
  { contract }: FiguredBill,
  day: string,
  money: Money,
): ApplicationDocument['changeOrders'] {
  const sums = ({ additionsMinor, deductionsMinor }: ChangeSums): ChangeOrderSums => ({
    additions: money(additionsMinor),
    deductions: money(deductionsMinor),
  });
  const { earlier, thisMonth, netMinor } = applicationChangeOrders(contract, day);
  return {
    earlier: sums(earlier),
    thisMonth: sums(thisMonth),
    total: sums({
      additionsMinor: earlier.additionsMinor + thisMonth.additionsMinor,
      deductionsMinor: earlier.deductionsMinor + thisMonth.deductionsMinor,
    }),
    net: money(netMinor),
  };
}

/**
 * The continuation sheet and the summary of a bill as they are printed, however it was entered; null of one that cannot
 * be figured any more. A bill for no period counts the change orders of the month of its own day.
 */
export function applicationDocument(
  { bill, lines }: Pick<BillFigures, 'bill' | 'lines'>,
  basis: BillBasis,
  invoiceDate: string,
  money: Money,
): ApplicationDocument | null {
  if (bill === null) return null;
  const period = basis.kind === 'application' ? { from: basis.periodFrom, to: basis.periodTo } : null;
  const sheet = continuationSheet(bill.plan);
  const summary = applicationSummary(bill.contract, bill.plan);
  const items = itemLabels(bill.contract);
  const contractLines = new Map(bill.contract.lines.map((line) => [line.lineId, line]));
  const places = new Map(
    lines.map(({ lineId, section }) => [
      lineId,
      { section, changeOrderId: contractLines.get(lineId)?.changeOrderId ?? null },
    ]),
  );
  const order = ['L1', 'L2', 'L3', 'L4', 'L5a', 'L5b', 'L5', 'L6', 'L7', 'L8', 'L9'] as const;
  return {
    period,
    groups: sheetGroups(sheet, places).map(({ kind, name, lines: own, sums }) => ({
      kind,
      name,
      lines: own.map((line) => ({
        item: items.get(line.lineId) ?? '',
        description: contractLines.get(line.lineId)?.description ?? '',
        ...columns(line, money),
      })),
      sums: columns(sums, money),
    })),
    totals: columns({ columns: sheet.totals, percentComplete: sheet.percentComplete }, money),
    summary: order.map((line) => ({ line, amount: money(summary[line]) })),
    changeOrders: changeOrders(bill, period?.to ?? invoiceDate, money),
  };
}
