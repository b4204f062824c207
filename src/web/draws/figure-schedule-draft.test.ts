import { describe, expect, it } from 'vitest';
import type { Draw } from '#core/draws/draw.ts';
import { USUAL_WORDS } from '#core/words/company-words.ts';
import { type DrawRow, drawRow, drawsOf, newDraw } from './draw-row.ts';
import { figureScheduleDraft, type ScheduleTerms } from './figure-schedule-draft.ts';
import { noSchedule } from './typed-schedule.ts';

const terms: ScheduleTerms = {
  contractSum: '60000.00',
  currency: 'USD',
  exponent: 2,
  spoken: USUAL_WORDS,
};
const row = (name: string, entry: DrawRow['entry'], size = '', change: Partial<DrawRow> = {}): DrawRow => ({
  ...newDraw(entry),
  key: name,
  name,
  size,
  ...change,
});

describe('a schedule adds up while it is typed', () => {
  it.each([
    ['nothing yet', [], '', '0.00', '60000.00', '0.00'],
    [
      'percentages and the balance',
      [row('Deposit', 'percent', '10'), row('Framing', 'percent', '60'), row('Rest', 'balance')],
      '6000.00 36000.00 18000.00',
      '60000.00',
      '0.00',
      '0.00',
    ],
    [
      'less than the contract sum',
      [row('Deposit', 'amount', '10000')],
      '10000.00',
      '10000.00',
      '50000.00',
      '0.00',
    ],
    [
      'a balance below zero',
      [row('Deposit', 'amount', '60001'), row('Rest', 'balance')],
      '60001.00 -1.00',
      '60001.00',
      '0.00',
      '1.00',
    ],
    [
      'more than the contract sum',
      [row('Deposit', 'amount', '60000.01')],
      '60000.01',
      '60000.01',
      '0.00',
      '0.01',
    ],
  ])('%s', (_, rows, amounts, scheduled, unscheduled, tooMuch) => {
    const figures = figureScheduleDraft({ ...noSchedule, rows }, terms);
    expect([...figures.amounts.values()].join(' ')).toBe(amounts);
    expect(figures).toMatchObject({ scheduled, unscheduled, tooMuch });
  });

  it.each<readonly [string, readonly DrawRow[], string | null]>([
    ['a whole schedule', [row('All', 'balance')], null],
    ['a blank row', [row('All', 'balance'), newDraw()], null],
    [
      'too much',
      [row('All', 'amount', '60001')],
      'The draws add up to $1.00 more than the contract sum of $60,000.00. Lower them, or raise the contract sum first.',
    ],
    ['a draw without a name', [row('', 'amount', '5')], 'Give this draw a name.'],
    ['a day that is none', [row('A', 'amount', '5', { targetDate: 'soon' })], '“soon” is not a day.'],
    [
      'a balance below zero',
      [row('A', 'amount', '60001'), row('Rest', 'balance')],
      'Rest would come to -$1.00. Lower the other draws until it is zero or more.',
    ],
  ])('says what keeps it from being saved: %s', (_, rows, sentence) => {
    expect(figureScheduleDraft({ ...noSchedule, rows }, terms).sentence).toBe(sentence);
  });

  it('keeps the amount of a saved percentage until it is figured anew', () => {
    const saved: readonly Draw[] = [
      {
        drawId: 'a',
        position: 1,
        name: 'a',
        milestone: null,
        targetDate: null,
        entry: { kind: 'percent', percent: 10_000_000n },
        retainage: { kind: 'as_contract' },
        lineIds: null,
        amountMinor: 500_000n,
        billedBy: null,
      },
    ];
    const rows = [row('a', 'percent', '10')];
    const amount = (recompute: boolean) =>
      figureScheduleDraft({ rows, saved, recompute }, terms).amounts.get('a');
    expect([amount(false), amount(true)]).toEqual(['5000.00', '6000.00']);
  });
});

describe('the rows of a schedule', () => {
  it('come back as they were saved', () => {
    const draw = {
      id: 'a',
      name: 'Framing',
      milestone: 'Roof is on',
      targetDate: '2026-06-30',
      entry: { kind: 'percent', percent: '30' },
      retainage: { kind: 'rate', rate: '5' },
      lineIds: ['x'],
    } as const;
    expect(drawsOf([drawRow({ ...draw, lineIds: [...draw.lineIds], billedBy: null }), newDraw()])).toEqual([
      draw,
    ]);
  });
});
