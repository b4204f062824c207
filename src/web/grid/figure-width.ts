const DIGIT_WIDTH = 8;
const CELL_PADDING = 24;

/** How many pixels the longest of the totals takes in a cell, so that no figure of a large contract is cut off. */
export function figureWidth(totals: Readonly<Record<string, string>> | null): number {
  const lengths = Object.values(totals ?? {}).map((amount) => {
    const [whole = ''] = amount.replace('-', '').split('.');
    return amount.length + Math.floor(Math.max(0, whole.length - 1) / 3);
  });
  return Math.max(0, ...lengths) * DIGIT_WIDTH + CELL_PADDING;
}
