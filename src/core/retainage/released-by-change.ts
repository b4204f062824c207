/**
 * By how much a bill brings down what is held because a step was passed, a cap fell or a rate was lowered (minor units):
 * shown as its own figure, where the whole movement of the bill is a release.
 * @example releasedByChange(-359_278n, -16_307n) // 16_307n
 */
export function releasedByChange(changeMinor: bigint, withheldMinor: bigint): bigint {
  return changeMinor < 0n && withheldMinor < 0n ? -withheldMinor : 0n;
}
