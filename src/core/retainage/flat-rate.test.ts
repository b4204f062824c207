import { describe, expect, it, test } from 'vitest';
import {
  bill,
  byAmount,
  byLine,
  byPercent,
  contractOf,
  type Extras,
  finalBill,
  type Job,
  lastPlan,
  money,
  moneys,
  openJob,
  percent,
} from '#tests/support/job.ts';

const withheld = (job: Job) => moneys(job.bills.map((one) => one.plan.withheldMinor));
const withheldByLine = (job: Job) => moneys(lastPlan(job).lines.map((line) => line.withheldMinor));
const leftOff: Extras = { retainage: { kind: 'left_off' } };
const at = (rate: string): Extras => ({ retainage: { kind: 'rate', rate: percent(rate) } });

describe('a flat rate withholds a share of each bill', () => {
  const three = ['33.33', '33.33', '33.33'];
  test.each([
    ['on the total, spread over the lines', 'per_bill', 'on_total', '10.00', '3.34 3.33 3.33'],
    ['by line', 'per_bill', 'by_line', '9.99', '3.33 3.33 3.33'],
    ['to date, on the total', 'to_date', 'on_total', '10.00', '3.34 3.33 3.33'],
    ['to date, by line', 'to_date', 'by_line', '9.99', '3.33 3.33 3.33'],
  ] as const)('one bill of three lines: %s', (_, base, rounding, total, lines) => {
    const job = bill(openJob({ lines: three, retainage: '10', base, rounding }), byPercent('100'));
    expect([withheld(job), withheldByLine(job)]).toEqual([total, lines]);
  });

  test.each([
    ['per bill', 'per_bill', 'on_total', '3.33 3.33 3.33'],
    ['per bill, by line', 'per_bill', 'by_line', '3.33 3.33 3.33'],
    ['to date', 'to_date', 'on_total', '3.33 3.34 3.33'],
    ['to date, by line', 'to_date', 'by_line', '3.33 3.34 3.33'],
  ] as const)('three bills of 33.33: %s', (_, base, rounding, expected) => {
    const third = byAmount('33.33');
    const job = openJob({ lines: ['99.99'], retainage: '10', base, rounding });
    expect(withheld(bill(bill(bill(job, third), third), third))).toBe(expected);
  });

  it('15,000.00 at 10%: due 13,500.00', () => {
    const plan = lastPlan(bill(openJob({ lines: ['60000.00'], retainage: '10' }), byAmount('15000.00')));
    expect([money(plan.grossMinor), money(plan.withheldMinor), money(plan.dueMinor)]).toEqual([
      '15000.00',
      '1500.00',
      '13500.00',
    ]);
  });

  it('signs are kept: a discount line holds below 0', () => {
    const job = bill(openJob({ lines: ['1000.00', '-100.00'], retainage: '10' }), byPercent('50'));
    expect([withheld(job), withheldByLine(job)]).toEqual(['45.00', '50.00 -5.00']);
  });

  it('100% withholds everything, and the bill is due 0.00', () => {
    const plan = lastPlan(bill(openJob({ lines: ['500.00'], retainage: '100' }), byPercent('40')));
    expect([money(plan.withheldMinor), money(plan.dueMinor)]).toEqual(['200.00', '0.00']);
  });
});

describe('one bill may differ, and later bills go on as the contract says', () => {
  test.each([
    ['left off once', 'per_bill', [{}, leftOff, {}], '1000.00 0.00 1000.00', '2000.00'],
    [
      'left off once, to date: not withheld later',
      'to_date',
      [{}, leftOff, {}],
      '1000.00 0.00 1000.00',
      '2000.00',
    ],
    ['10%, 10%, then 5%', 'per_bill', [{}, {}, at('5')], '1000.00 1000.00 500.00', '2500.00'],
    ['10%, 10%, then 5%, to date', 'to_date', [{}, {}, at('5')], '1000.00 1000.00 500.00', '2500.00'],
  ] as const)('%s', (_, base, extras, expected, held) => {
    const job = extras.reduce<Job>(
      (before, one) => bill(before, byAmount('10000.00'), one),
      openJob({ lines: ['30000.00'], retainage: '10', base }),
    );
    expect([withheld(job), money(contractOf(job).heldMinor)]).toEqual([expected, held]);
  });

  it('withholds on new work only, after a release', () => {
    let job = openJob({ lines: ['100000.00'], retainage: '10', base: 'to_date' });
    job = bill(job, byPercent('50'), {});
    job = bill(job, { kind: 'none' }, { release: { kind: 'amount', amountMinor: 200_000n } });
    job = bill(job, byAmount('10000.00'));
    const plan = lastPlan(job);
    expect(moneys([plan.withheldMinor, plan.dueMinor, plan.heldToDateMinor])).toBe('1000.00 9000.00 4000.00');
  });
});

describe('what is held stays in range', () => {
  it('a correction gives back no more than its line holds; the rest stays in the amount due', () => {
    let job = openJob({ lines: ['1000.00', '1000.00'], retainage: '10' });
    job = bill(job, byLine({ A: '50%' }));
    job = bill(job, { kind: 'none' }, { release: { kind: 'amount', amountMinor: 3_000n } });
    job = bill(job, byLine({ A: '10%', B: '50%' }, 'Measured again'));
    expect(withheldByLine(job)).toBe('-20.00 50.00');
    expect(money(lastPlan(job).dueMinor)).toBe('70.00');
  });

  it('a deduction line never holds above 0', () => {
    let job = openJob({ lines: ['1000.00', '-200.00'], retainage: '10' });
    job = bill(job, byPercent('50'), leftOff);
    job = bill(job, byLine({ A: '60%', B: '25%' }, 'Measured again'));
    expect(withheldByLine(job)).toBe('10.00 0.00');
  });

  it('the deduction lines are cut where they would hold more than the others', () => {
    let job = openJob({ lines: ['2000.00', '-800.00', '1000.00', '-900.00'], retainage: '10' });
    job = bill(job, byLine({ A: '50%', B: '100%' }));
    job = bill(job, byLine({ C: '100%', D: '100%' }), leftOff);
    job = bill(job, byLine({ A: '-400.00', D: '-500.00' }, 'Measured again'));
    expect(withheldByLine(job)).toBe('-40.00 20.00 0.00 0.00');
    expect(contractOf(job).lines.map((line) => money(line.heldMinor))).toEqual([
      '60.00',
      '-60.00',
      '0.00',
      '0.00',
    ]);
    expect(money(lastPlan(job).dueMinor)).toBe('120.00');
  });

  it('the final bill withholds nothing and releases everything', () => {
    const job = bill(openJob({ lines: ['50000.00'], retainage: '10' }), byPercent('75'));
    const plan = lastPlan(bill(job, { kind: 'remaining' }, finalBill));
    expect(moneys([plan.grossMinor, plan.withheldMinor, plan.releasedMinor, plan.dueMinor])).toBe(
      '12500.00 0.00 3750.00 16250.00',
    );
    expect([plan.heldToDateMinor, plan.fullyInvoiced]).toEqual([0n, true]);
  });
});
