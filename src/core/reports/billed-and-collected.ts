import { addDays } from '#core/dates/add-days.ts';
import { addMonths } from '#core/dates/add-months.ts';
import { advanceColumn } from './advance-column.ts';
import type { AskedPeriod } from './asked-period.ts';
import { moneyColumn } from './money-column.ts';
import { oneTable } from './one-table.ts';
import type { ReportBody, ReportRow } from './report-body.ts';
import type { ReportFilter } from './report-filter.ts';

/**
 * What was billed and what came in during one month (minor units), which is named by its first day.
 * @example { month: '2026-03-01', billedMinor: 100n, taxMinor: 8n, heldMinor: 10n, dueMinor: 98n, recoupedMinor: 0n, collectedMinor: 50n }
 */
export interface MonthOfBilling {
  readonly month: string;
  readonly billedMinor: bigint;
  readonly taxMinor: bigint;
  readonly heldMinor: bigint;
  readonly dueMinor: bigint;
  readonly recoupedMinor: bigint;
  readonly collectedMinor: bigint;
}

/**
 * Billed against collected, month by month; a figure opens the bills and payments of its month.
 * @example billedAndCollected(months, 'retainage', { from: '2026-01-01', to: '2026-03-31' })
 */
export function billedAndCollected(
  months: readonly MonthOfBilling[],
  retainage: string,
  { customerId, estimateId, ...asked }: AskedPeriod,
): ReportBody {
  const behind = (period: Pick<ReportFilter, 'from' | 'to'>): NonNullable<ReportRow['links']> => {
    const filter = { ...period, customerId, estimateId };
    const movements = { to: 'report', report: 'bills-and-payments', filter } as const;
    const money = ['billed', 'tax', 'held', 'advance', 'due', 'collected'];
    return Object.fromEntries(money.map((column) => [column, movements]));
  };
  return {
    main: 'collected',
    columns: [
      { id: 'month', label: 'Month', kind: 'month' },
      moneyColumn('billed', 'Billed'),
      moneyColumn('tax', 'Tax'),
      moneyColumn('held', `Held as ${retainage}`),
      ...advanceColumn(months),
      moneyColumn('due', 'Due'),
      moneyColumn('collected', 'Collected'),
    ],
    ...oneTable(
      months.map(({ month, ...sums }) => {
        const last = addDays(addMonths(month, 1), -1);
        const links = behind({
          from: month < asked.from ? asked.from : month,
          to: last > asked.to ? asked.to : last,
        });
        return {
          cells: {
            month,
            billed: sums.billedMinor,
            tax: sums.taxMinor,
            held: sums.heldMinor,
            advance: sums.recoupedMinor,
            due: sums.dueMinor,
            collected: sums.collectedMinor,
          },
          links,
        };
      }),
      behind(asked),
    ),
    note: 'By the date of each bill and the day each payment was applied. Credit notes are taken off; a void or a reversal counts in the month in which it was made.',
  };
}
