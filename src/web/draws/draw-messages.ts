import type { Problem } from '#endpoints/problem.ts';
import type { CellMessage } from '#web/grid/grid-column.ts';
import { type DrawRow, isBlankDraw } from './draw-row.ts';

const columns: Readonly<Record<string, string>> = {
  entry: 'size',
  retainage: 'rate',
  lineIds: 'spread',
};

/** What the server says of draws, by the key of their row: it counts only the draws that were sent. */
export function drawMessages(
  problem: Problem | null,
  rows: readonly DrawRow[],
): ReadonlyMap<string, readonly CellMessage[]> {
  const sent = rows.filter((row) => !isBlankDraw(row));
  const messages = new Map<string, CellMessage[]>();
  const say = (row: DrawRow | undefined, column: string, text: string) => {
    if (row) messages.set(row.key, [...(messages.get(row.key) ?? []), { column, text, tone: 'error' }]);
  };
  for (const [path, text] of Object.entries(problem?.fields ?? {})) {
    const [, place, field = 'name'] = /^draws\.(\d+)(?:\.(\w+))?/.exec(path) ?? [];
    if (place !== undefined) say(sent[Number(place)], columns[field] ?? field, text);
  }
  const { code, detail = '', details: { name: below } = {} } = problem ?? {};
  if (code === 'draw_below_zero') {
    say(
      sent.find(({ name }) => name === below),
      'size',
      detail,
    );
  }
  if (code === 'balance_twice') {
    say(
      sent.findLast(({ entry }) => entry === 'balance'),
      'entry',
      detail,
    );
  }
  return messages;
}
