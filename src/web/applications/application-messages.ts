import type { Refusal } from '#core/refusal.ts';
import type { BillingState } from '#web/billing/contract-of.ts';
import type { CellMessage } from '#web/grid/grid-column.ts';
import { moneyText } from '#web/lib/money-text.ts';
import type { Sheet } from './use-sheet.ts';

const places: Partial<Record<Refusal['code'], string>> = {
  installed_beyond_stored: 'installed',
  stored_falls_unexplained: 'note',
  stored_on_deduction: 'stored',
  below_billed: 'note',
  correction_unexplained: 'note',
};

/** On the sheet the note of a line is what marks it as a correction. */
const explainedByNote: ReadonlySet<Refusal['code']> = new Set(['below_billed', 'correction_unexplained']);

/** What is said of single cells: a refusal that names its line, and lines that pass their scheduled value. */
export function applicationMessages(
  sheet: Sheet | null,
  refusal: Refusal | null,
  sentence: string | undefined,
  state: BillingState,
): ReadonlyMap<string, readonly CellMessage[]> {
  const found = new Map<string, readonly CellMessage[]>();
  const named = refusal && 'description' in refusal.details ? refusal.details.description : null;
  const line = state.lines.find(({ description }) => description === named);
  if (refusal && sentence && line) {
    const text = explainedByNote.has(refusal.code)
      ? `To take work back from ${line.description}, say why in its note.`
      : sentence;
    found.set(line.lineId, [{ column: places[refusal.code] ?? 'work', text, tone: 'error' }]);
    return found;
  }
  for (const { lineId, over } of sheet?.figures.pastCeiling?.lines ?? []) {
    const text = `Past its scheduled value by ${moneyText(over, state.currency)}.`;
    found.set(lineId, [{ column: 'G', text, tone: 'warning' }]);
  }
  return found;
}
