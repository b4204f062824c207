import type { BillingReportChangeOrder } from './billing-report-document.ts';
import type { Figures } from './figures.ts';
import type { SheetTable } from './sheet.ts';
import { words } from './words.ts';

/** Every change order, a row each, pending ones marked as not included and void ones struck; null where there is none. */
export function changeOrdersTable(
  orders: readonly BillingReportChangeOrder[],
  figures: Figures,
  day: (day: string) => string,
): SheetTable | null {
  if (orders.length === 0) return null;
  const text = (label: string, wide = false) => ({ label, kind: 'words', wide }) as const;
  return {
    columns: [
      text(words.changeOrderShort),
      text(words.description, true),
      text(words.reason, true),
      text(words.scheduleDays),
      text(words.status),
      text(words.decided),
      text(words.decidedBy),
      { label: words.amount, kind: 'figure', wide: false },
    ],
    rows: orders.map(({ number, title, reason, scheduleDays, status, decided, net }) => ({
      kind: status === 'void' ? 'void' : 'line',
      cells: [
        number,
        title,
        reason,
        scheduleDays === 0 ? '–' : words.days(scheduleDays),
        words.changeOrderStatus[status],
        decided === null ? '' : day(decided.on),
        decided?.by ?? '',
        figures.inTable(net),
      ],
    })),
  };
}
