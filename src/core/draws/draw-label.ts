import { capitalized } from '#core/words/company-words.ts';
import type { Draw } from './draw.ts';

/**
 * How a draw is named on a bill: what the company calls it, its place in the schedule as it stands, and its name.
 * @example drawLabel({ position: 3, name: 'Framing complete' }, 4) // 'Draw 3 of 4 — Framing complete'
 */
export function drawLabel(
  { position, name }: Pick<Draw, 'position' | 'name'>,
  count: number,
  word = 'draw',
): string {
  return `${capitalized(word)} ${position} of ${count} — ${name}`;
}
