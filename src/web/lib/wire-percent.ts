import { parsePercent } from '#core/money/parse-percent.ts';
import type { Percent } from '#core/money/percent.ts';

/** A percentage as the rules know it, from what the server sent. */
export function wirePercent(wire: string): Percent {
  const read = parsePercent(wire);
  return read.ok ? read.value : 0n;
}
