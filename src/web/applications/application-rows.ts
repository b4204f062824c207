import { itemLabels } from '#core/applications/item-labels.ts';
import type { Contract } from '#core/billing/contract.ts';
import type { BillingState } from '#web/billing/contract-of.ts';
import type { ApplicationRow } from './application-columns.ts';
import type { LineCells } from './application-draft.ts';
import { blankCells } from './application-draft.ts';

/** The lines of the schedule of values as rows of the grid, with what is typed on them. */
export function applicationRows(
  lines: BillingState['lines'],
  contract: Contract,
  typed: Readonly<Record<string, LineCells>>,
): readonly ApplicationRow[] {
  const items = itemLabels(contract);
  return lines.map((line) => ({
    ...(typed[line.lineId] ?? blankCells),
    key: line.lineId,
    item: items.get(line.lineId) ?? '',
    description: line.description,
    scheduled: line.scheduled,
    storedBefore: line.stored,
  }));
}

/** What is typed on the rows, by line. */
export function cellsOf(rows: readonly ApplicationRow[]): Readonly<Record<string, LineCells>> {
  return Object.fromEntries(
    rows.map(({ key, percent, work, installed, stored, note }) => [
      key,
      { percent, work, installed, stored, note },
    ]),
  );
}
