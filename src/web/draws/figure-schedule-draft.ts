import type { Draw, DrawEntry, DrawRetainage, TypedDraw } from '#core/draws/draw.ts';
import { figureSchedule } from '#core/draws/figure-schedule.ts';
import { planSchedule } from '#core/draws/plan-schedule.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { parseMoney } from '#core/money/parse-money.ts';
import { parsePercent } from '#core/money/parse-percent.ts';
import { parseRate } from '#core/money/parse-rate.ts';
import { refusalSentence } from '#core/refusal-sentence.ts';
import type { Result } from '#core/result.ts';
import { type ChosenWords, companyWords } from '#core/words/company-words.ts';
import type { CellMessage } from '#web/grid/grid-column.ts';
import { locale } from '#web/lib/locale.ts';
import { readDay } from '#web/lib/read-day.ts';
import { wireMinor } from '#web/lib/wire-minor.ts';
import type { DrawRow } from './draw-row.ts';
import { isBlankDraw } from './draw-row.ts';
import type { TypedSchedule } from './typed-schedule.ts';

/** What a schedule is of: the contract sum and the money that it is in. */
export interface ScheduleTerms {
  readonly contractSum: string;
  readonly currency: string;
  readonly exponent: number;
  /** What its messages call things. */
  readonly spoken: ChosenWords;
}

/** A schedule as it stands while it is typed. */
export interface ScheduleFigures {
  /** Its draws with their amounts; none while it cannot be figured. */
  readonly draws: readonly Draw[];
  /** What each draw comes to, by the key of its row. */
  readonly amounts: ReadonlyMap<string, string>;
  readonly scheduled: string;
  readonly unscheduled: string;
  readonly tooMuch: string;
  readonly messages: ReadonlyMap<string, readonly CellMessage[]>;
  /** What keeps it from being saved, in a sentence. */
  readonly sentence: string | null;
}

/** Adds up a schedule by the same rules as the server, also one that cannot be saved yet. */
export function figureScheduleDraft(
  { rows, saved, recompute }: TypedSchedule,
  terms: ScheduleTerms,
): ScheduleFigures {
  const { exponent, currency, spoken } = terms;
  const drawWord = companyWords(spoken).draw.one;
  const contractSumMinor = wireMinor(terms.contractSum);
  const draws = rows.filter((row) => !isBlankDraw(row));
  const messages = new Map(draws.map((row) => [row.key, messagesOf(row, drawWord)]));
  const typed = draws.map((row) => typedDraw(row, exponent));
  const lineIds = [...new Set(draws.flatMap((row) => row.lineIds ?? []))];
  const draft = { contractSumMinor, lineIds, typed, saved, recompute, drawWord };
  const figured = figureSchedule(draft);
  const planned = planSchedule(draft);
  const amounts = figured.ok ? figured.value : [];
  // A balance below 0 is what the other draws take too much.
  const scheduledMinor = amounts.reduce(
    (sum, { amountMinor }) => (amountMinor > 0n ? sum + amountMinor : sum),
    0n,
  );
  const restMinor = contractSumMinor - scheduledMinor;
  const money = (minor: bigint) => formatMoney(minor, exponent);
  const wrong = [...messages.values()].flat().find(({ tone }) => tone === 'error');
  const refused = planned.ok
    ? null
    : refusalSentence(planned.refusal, { ...spoken, currency, exponent, locale }).sentence;
  return {
    draws: amounts,
    amounts: new Map(amounts.map(({ drawId, amountMinor }) => [drawId, money(amountMinor)])),
    scheduled: money(scheduledMinor),
    unscheduled: money(restMinor > 0n ? restMinor : 0n),
    tooMuch: money(restMinor < 0n ? -restMinor : 0n),
    messages,
    sentence: wrong?.text ?? refused,
  };
}

function typedDraw(row: DrawRow, exponent: number): TypedDraw {
  const { key, name, milestone, targetDate, lineIds } = row;
  return {
    drawId: key,
    name,
    milestone: milestone || null,
    targetDate: readDay(targetDate, locale),
    entry: entryOf(row, exponent),
    retainage: retainageOf(row),
    lineIds,
  };
}

function entryOf({ entry, size }: DrawRow, exponent: number): DrawEntry {
  if (entry === 'balance') return { kind: 'balance' };
  if (entry === 'percent') return { kind: 'percent', percent: orZero(parsePercent(size || '0')) };
  return { kind: 'amount', amountMinor: orZero(parseMoney(size || '0', exponent)) };
}

function retainageOf({ retainage, rate }: DrawRow): DrawRetainage {
  return retainage === 'rate' ? { kind: 'rate', rate: orZero(parseRate(rate || '0')) } : { kind: retainage };
}

/** What cannot be read counts as nothing until it can; its cell says so. */
function orZero(read: Result<bigint>): bigint {
  return read.ok ? read.value : 0n;
}

function messagesOf(row: DrawRow, drawWord: string): readonly CellMessage[] {
  const error = (column: string, text: string): CellMessage => ({ column, text, tone: 'error' });
  const nameless = row.name.trim() === '' ? [error('name', `Give this ${drawWord} a name.`)] : [];
  const dateless =
    row.targetDate.trim() !== '' && readDay(row.targetDate, locale) === null
      ? [error('targetDate', `“${row.targetDate}” is not a day.`)]
      : [];
  return [...nameless, ...dateless];
}
