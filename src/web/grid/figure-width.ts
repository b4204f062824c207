// In pixels: a digit, a sign between digits, and what is around a figure. A dense grid has smaller ones.
const sizes = {
  usual: { digit: 8, sign: 8, around: 24 },
  dense: { digit: 8.3, sign: 3.8, around: 8 },
} as const;

/** How many pixels the longest of the totals takes in a cell, so that no figure of a large contract is cut off. */
export function figureWidth(totals: Readonly<Record<string, string>> | null, isDense = false): number {
  const { digit, sign, around } = sizes[isDense ? 'dense' : 'usual'];
  const widths = Object.values(totals ?? {}).map((amount) => {
    const digits = amount.replace(/\D/g, '').length;
    const [whole = ''] = amount.replace('-', '').split('.');
    const signs = amount.length - digits + Math.floor(Math.max(0, whole.length - 1) / 3);
    return digits * digit + signs * sign;
  });
  return Math.ceil(Math.max(0, ...widths) + around);
}
