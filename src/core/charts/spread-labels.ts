/**
 * Moves labels at the side of a chart apart, so that none lies on another: each as near to its own height as `gap` and the
 * others allow, between 0 and 1,000, in the order of the heights.
 * @example spreadLabels([500, 510, 990], 80) // [465, 545, 990]
 */
export function spreadLabels(heights: readonly number[], gap: number): readonly number[] {
  const order = heights.map((height, place) => ({ height, place })).sort((a, b) => a.height - b.height);
  const groups: { readonly places: number[]; middle: number }[] = [];
  for (const { height, place } of order) {
    let group = { places: [place], middle: height };
    for (;;) {
      const below = groups.at(-1);
      const reach = (count: number) => ((count - 1) * gap) / 2;
      if (
        !below ||
        group.middle - reach(group.places.length) - (below.middle + reach(below.places.length)) >= gap
      )
        break;
      groups.pop();
      const places = [...below.places, ...group.places];
      const sum = places.reduce((all, one) => all + (heights[one] ?? 0), 0);
      const edge = reach(places.length);
      group = { places, middle: Math.min(Math.max(sum / places.length, edge), 1_000 - edge) };
    }
    groups.push(group);
  }
  const spread = heights.map(() => 0);
  for (const { places, middle } of groups)
    for (const [index, place] of places.entries())
      spread[place] = Math.trunc(middle + (index - (places.length - 1) / 2) * gap);
  return spread;
}
