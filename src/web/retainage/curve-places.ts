/** What is held and released at one point of a contract; amounts as the wire writes them. */
export interface CurveRow {
  readonly label: string;
  readonly billedToDate: string;
  readonly releasedToDate: string;
  readonly held: string;
  readonly planned: boolean;
}

/** A point of the drawn curve, in thousandths of its width and height, from the lower left. */
export interface CurvePlace {
  readonly x: number;
  readonly held: number;
  readonly released: number;
  readonly planned: boolean;
}

const minor = (wire: string) => BigInt(wire.replace('.', ''));
const most = (amounts: readonly bigint[]) => amounts.reduce((top, one) => (one > top ? one : top), 1n);
const share = (part: bigint, whole: bigint) => Number((part * 1_000n) / whole);

/** Where the points of a curve are drawn; it starts with nothing billed and nothing held. */
export function curvePlaces(rows: readonly CurveRow[]): readonly CurvePlace[] {
  const width = most(rows.map((row) => minor(row.billedToDate)));
  const height = most(rows.flatMap((row) => [minor(row.held), minor(row.releasedToDate)]));
  const places = rows.map((row) => ({
    x: share(minor(row.billedToDate), width),
    held: share(minor(row.held), height),
    released: share(minor(row.releasedToDate), height),
    planned: row.planned,
  }));
  return [{ x: 0, held: 0, released: 0, planned: rows[0]?.planned ?? false }, ...places];
}
