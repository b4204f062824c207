import { addDays } from '#core/dates/add-days.ts';
import { daysBetween } from '#core/dates/days-between.ts';
import { type CompanyWords, capitalized } from '#core/words/company-words.ts';
import { moneyColumn } from './money-column.ts';
import type { ReportBody, ReportLink, ReportRow, ReportSection } from './report-body.ts';

/**
 * Money that should come in (minor units): when it is due, from whom, and what is behind it. `dueOn` is null where no
 * day is known.
 * @example { source: 'invoice', what: 'INV-0001', customerId: 'c1', customerName: 'Alder House', dueOn: '2026-04-30', amountMinor: 100n, link: { to: 'invoice', id: 'i1' } }
 */
export interface ExpectedMoney {
  readonly source: 'invoice' | 'draw' | 'release';
  readonly what: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly dueOn: string | null;
  readonly amountMinor: bigint;
  readonly link: ReportLink;
}

const WEEKS = 13;

/**
 * The usual delay of a customer in days: the middle one of how late its bills were paid, never below 0. Of an even
 * number of bills it is halfway between the two in the middle, up to a whole day.
 * @example usualDelay([0, 12, 30]) // 12
 */
export function usualDelay(daysLate: readonly number[]): number {
  const sorted = [...daysLate].sort((a, b) => a - b);
  const sooner = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const later = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return Math.max(0, Math.ceil((sooner + later) / 2));
}

/**
 * What should come in during the 13 weeks from today, each amount on its due day and the customer's usual delay
 * (`delays` by customer, in days). What is expected already comes in the first week; what is later, or has no day,
 * stands apart.
 * @example cashView(expected, new Map([['c1', 12]]), '2026-03-31', words)
 */
export function cashView(
  expected: readonly ExpectedMoney[],
  delays: ReadonlyMap<string, number>,
  today: string,
  words: CompanyWords,
): ReportBody {
  const { retainage, draw } = words;
  const dated = expected.map((one) => {
    const delay = delays.get(one.customerId) ?? 0;
    const on = one.dueOn === null ? null : addDays(one.dueOn, delay);
    return { one, delay, on: on !== null && on < today ? today : on };
  });
  const weekOf = (on: string | null) =>
    on === null ? WEEKS : Math.min(WEEKS, Math.floor(daysBetween(today, on) / 7));
  const byWeek = Map.groupBy(dated, ({ on }) => weekOf(on));
  const row = ({ one, delay, on }: (typeof dated)[number]): ReportRow => ({
    cells: {
      what: one.what,
      customer: one.customerName,
      due: one.dueOn,
      delay: BigInt(delay),
      on,
      [one.source]: one.amountMinor,
    },
    links: {
      what: one.link,
      customer: { to: 'customer', id: one.customerId },
      [one.source]: one.link,
      sum: one.link,
    },
  });
  const byDay = (a: (typeof dated)[number], b: (typeof dated)[number]) =>
    (a.on ?? '').localeCompare(b.on ?? '');
  const section = (week: number): ReportSection => {
    const from = addDays(today, 7 * week);
    return {
      title: week === WEEKS ? 'Later, or no day known' : `Week ${week + 1}`,
      subtotal: null,
      ...(week === WEEKS ? {} : { days: { from, to: addDays(from, 6) } }),
      sumsAtHead: true,
      rows: (byWeek.get(week) ?? []).sort(byDay).map(row),
    };
  };
  const weeks = Array.from({ length: WEEKS }, (_, week) => week);
  return {
    main: 'sum',
    columns: [
      { id: 'what', label: 'What', kind: 'words' },
      { id: 'customer', label: 'Customer', kind: 'words' },
      { id: 'due', label: 'Due', kind: 'day' },
      { id: 'delay', label: 'Delay, days', kind: 'count' },
      { id: 'on', label: 'Expected', kind: 'day' },
      moneyColumn('invoice', 'Open invoices'),
      moneyColumn('draw', `${capitalized(draw.many)} to bill`),
      moneyColumn('release', capitalized(retainage)),
      {
        ...moneyColumn('sum', 'In all'),
        formula: { adds: ['invoice', 'draw', 'release'], subtracts: [], running: false },
      },
    ],
    sections: [...weeks, WEEKS].map(section),
    totals: [{ label: 'The 13 weeks', adds: weeks, subtracts: [] }],
    note: `Each week has its sum above what is expected in it. A customer's delay is the middle one of how late its paid bills were in the last year. ${capitalized(draw.many)} are expected on their target date with the payment terms, before tax and less what will be held of them; ${retainage} after substantial completion, with the payment terms. What is not billed yet is billed today at the earliest.`,
  };
}
