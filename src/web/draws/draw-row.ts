import type { z } from 'zod';
import type { drawBody, drawOut } from '#endpoints/draws.ts';
import { freshId } from '#web/lib/fresh-id.ts';
import { locale } from '#web/lib/locale.ts';
import { readDay } from '#web/lib/read-day.ts';
import { writeDay } from '#web/lib/write-day.ts';

/** A draw as it is typed in the grid of a schedule. */
export interface DrawRow {
  readonly key: string;
  /** The draw's id once it is saved, so that it stays the same draw. */
  readonly id: string | null;
  readonly name: string;
  readonly milestone: string;
  /** As typed; read as a day when it is saved. */
  readonly targetDate: string;
  readonly entry: 'amount' | 'percent' | 'balance';
  /** The amount or the percentage. What is typed waits here while the draw takes the balance. */
  readonly size: string;
  readonly retainage: 'as_contract' | 'exempt' | 'rate';
  readonly rate: string;
  readonly lineIds: readonly string[] | null;
  /** A billed draw stays as it was printed. */
  readonly billed: boolean;
}

type SentDraw = Pick<
  z.output<typeof drawOut>,
  'name' | 'milestone' | 'targetDate' | 'entry' | 'retainage' | 'lineIds'
> & { readonly id?: string; readonly billedBy?: string | null };

export function newDraw(entry: DrawRow['entry'] = 'amount'): DrawRow {
  return {
    key: freshId(),
    id: null,
    name: '',
    milestone: '',
    targetDate: '',
    entry,
    size: '',
    retainage: 'as_contract',
    rate: '',
    lineIds: null,
    billed: false,
  };
}

/** A draw that was saved, or one of a template, as a row of the grid. */
export function drawRow({ id, billedBy, ...sent }: SentDraw): DrawRow {
  const { name, milestone, targetDate, entry, retainage, lineIds } = sent;
  const size = entry.kind === 'amount' ? entry.amount : entry.kind === 'percent' ? entry.percent : '';
  return {
    key: id ?? freshId(),
    id: id ?? null,
    name,
    milestone: milestone ?? '',
    targetDate: targetDate === null ? '' : writeDay(targetDate, locale),
    entry: entry.kind,
    size,
    retainage: retainage.kind,
    rate: retainage.kind === 'rate' ? retainage.rate : '',
    lineIds,
    billed: (billedBy ?? null) !== null,
  };
}

/** Whether nothing was typed on a new row, so that it is no draw. */
export function isBlankDraw({ id, name, milestone, size, entry }: DrawRow): boolean {
  return id === null && `${name}${milestone}${size}`.trim() === '' && entry !== 'balance';
}

/** The rows as the wire's draws. A draw on which nothing was typed is left out. */
export function drawsOf(rows: readonly DrawRow[]): z.input<typeof drawBody>[] {
  return rows
    .filter((row) => !isBlankDraw(row))
    .map((row) => ({
      ...(row.id === null ? {} : { id: row.id }),
      name: row.name,
      milestone: row.milestone.trim() || null,
      targetDate: readDay(row.targetDate, locale),
      entry: entryOf(row),
      retainage: row.retainage === 'rate' ? { kind: 'rate', rate: row.rate || '0' } : { kind: row.retainage },
      lineIds: row.lineIds === null ? null : [...row.lineIds],
    }));
}

function entryOf({ entry, size }: DrawRow): z.input<typeof drawBody>['entry'] {
  if (entry === 'amount') return { kind: 'amount', amount: size || '0' };
  return entry === 'percent' ? { kind: 'percent', percent: size || '0' } : { kind: 'balance' };
}
