import { describe, expect, it, test } from 'vitest';
import { typedDraws } from '#tests/support/chain.ts';
import { minor, moneys, refusalOf, value } from '#tests/support/job.ts';
import type { Draw } from './draw.ts';
import { fillEvenly } from './fill-evenly.ts';
import { planSchedule } from './plan-schedule.ts';
import { type ScheduleTemplate, scheduleTemplate } from './schedule-template.ts';

type Written = Parameters<typeof typedDraws>[0];
const FOUR: Written = [
  ['Deposit', '10000.00', 'exempt'],
  ['Foundation', '20000.00'],
  ['Framing complete', '15000.00'],
  ['Completion', '15000.00'],
];

const plan = (sum: string, written: Written, saved: readonly Draw[] = [], recompute = false) =>
  planSchedule({
    contractSumMinor: minor(sum),
    lineIds: ['A', 'B'],
    typed: typedDraws(written),
    saved,
    recompute,
  });
const amounts = (draws: readonly Draw[]) => moneys(draws.map((draw) => draw.amountMinor));
const billed = (draws: readonly Draw[], ...positions: readonly number[]) =>
  draws.map((draw) => (positions.includes(draw.position) ? { ...draw, billedBy: 'i1' } : draw));

describe('the amounts of a schedule are fixed when it is saved', () => {
  test.each<readonly [string, string, Written, string, string]>([
    ['amounts', '60000.00', FOUR, '10000.00 20000.00 15000.00 15000.00', '0.00'],
    ['less than the estimate', '60000.01', FOUR, '10000.00 20000.00 15000.00 15000.00', '0.01'],
    [
      'percentages and the balance',
      '10000.01',
      [
        ['1', '33.33%'],
        ['2', '33.33%'],
        ['3', 'balance'],
      ],
      '3333.00 3333.00 3334.01',
      '0.00',
    ],
    [
      'each percentage by itself',
      '0.10',
      [
        ['1', '25%'],
        ['2', '25%'],
        ['3', '40%'],
      ],
      '0.03 0.03 0.04',
      '0.00',
    ],
    [
      'percentages that add up to 100: the last takes the rest',
      '100.01',
      [
        ['1', '25%'],
        ['2', '50%'],
        ['3', '25%'],
      ],
      '25.00 50.01 25.00',
      '0.00',
    ],
    [
      'a balance before the last',
      '1000.00',
      [
        ['1', '10%'],
        ['2', 'balance'],
        ['3', '250.00'],
      ],
      '100.00 650.00 250.00',
      '0.00',
    ],
    [
      'percentages of less than 100',
      '1000.00',
      [
        ['1', '10%'],
        ['2', '25%'],
      ],
      '100.00 250.00',
      '650.00',
    ],
    [
      'a draw of 0.00',
      '1000.00',
      [
        ['1', '0.00'],
        ['2', 'balance'],
      ],
      '0.00 1000.00',
      '0.00',
    ],
  ])('%s', (_, sum, written, expected, unscheduled) => {
    const { draws, unscheduledMinor } = value(plan(sum, written));
    expect([amounts(draws), moneys([unscheduledMinor])]).toEqual([expected, unscheduled]);
  });

  test.each<readonly [string, string, Written, object]>([
    [
      'too much',
      '59999.99',
      FOUR,
      { code: 'schedule_past_contract', details: { overMinor: 1n, contractSumMinor: minor('59999.99') } },
    ],
    [
      'a balance below 0',
      '100.00',
      [
        ['1', '100.01'],
        ['Completion', 'balance'],
      ],
      { code: 'draw_below_zero', details: { name: 'Completion', amountMinor: -1n } },
    ],
    [
      'two balances',
      '100.00',
      [
        ['1', 'balance'],
        ['2', 'balance'],
      ],
      { code: 'balance_twice', details: {} },
    ],
    [
      'a line that is not there',
      '100.00',
      [['1', '1.00', '', 'AX']],
      { code: 'line_unknown', details: { lineId: 'X' } },
    ],
  ])('refuses %s', (_, sum, written, expected) => {
    expect(refusalOf(plan(sum, written))).toEqual(expected);
  });

  it('refuses the same draw twice', () => {
    const [first] = typedDraws(FOUR);
    if (first === undefined) throw new Error('No draw.');
    const typed = [first, { ...first, name: 'Again' }];
    const draft = { contractSumMinor: minor('60000.00'), lineIds: [], typed, saved: [], recompute: false };
    expect(refusalOf(planSchedule(draft))).toEqual({
      code: 'draw_twice',
      details: { label: 'Draw 2 of 2 — Again' },
    });
  });
});

