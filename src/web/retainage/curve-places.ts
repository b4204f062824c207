import { writeDecimal } from '#core/money/write-decimal.ts';
import { wireDecimals } from '#web/lib/wire-decimals.ts';
import { wireMinor } from '#web/lib/wire-minor.ts';

/** What is held and released at one point of a contract; amounts as the wire writes them. */
export interface CurveRow {
  readonly label: string;
  readonly billedToDate: string;
  readonly releasedToDate: string;
  readonly held: string;
  readonly planned: boolean;
}

/** A point of the drawn curve: across in thousandths of its width by what is billed, up in amounts as the wire writes them. */
export interface CurvePlace {
  readonly across: number;
  readonly held: string;
  readonly released: string;
  readonly planned: boolean;
}

/** Where the points of a curve are drawn; it starts with nothing billed and nothing held. */
export function curvePlaces(rows: readonly CurveRow[]): readonly CurvePlace[] {
  const [first] = rows;
  if (!first) return [];
  const widest = rows.reduce((top, { billedToDate }) => {
    const billed = wireMinor(billedToDate);
    return billed > top ? billed : top;
  }, 1n);
  const nothing = writeDecimal(0n, wireDecimals(first.held));
  const places = rows.map((row) => ({
    across: Number((wireMinor(row.billedToDate) * 1_000n) / widest),
    held: row.held,
    released: row.releasedToDate,
    planned: row.planned,
  }));
  return [{ across: 0, held: nothing, released: nothing, planned: first.planned }, ...places];
}
