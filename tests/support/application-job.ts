import type { ApplicationLine, BillBasis } from '#core/billing/bill-request.ts';
import { minor, percent } from './job.ts';

/** What was typed for a line: `15%` or `500.00` of work, then `install`, `stored` and `note` where there are any. */
export type TypedCells =
  | string
  | {
      readonly work?: string;
      readonly install?: string;
      readonly stored?: string;
      readonly note?: string;
    };

function applicationLine(lineId: string, typed: TypedCells): ApplicationLine {
  const { work, install = '0', stored, note = null } = typeof typed === 'string' ? { work: typed } : typed;
  return {
    lineId,
    entry:
      work === undefined
        ? null
        : work.endsWith('%')
          ? { kind: 'percent_to_date', percent: percent(work.slice(0, -1)) }
          : { kind: 'amount', amountMinor: minor(work) },
    installedMinor: minor(install),
    storedMinor: stored === undefined ? null : minor(stored),
    note,
  };
}

/** An application as a row of a table: `{ A: '20%', E: { work: '15%', install: '4500.00' } }`. */
export const apply = (
  lines: Readonly<Record<string, TypedCells>>,
  { evenIfZero = false }: { readonly evenIfZero?: boolean } = {},
): BillBasis => ({
  kind: 'application',
  periodFrom: '2026-03-01',
  periodTo: '2026-03-31',
  lines: Object.entries(lines).map(([lineId, typed]) => applicationLine(lineId, typed)),
  evenIfZero,
});
