import { describe, expect, it, test } from 'vitest';
import {
  bill,
  byAmount,
  byLine,
  byPercent,
  contractOf,
  type Extras,
  type Job,
  type JobTerms,
  lastPlan,
  minor,
  money,
  moneys,
  openJob,
} from '#tests/support/job.ts';
import {
  byLineRule,
  capped,
  fixedAtRate,
  fixedPerBill,
  flat,
  stepDown,
} from '#tests/support/retainage-terms.ts';
import type { RetainageRule } from './retainage-rule.ts';

/** Bills the percentages one after the other: withheld on each, and held at the end. */
function withheldAt(terms: JobTerms, percents: string): string {
  const job = percents
    .split(' ')
    .reduce<Job>((before, one) => bill(before, byPercent(one, 'to_date')), openJob(terms));
  const withheld = job.bills.map((one) => one.plan.withheldMinor);
  return `${moneys(withheld)} held ${money(contractOf(job).heldMinor)}`;
}
const release = (amount: string): Extras => ({ release: { kind: 'amount', amountMinor: minor(amount) } });
const noWork = { kind: 'none' } as const;

describe('what each rule withholds of 100,000.00', () => {
  const retro = { effect: 'retroactive' } as const;
  test.each<[string, RetainageRule, string, string]>([
    ['none', { kind: 'none' }, '50 100', '0.00 0.00 held 0.00'],
    ['flat', flat('10'), '50 100', '5000.00 5000.00 held 10000.00'],
    ['step-down, prospective, to 60%', stepDown('10', { 50: '5' }), '60', '5500.00 held 5500.00'],
    ['crossing 40 to 60%', stepDown('10', { 50: '5' }), '40 60', '4000.00 1500.00 held 5500.00'],
    [
      'exactly at the threshold: not passed',
      stepDown('10', { 50: '5' }),
      '50 60',
      '5000.00 500.00 held 5500.00',
    ],
    ['step-down, stop', stepDown('10', { 50: '0' }), '40 60 100', '4000.00 1000.00 0.00 held 5000.00'],
    ['two steps', stepDown('10', { 30: '5', 60: '2' }), '50 70', '4000.00 700.00 held 4700.00'],
    ['retroactive, to 60%', stepDown('10', { 50: '5' }, retro), '50 60', '5000.00 -2000.00 held 3000.00'],
    ['retroactive, at the threshold', stepDown('10', { 50: '5' }, retro), '50', '5000.00 held 5000.00'],
    ['retroactive, once', stepDown('10', { 50: '5' }, retro), '60 70', '3000.00 500.00 held 3500.00'],
    [
      'capped at 3% of the contract',
      capped(flat('10'), '3%'),
      '20 40 60',
      '2000.00 1000.00 0.00 held 3000.00',
    ],
    ['capped at a sum', capped(flat('10'), '2500.00'), '20 40', '2000.00 500.00 held 2500.00'],
    ['fixed, at a rate', fixedAtRate('3000.00', '10'), '20 40', '2000.00 1000.00 held 3000.00'],
    [
      'fixed, so much a bill',
      fixedPerBill('2500.00', '1000.00'),
      '20 40 60 80',
      '1000.00 1000.00 500.00 0.00 held 2500.00',
    ],
    [
      'fixed, never more than the work',
      fixedPerBill('5000.00', '2000.00'),
      '1 50',
      '1000.00 2000.00 held 3000.00',
    ],
  ])('%s', (_, rule, percents, expected) => {
    for (const base of ['per_bill', 'to_date'] as const) {
      for (const rounding of ['on_total', 'by_line'] as const) {
        const terms = { lines: ['60000.00', '40000.00'], rule, base, rounding };
        expect([base, rounding, withheldAt(terms, percents)]).toEqual([base, rounding, expected]);
      }
    }
  });

  it('12,000.00 due where 60% retroactively takes 10% down to 5%: work 10,000.00 and release 2,000.00', () => {
    const rule = stepDown('10', { 50: '5' }, retro);
    const job = bill(bill(openJob({ lines: ['100000.00'], rule }), byPercent('50')), byAmount('10000.00'));
    const { dueMinor, heldToDateMinor, retainage } = lastPlan(job);
    expect(moneys([dueMinor, heldToDateMinor, retainage.releasedByChangeMinor])).toBe(
      '12000.00 3000.00 2000.00',
    );
    expect(retainage.stepReached).toBe(1);
  });
});

