import { fillEvenly } from '#core/draws/fill-evenly.ts';
import type { ScheduleTemplate } from '#core/draws/schedule-template.ts';
import { scheduleTemplate } from '#core/draws/schedule-template.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import { wireMinor } from '#web/lib/wire-minor.ts';
import { type DrawRow, drawRow, isBlankDraw } from './draw-row.ts';

interface Sum {
  readonly contractSum: string;
  readonly exponent: number;
}

/** The rows of a template for a contract sum. */
export function templateRows(template: ScheduleTemplate, { contractSum, exponent }: Sum): readonly DrawRow[] {
  return scheduleTemplate(template, wireMinor(contractSum)).map(({ entry, retainage, lineIds, ...draw }) =>
    drawRow({
      ...draw,
      lineIds: lineIds === null ? null : [...lineIds],
      entry:
        entry.kind === 'amount'
          ? { kind: 'amount', amount: formatMoney(entry.amountMinor, exponent) }
          : entry.kind === 'percent'
            ? { kind: 'percent', percent: formatPercent(entry.percent) }
            : entry,
      retainage:
        retainage.kind === 'rate' ? { kind: 'rate', rate: formatPercent(retainage.rate) } : retainage,
    }),
  );
}

/** Splits what the billed draws leave of the contract sum evenly over the others, as amounts. */
export function fillRows(
  rows: readonly DrawRow[],
  amounts: ReadonlyMap<string, string>,
  { contractSum, exponent }: Sum,
): readonly DrawRow[] {
  const open = rows.filter((row) => !row.billed && !isBlankDraw(row));
  const billedMinor = rows
    .filter((row) => row.billed)
    .reduce((sum, row) => sum + wireMinor(amounts.get(row.key) ?? '0'), 0n);
  const leftMinor = wireMinor(contractSum) - billedMinor;
  if (open.length === 0 || leftMinor < 0n) return rows;
  const shares = fillEvenly(leftMinor, open.length);
  return rows.map((row) => {
    const share = shares[open.indexOf(row)];
    return share === undefined ? row : { ...row, entry: 'amount', size: formatMoney(share, exponent) };
  });
}
