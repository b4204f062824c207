const BEYOND = 8;

/** How far each row is from the top, and at last how high all are. */
export function rowTops(heights: readonly number[]): readonly number[] {
  let top = 0;
  const tops = heights.map((height) => {
    top += height;
    return top - height;
  });
  return [...tops, top];
}

/** The rows that are seen through the window and a few beyond it, from the first up to before the last. */
export function rowWindow(
  tops: readonly number[],
  scrolled: number,
  height: number,
): { readonly from: number; readonly to: number } {
  const count = tops.length - 1;
  return {
    from: Math.max(0, rowAt(tops, scrolled) - BEYOND),
    to: Math.min(count, rowAt(tops, scrolled + height) + 1 + BEYOND),
  };
}

function rowAt(tops: readonly number[], place: number): number {
  let [low, high] = [0, tops.length - 1];
  while (low < high - 1) {
    const middle = (low + high) >> 1;
    if ((tops[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}
