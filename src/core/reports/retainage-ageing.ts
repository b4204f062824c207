import { daysBetween } from '#core/dates/days-between.ts';
import { ageCell, ageingColumns } from './ageing-columns.ts';
import { oneTable } from './one-table.ts';
import type { OpenAccount } from './receivables-ageing.ts';
import type { ReportBody, ReportRow } from './report-body.ts';

/**
 * What is held on one contract on a day, as its account says (minor units), and when the work was substantially
 * complete (`YYYY-MM-DD`, null before).
 * @example { estimateId: 'e1', contract: 'EST-0001 Build', customerId: 'c1', customerName: 'Alder House', completedOn: null, heldMinor: 100n }
 */
export interface HeldItem {
  readonly estimateId: string;
  readonly contract: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly completedOn: string | null;
  readonly heldMinor: bigint;
}

/**
 * Retainage by the time since substantial completion; it has no due date and is never overdue. The account is
 * its own, so that each figure opens its entries.
 * @example retainageAgeing(items, '2026-03-31', 'retention', { accountId: 'a1' })
 */
export function retainageAgeing(
  items: readonly HeldItem[],
  asOf: string,
  word: string,
  { accountId, ...whose }: OpenAccount,
): ReportBody {
  const row = (item: HeldItem): ReportRow => {
    const complete = item.completedOn !== null && item.completedOn <= asOf ? item.completedOn : null;
    // The first month after completion begins on the day itself.
    const cells = ageCell(item.heldMinor, complete === null ? null : daysBetween(complete, asOf) + 1);
    const filter = { accountId, estimateId: item.estimateId, to: asOf };
    const entries = { to: 'report', report: 'general-ledger', filter } as const;
    return {
      cells: {
        contract: item.contract,
        customer: item.customerName,
        completed: complete,
        ...cells,
      },
      links: {
        contract: { to: 'estimate', id: item.estimateId },
        customer: { to: 'customer', id: item.customerId },
        ...Object.fromEntries(Object.keys(cells).map((id) => [id, entries])),
        open: entries,
      },
    };
  };
  return {
    main: 'open',
    columns: [
      { id: 'contract', label: 'Contract', kind: 'words' },
      { id: 'customer', label: 'Customer', kind: 'words' },
      { id: 'completed', label: 'Substantially complete', kind: 'day' },
      ...ageingColumns('Not complete', 'Held'),
    ],
    ...oneTable(items.map(row), {
      open: { to: 'report', report: 'general-ledger', filter: { accountId, ...whose, to: asOf } },
    }),
    note: `By the days since substantial completion, which is set on the contract. ${word.charAt(0).toUpperCase()}${word.slice(1)} has no due date before it is released.`,
  };
}