describe('saving a schedule again', () => {
  const thirds: Written = [
    ['1', '50%'],
    ['2', '25%'],
    ['3', '25%'],
  ];
  const saved = value(plan('1000.00', thirds)).draws;

  it('keeps the amounts of draws that did not change, whatever the contract sum is now', () => {
    const again = value(plan('1200.00', thirds, saved));
    expect([amounts(again.draws), moneys([again.unscheduledMinor])]).toEqual([
      '500.00 250.00 250.00',
      '200.00',
    ]);
  });

  it('gives them new ones when asked to recompute, all but the billed ones', () => {
    expect(amounts(value(plan('1200.00', thirds, saved, true)).draws)).toBe('600.00 300.00 300.00');
    const afterOne = value(plan('1200.00', thirds, billed(saved, 1), true));
    expect(amounts(afterOne.draws)).toBe('500.00 300.00 400.00');
    expect(afterOne.draws[0]?.billedBy).toBe('i1');
  });

  it('leaves a billed draw as it is', () => {
    const changes: readonly Written[] = [
      [
        ['1', '400.00'],
        ['2', '25%'],
        ['3', '25%'],
      ],
      [
        ['Renamed', '50%'],
        ['2', '25%'],
        ['3', '25%'],
      ],
      [],
    ];
    for (const written of changes) {
      expect(refusalOf(plan('1000.00', written, billed(saved, 1)))).toEqual({
        code: 'billed_draw_changed',
        details: { label: 'Draw 1 of 3 — 1' },
      });
    }
  });

  it('lets billed draws alone stand past a contract sum that fell, but no other draw', () => {
    const [one] = thirds;
    if (one === undefined) throw new Error('No draw.');
    const first = value(plan('1000.00', [one])).draws;
    expect(value(plan('400.00', [one], billed(first, 1))).unscheduledMinor).toBe(0n);
    const more = plan('400.00', [one, ['2', '1.00']], billed(first, 1));
    expect(refusalOf(more).code).toBe('schedule_past_contract');
  });
});

describe('filling evenly', () => {
  test.each([
    ['10000.00', 3, '3333.33 3333.33 3333.34'],
    ['200.00', 3, '66.66 66.67 66.67'],
    ['0.05', 10, '0.00 0.01 0.00 0.01 0.00 0.01 0.00 0.01 0.00 0.01'],
    ['12000.00', 12, Array(12).fill('1000.00').join(' ')],
  ])('%s in %d', (total, count, expected) => {
    expect(moneys(fillEvenly(minor(total), count))).toBe(expected);
  });

  it('fills yen', () => {
    expect(fillEvenly(100_000n, 3)).toEqual([33_333n, 33_333n, 33_334n]);
  });
});

describe('templates', () => {
  test.each<readonly [ScheduleTemplate, string]>([
    [{ kind: 'construction' }, 'Deposit 6000.00, Foundation 18000.00, Framing 18000.00, Completion 18000.00'],
    [{ kind: 'milestones' }, 'Kickoff 15000.00, Midpoint 30000.00, Delivery 15000.00'],
    [{ kind: 'thirds' }, 'First third 20000.00, Second third 20000.00, Final third 20000.00'],
    [
      { kind: 'monthly_retainer', months: 3, firstDate: '2026-01-31' },
      'Month 1 20000.00 2026-01-31, Month 2 20000.00 2026-02-28, Month 3 20000.00 2026-03-31',
    ],
  ])('%o', (template, expected) => {
    const contractSumMinor = minor('60000.00');
    const typed = scheduleTemplate(template, contractSumMinor).map((draw, index) => ({
      ...draw,
      drawId: `d${index}`,
    }));
    const { draws } = value(
      planSchedule({ contractSumMinor, lineIds: [], typed, saved: [], recompute: false }),
    );
    const written = draws.map((draw) => [draw.name, amounts([draw]), draw.targetDate ?? ''].join(' ').trim());
    expect(written.join(', ')).toBe(expected);
  });
});