describe('lines of their own terms', () => {
  it('a bond is exempt: 0.00 and 5,000.00 held, due 51,000.00', () => {
    const lineTerms = { A: { kind: 'exempt' } } as const;
    const job = bill(
      openJob({ lines: ['6000.00', '50000.00'], rule: flat('10'), lineTerms }),
      byPercent('100'),
    );
    expect(moneys(lastPlan(job).lines.map((line) => line.heldMinor))).toBe('0.00 5000.00');
    expect(money(lastPlan(job).dueMinor)).toBe('51000.00');
  });

  it('by line: a rate of its own, an amount as soon as there is work, the rule for the rest', () => {
    const lineTerms = {
      A: { kind: 'rate', rate: 20_000_000n },
      B: { kind: 'amount', amountMinor: minor('300.00') },
    } as const;
    const terms = { lines: ['1000.00', '1000.00', '1000.00', '-100.00'], rule: byLineRule('10'), lineTerms };
    const first = bill(openJob(terms), byLine({ A: '50%', B: '10%', C: '50%', D: '50%' }));
    expect(moneys(lastPlan(first).lines.map((line) => line.heldMinor))).toBe('100.00 100.00 50.00 -5.00');
    const second = bill(first, byPercent('100', 'to_date'));
    expect(moneys(lastPlan(second).lines.map((line) => line.heldMinor))).toBe('200.00 300.00 100.00 -10.00');
  });

  it('exempt work counts on both sides of a threshold', () => {
    const lineTerms = { A: { kind: 'exempt' } } as const;
    const rule = stepDown('10', { 50: '5' });
    const job = openJob({ lines: ['40000.00', '60000.00'], rule, lineTerms });
    const first = bill(job, byLine({ A: '100%', B: '10%' }));
    expect([money(lastPlan(first).withheldMinor), lastPlan(first).retainage.stepReached]).toEqual([
      '600.00',
      0,
    ]);
    const second = bill(first, byLine({ B: '50%' }));
    // 10% up to half of the contract, 10,000.00 of this line with 40,000.00 of the other, and 5% on the rest.
    expect([money(lastPlan(second).withheldMinor), lastPlan(second).retainage.stepReached]).toEqual([
      '1400.00',
      1,
    ]);
  });

  it.each([
    ['prospective', '1000.00 1000.00 held 50.00', '50.00 0.00', '75.00 50.00'],
    ['retroactive', '1000.00 1000.00 held 50.00', '50.00 0.00', '50.00 50.00'],
  ] as const)('one line’s own percentage: %s', (effect, _, first, second) => {
    const rule = stepDown('10', { 50: '5' }, { effect, measure: 'line' });
    const half = bill(
      openJob({ lines: ['1000.00', '1000.00'], rule, rounding: 'by_line' }),
      byLine({ A: '50%' }),
    );
    expect(moneys(lastPlan(half).lines.map((line) => line.heldMinor))).toBe(first);
    const done = bill(half, byLine({ A: '100%', B: '50%' }));
    expect(moneys(lastPlan(done).lines.map((line) => line.heldMinor))).toBe(second);
    expect(lastPlan(done).lines.map((line) => line.stepReached)).toEqual([1, 0]);
  });
});

