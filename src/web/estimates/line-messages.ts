import type { Problem } from '#endpoints/problem.ts';
import type { CellMessage } from '#web/grid/grid-column.ts';
import type { DraftRow } from './draft-row.ts';
import { isBlank, isLine } from './draft-row.ts';

/** What the server says of lines, by the key of their row: it counts only the lines that were sent. */
export function lineMessages(
  problem: Problem | null,
  rows: readonly DraftRow[],
): ReadonlyMap<string, readonly CellMessage[]> {
  const sent = rows.filter(isLine).filter((row) => !isBlank(row));
  const messages = new Map<string, CellMessage[]>();
  for (const [path, text] of Object.entries(problem?.fields ?? {})) {
    const [, place, field = ''] = /^lines\.(\d+)(?:\.(\w+))?$/.exec(path) ?? [];
    const row = place === undefined ? undefined : sent[Number(place)];
    if (!row) continue;
    const column = field === 'discountPercent' ? 'unitPrice' : field;
    messages.set(row.key, [...(messages.get(row.key) ?? []), { column, text, tone: 'error' }]);
  }
  return messages;
}
