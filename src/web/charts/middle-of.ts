/** Where the middle of one of so many bars is, in thousandths of the width of their chart. */
export function middleOf(place: number, count: number): number {
  return Math.trunc(((place + 0.5) * 1_000) / count);
}
