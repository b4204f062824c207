/**
 * Which of so many places get a word below a chart: the first and others at one distance, at most `most` of them.
 * @example evenPlaces(11, 6) // [0, 2, 4, 6, 8, 10]
 */
export function evenPlaces(count: number, most: number): readonly number[] {
  const step = Math.max(1, Math.ceil((count - 1) / (most - 1)));
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step);
}
