import { isZero } from '#web/lib/money-text.ts';
import type { BillFigures } from './figures-of-plan.ts';

interface Issued {
  readonly number: string | null;
  readonly figures: BillFigures;
}

/** What is said once a bill is issued; the one that bills the last of the contract says that it closes. */
export function issuedWords({ number, figures }: Issued): string {
  const { billedToDate, contractSum, gross, lines } = figures;
  const closes =
    billedToDate === contractSum &&
    !isZero(gross) &&
    lines.every(({ toDate, scheduled }) => toDate === scheduled);
  return closes ? `${number} issued. Everything is billed: the estimate is closed.` : `${number} issued`;
}
