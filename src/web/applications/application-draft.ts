import type { z } from 'zod';
import { addDays } from '#core/dates/add-days.ts';
import type { billBasis } from '#endpoints/bill-shapes.ts';
import { isZero } from '#web/lib/money-text.ts';
import { monthOf } from './month-of.ts';

/** What is typed on one line: percent complete or work this period, and the line's materials. */
export interface LineCells {
  readonly percent: string;
  readonly work: string;
  readonly installed: string;
  readonly stored: string;
  readonly note: string;
}

/** An application for payment as it is typed. */
export interface ApplicationDraft {
  readonly periodFrom: string;
  readonly periodTo: string;
  /** Issued although nothing was done, where the contract asks for one every month. */
  readonly evenIfZero: boolean;
  readonly lines: Readonly<Record<string, LineCells>>;
}

type Wire = Extract<z.input<typeof billBasis>, { kind: 'application' }>;
type Kept = Extract<z.output<typeof billBasis>, { kind: 'application' }>;

export const blankCells: LineCells = { percent: '', work: '', installed: '', stored: '', note: '' };

/**
 * The period goes on where the last application ended, to the end of that month; without one it is the month of the
 * bill, until another is typed.
 */
export function emptyApplication(day: string, lastPeriodTo: string | null = null): ApplicationDraft {
  const periodFrom = lastPeriodTo === null ? monthOf(day).first : addDays(lastPeriodTo, 1);
  return { periodFrom, periodTo: monthOf(periodFrom).last, evenIfZero: false, lines: {} };
}

/** A saved application as it was typed. */
export function applicationDraftOf(basis: Kept): ApplicationDraft {
  const { periodFrom, periodTo, evenIfZero } = basis;
  const lines = basis.lines.map((line) => [
    line.lineId,
    {
      percent: line.percentToDate ?? '',
      work: line.takenBack === undefined ? (line.amount ?? '') : `-${line.takenBack}`,
      installed: isZero(line.installed) ? '' : line.installed,
      stored: line.stored ?? '',
      note: line.note ?? '',
    },
  ]);
  return { periodFrom, periodTo, evenIfZero, lines: Object.fromEntries(lines) };
}

/** An application as typed, in the wire's form; a line on which nothing was typed keeps its progress. */
export function applicationBasis({ periodFrom, periodTo, evenIfZero, lines }: ApplicationDraft): Wire {
  return {
    kind: 'application',
    periodFrom,
    periodTo,
    evenIfZero,
    lines: Object.entries(lines)
      .filter(([, cells]) => cells.percent || cells.work || cells.installed || cells.stored)
      .map(([lineId, cells]) => ({
        lineId,
        ...workOf(cells),
        installed: cells.installed || '0',
        stored: cells.stored || null,
        note: cells.note.trim() || null,
      })),
  };
}

function workOf({ percent, work }: LineCells) {
  if (percent !== '') return { percentToDate: percent };
  if (work === '') return {};
  return work.startsWith('-') ? { takenBack: work.slice(1) } : { amount: work };
}
