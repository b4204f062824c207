import { addDays } from '#core/dates/add-days.ts';
import { addMonths } from '#core/dates/add-months.ts';
import { oneTable } from './one-table.ts';
import type { ReportBody, ReportLink } from './report-body.ts';
import type { ReportFilter } from './report-filter.ts';

/**
 * What was billed and what came in during one month (minor units), which is named by its first day.
 * @example { month: '2026-03-01', billedMinor: 100n, taxMinor: 8n, heldMinor: 10n, dueMinor: 98n, collectedMinor: 50n }
 */
export interface MonthOfBilling {
  readonly month: string;
  readonly billedMinor: bigint;
  readonly taxMinor: bigint;
  readonly heldMinor: bigint;
  readonly dueMinor: bigint;
  readonly collectedMinor: bigint;
}

/**
 * Billed against collected, month by month; a figure opens the entries of its month, of whoever was asked for.
 * @example billedAndCollected(months, 'retainage', {})
 */
export function billedAndCollected(
  months: readonly MonthOfBilling[],
  retainage: string,
  whose: Pick<ReportFilter, 'customerId' | 'estimateId'>,
): ReportBody {
  const money = (id: string, label: string) => ({ id, label, kind: 'money', sums: true }) as const;
  return {
    main: 'collected',
    columns: [
      { id: 'month', label: 'Month from', kind: 'day' },
      money('billed', 'Billed'),
      money('tax', 'Tax'),
      money('held', `Held as ${retainage}`),
      money('due', 'Due'),
      money('collected', 'Collected'),
    ],
    ...oneTable(
      months.map(({ month, ...sums }) => {
        const period = { from: month, to: addDays(addMonths(month, 1), -1) };
        const journal: ReportLink = { to: 'report', report: 'journal', filter: { ...period, ...whose } };
        return {
          cells: {
            month,
            billed: sums.billedMinor,
            tax: sums.taxMinor,
            held: sums.heldMinor,
            due: sums.dueMinor,
            collected: sums.collectedMinor,
          },
          links: { billed: journal, tax: journal, held: journal, due: journal, collected: journal },
        };
      }),
    ),
    note: 'By the date of each bill and the day each payment was applied. Credit notes are taken off; a void or a reversal counts in the month in which it was made.',
  };
}