describe('retainage of the work with its tax, as in France', () => {
  const retainageOnTax = true;
  const work = [{ value: '10000.00', tax: '20' }, '5000.00'];

  it.each([
    ['flat, 5%', flat('5'), '600.00 250.00'],
    ['so much by line', byLineRule('10'), '1200.00 500.00'],
    ['in bands', stepDown('10', { 50: '5' }), '850.00 425.00'],
    ['up to a cap in money', capped(flat('5'), '400.00'), '282.35 117.65'],
  ] as const)('%s', (_, rule, held) => {
    const job = bill(openJob({ lines: work, rule, retainageOnTax }), byPercent('100'));
    expect(moneys(lastPlan(job).lines.map((line) => line.heldMinor))).toBe(held);
  });

  it('5% of 12,000.00 with tax: due 11,400.00', () => {
    const job = bill(openJob({ lines: work.slice(0, 1), rule: flat('5'), retainageOnTax }), byPercent('100'));
    const { taxMinor, withheldMinor, dueMinor } = lastPlan(job);
    expect(moneys([taxMinor, withheldMinor, dueMinor])).toBe('2000.00 600.00 11400.00');
  });

  it('without the setting, tax is not part of it', () => {
    const job = bill(
      openJob({ lines: [{ value: '10000.00', tax: '8' }], rule: flat('10') }),
      byPercent('100'),
    );
    expect(moneys([lastPlan(job).taxMinor, lastPlan(job).withheldMinor])).toBe('800.00 1000.00');
  });
});

describe('a release is never withheld again, nor released twice', () => {
  it('100,000.00 at 10%, half billed, 2,000.00 released: the next 10,000.00 withholds 1,000.00', () => {
    const job = bill(
      bill(openJob({ lines: ['100000.00'], rule: flat('10') }), byPercent('50')),
      noWork,
      release('2000.00'),
    );
    const { withheldMinor, dueMinor, heldToDateMinor } = lastPlan(bill(job, byAmount('10000.00')));
    expect(moneys([withheldMinor, dueMinor, heldToDateMinor])).toBe('1000.00 9000.00 4000.00');
  });

  it('2,000.00 released before a retroactive step: movement 0.00', () => {
    const rule = stepDown('10', { 50: '5' }, { effect: 'retroactive' });
    const job = bill(
      bill(openJob({ lines: ['100000.00'], rule }), byPercent('50')),
      noWork,
      release('2000.00'),
    );
    const { withheldMinor, dueMinor, heldToDateMinor } = lastPlan(bill(job, byAmount('10000.00')));
    expect(moneys([withheldMinor, dueMinor, heldToDateMinor])).toBe('0.00 10000.00 3000.00');
  });

  it('a cap counts what was withheld, not what is held', () => {
    const job = bill(
      bill(openJob({ lines: ['100000.00'], rule: capped(flat('10'), '3000.00') }), byPercent('30')),
      noWork,
      release('3000.00'),
    );
    expect(money(lastPlan(bill(job, byPercent('50'))).withheldMinor)).toBe('0.00');
  });
});

describe('once passed, a step stays passed', () => {
  it.each([
    ['prospective', '3000.00'],
    ['retroactive', '3000.00'],
  ] as const)('also when a change order raises the contract sum: %s', (effect, withheld) => {
    const rule = stepDown('10', { 50: '5' }, { effect });
    const job = bill(openJob({ lines: ['100000.00'], rule }), byPercent('60'));
    const raised: Job = { ...job, terms: { ...job.terms, lines: ['100000.00', '100000.00'] } };
    const next = bill(raised, byLine({ B: '60%' }));
    expect([money(lastPlan(next).withheldMinor), lastPlan(next).retainage.stepReached]).toEqual([
      withheld,
      1,
    ]);
  });

  it('a correction gives back at the rates at which it was withheld', () => {
    const rule = stepDown('10', { 50: '5' });
    const job = bill(
      openJob({ lines: ['100000.00', '10000.00'], rule, base: 'to_date' }),
      byLine({ A: '66%' }),
    );
    const corrected = bill(job, byLine({ A: '44%', B: '100%' }, 'Measured again'));
    expect(money(lastPlan(corrected).heldToDateMinor)).toBe('5400.00');
  });
});
