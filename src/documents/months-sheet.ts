import type { Amount } from './amount.ts';
import type { Figures } from './figures.ts';
import type { SheetTable } from './sheet.ts';
import { words } from './words.ts';

const FULL_HEIGHT = 1_000n;

/** A month as it is drawn: both bars in thousandths of the tallest. */
export type SheetMonth = { readonly billed: number; readonly collected: number };

/** Billed against collected, month by month: the bars, and the figures that they are drawn from. */
export type SheetMonths = { readonly bars: readonly SheetMonth[]; readonly table: SheetTable };

type Month = { readonly month: string; readonly billed: Amount; readonly collected: Amount };

/** Lays out the months of a contract; nothing where there is none. */
export function monthsSheet(
  months: readonly Month[],
  figures: Figures,
  day: (day: string) => string,
): SheetMonths | null {
  if (months.length === 0) return null;
  // All amounts of a document have the currency's decimals, so their digits alone compare as whole numbers.
  const digits = (amount: Amount) => BigInt(amount.replace('.', ''));
  const amounts = months.flatMap(({ billed, collected }) => [digits(billed), digits(collected)]);
  const tallest = amounts.reduce((most, one) => (one > most ? one : most), 1n);
  const height = (amount: Amount) =>
    digits(amount) <= 0n ? 0 : Number((digits(amount) * FULL_HEIGHT) / tallest);
  const figure = (label: string) => ({ label, kind: 'figure', wide: true }) as const;
  return {
    bars: months.map(({ billed, collected }) => ({ billed: height(billed), collected: height(collected) })),
    table: {
      columns: [
        { label: words.monthFrom, kind: 'words', wide: false },
        figure(words.billed),
        figure(words.collected),
      ],
      rows: months.map(({ month, billed, collected }) => ({
        kind: 'line',
        cells: [day(month), figures.inTable(billed), figures.inTable(collected)],
      })),
    },
  };
}
