import type { z } from 'zod';
import type { ApplicationLine, BillBasis, LineEntry } from '#core/billing/bill-request.ts';
import type { billBasis } from './bill-shapes.ts';

/** How percentages and amounts are read; the field's name is for whoever typed a broken one. */
export interface ApplicationReader {
  readonly percent: (text: string, field: string) => bigint;
  readonly money: (text: string, field: string) => bigint;
}

type Typed = Extract<z.output<typeof billBasis>, { kind: 'application' }>;

function readWork(
  { percentToDate, amount, takenBack }: Typed['lines'][number],
  read: ApplicationReader,
  at: string,
): LineEntry | null {
  if (percentToDate !== undefined)
    return { kind: 'percent_to_date', percent: read.percent(percentToDate, `${at}.percentToDate`) };
  if (takenBack !== undefined)
    return { kind: 'amount', amountMinor: -read.money(takenBack, `${at}.takenBack`) };
  return amount === undefined ? null : { kind: 'amount', amountMinor: read.money(amount, `${at}.amount`) };
}

function readLine(line: Typed['lines'][number], index: number, read: ApplicationReader): ApplicationLine {
  const at = `basis.lines.${index}`;
  return {
    lineId: line.lineId,
    entry: readWork(line, read, at),
    installedMinor: read.money(line.installed, `${at}.installed`),
    storedMinor: line.stored === null ? null : read.money(line.stored, `${at}.stored`),
    note: line.note,
  };
}

/** An application as it travels, in the terms of the rules. */
export function readApplication(basis: Typed, read: ApplicationReader): BillBasis {
  return { ...basis, lines: basis.lines.map((line, index) => readLine(line, index, read)) };
}
