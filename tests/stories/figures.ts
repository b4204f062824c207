import type { Invoice, Tally } from '#tests/support/bookkeeper.ts';

/** Work, retainage, tax and amount due of one bill, in the order in which they stand on it. */
export const sums = ({ gross, withheld, released, tax, due }: Invoice): readonly string[] => [
  gross,
  withheld,
  released,
  tax,
  due,
];

/** What each line bills this time. */
export const parts = ({ figures }: Invoice): readonly string[] => figures.lines.map((line) => line.thisBill);

/** The billing summary panel, and which of its three flags are up. */
export function panel(tally: Tally) {
  const { contractSum, billed, collected, outstanding, held, unbilled } = tally;
  const flags = (['fullyInvoiced', 'retainageReleased', 'paidInFull'] as const).filter((flag) => tally[flag]);
  return { contractSum, billed, collected, outstanding, held, unbilled, flags };
}
