import { checkRetainageTerms } from '#core/retainage/check-retainage-terms.ts';
import type { EstimateLineWritten, EstimateTerms } from '#db/estimate-writes.ts';
import { settle } from './refused.ts';

/** Refuses terms of retainage on an estimate that no bill could follow. */
export function checkTypedRetainage(
  { retainage, storedRate }: Pick<EstimateTerms, 'retainage' | 'storedRate'>,
  lines: readonly EstimateLineWritten[],
): void {
  const own = new Map(lines.map((line) => [line.id, line.retainage]));
  settle(
    checkRetainageTerms(
      { rule: retainage, storedRate, lines: own },
      lines.map((line) => ({ lineId: line.id })),
    ),
  );
}
