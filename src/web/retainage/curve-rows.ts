import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readRetainageCurve } from '#endpoints/retainage.ts';
import type { CurveRow } from './curve-places.ts';

/** What was held after each issued bill, and what the planned ones would hold. */
export function curveRows({ issued, planned }: AnswerOf<typeof readRetainageCurve>): readonly CurveRow[] {
  const row = (point: (typeof planned)[number], isPlanned: boolean): CurveRow => ({
    label: point.label,
    billedToDate: point.billedToDate,
    releasedToDate: point.releasedToDate,
    held: point.held,
    planned: isPlanned,
  });
  return [...issued.map((point) => row(point, false)), ...planned.map((point) => row(point, true))];
}
