import { releasedByChange } from './released-by-change.ts';

/**
 * What a bill withholds and releases as its paper says it (minor units): where its rate was lowered, the whole movement
 * of the bill is kept as withheld below 0, and stands as released.
 * @example shownMovement({ withheldMinor: -16_307n, releasedMinor: 0n, changeMinor: -359_278n }).releasedMinor // 16_307n
 */
export function shownMovement({
  withheldMinor,
  releasedMinor,
  changeMinor,
}: {
  readonly withheldMinor: bigint;
  readonly releasedMinor: bigint;
  readonly changeMinor: bigint;
}): { readonly withheldMinor: bigint; readonly releasedMinor: bigint } {
  const byChangeMinor = releasedByChange(changeMinor, withheldMinor);
  return { withheldMinor: withheldMinor + byChangeMinor, releasedMinor: releasedMinor + byChangeMinor };
}
