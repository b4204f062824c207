import { describe, expect, it, test } from 'vitest';
import {
  bill,
  byAmount,
  byLine,
  byPercent,
  contractOf,
  finalBill,
  grosses,
  lastPlan,
  minor,
  money,
  noWork,
  openJob,
  parts,
  refusalOf,
  remaining,
  request,
  tryBill,
  voidNewest,
} from '#tests/support/job.ts';

describe('one bill is spread over the lines', () => {
  test.each([
    ['percent of contract', ['20000.00', '18000.00', '12000.00'], byPercent('30'), '6000.00 5400.00 3600.00'],
    ['dollar amount', ['20000.00', '18000.00', '12000.00'], byAmount('12500.00'), '5000.00 4500.00 3000.00'],
    ['largest remainder', ['333.33', '333.33', '333.34'], byAmount('100.00'), '33.33 33.33 33.34'],
    ['a tie goes to the earliest line', ['100.00', '100.00', '100.00'], byAmount('1.00'), '0.34 0.33 0.33'],
    ['one cent', ['100.00', '100.00', '100.00'], byAmount('0.01'), '0.01 0.00 0.00'],
    ['a percent of a tiny line', ['3.33'], byPercent('33'), '1.10'],
    ['a discount takes its share below 0', ['1000.00', '-100.00'], byPercent('30'), '300.00 -30.00'],
    ['a line of no value takes nothing', ['500.00', '0.00'], byAmount('200.00'), '200.00 0.00'],
    ['one cent of a very large contract', ['99999999999.99'], byAmount('0.01'), '0.01'],
    ['all of a very large contract', ['99999999999.98', '0.01'], byPercent('100'), '99999999999.98 0.01'],
    [
      'by line: what is not named keeps its progress',
      ['400.00', '600.00'],
      byLine({ B: '50%' }),
      '0.00 300.00',
    ],
    ['by line: 0% stays 0%', ['400.00', '600.00'], byLine({ A: '0%', B: '50%' }), '0.00 300.00'],
    [
      'by line: money on a discount lowers the bill',
      ['400.00', '-50.00'],
      byLine({ A: '100.00', B: '20.00' }),
      '100.00 -20.00',
    ],
  ])('%s', (_, values, basis, expected) => {
    expect(parts(bill(openJob(values), basis))).toBe(expected);
  });

  it('spreads yen without decimals', () => {
    const job = openJob({ lines: ['100000', '100000', '100000'], exponent: 0 });
    expect(parts(bill(job, byAmount('100000', { exponent: 0 })))).toBe('33334 33333 33333');
  });
});

describe('several bills add up', () => {
  const thirds = ['3333.33', '3333.33', '3333.34'];
  test.each([
    [
      'thirds by percent, then the rest',
      ['100.00'],
      [byPercent('33.33'), byPercent('33.33'), byPercent('33.33'), remaining],
      '33.33 33.33 33.33 0.01',
    ],
    [
      'thirds by amount, then the rest',
      thirds,
      [byAmount('3333.33'), byAmount('3333.33'), remaining],
      '3333.33 3333.33 3333.34',
    ],
    [
      'thirds by exact percent',
      ['10000.00'],
      [byPercent('33.333333'), byPercent('33.333333'), byPercent('33.333334')],
      '3333.33 3333.34 3333.33',
    ],
    ['mixed methods on one line', ['145.05'], [byLine({ A: '30%' }), byPercent('70')], '43.52 101.53'],
    ['percent twice on one line', ['145.05'], [byPercent('30'), byPercent('70')], '43.52 101.53'],
    [
      'complete to date',
      ['50000.00'],
      [byPercent('25', 'to_date'), byPercent('75', 'to_date'), byPercent('100', 'to_date')],
      '12500.00 25000.00 12500.00',
    ],
    [
      'an amount to date',
      ['50000.00'],
      [byAmount('12500.00', { of: 'to_date' }), byAmount('40000.00', { of: 'to_date' })],
      '12500.00 27500.00',
    ],
    [
      'rounding alone never passes the contract',
      ['10.00'],
      [byPercent('33.36'), byPercent('33.36'), byPercent('33.36')],
      '3.34 3.33 3.33',
    ],
    [
      'three exact thirds and a cent',
      ['0.05'],
      [byPercent('30'), byPercent('30'), byPercent('40')],
      '0.02 0.01 0.02',
    ],
  ])('%s', (_, values, bases, expected) => {
    const job = bases.reduce((before, basis) => bill(before, basis), openJob(values));
    expect(grosses(job)).toBe(expected);
  });

  it('splits 100,000 yen in three', () => {
    const job = openJob({ lines: ['100000'], exponent: 0 });
    const third = byAmount('33333', { exponent: 0 });
    expect(grosses(bill(bill(bill(job, third), third), remaining))).toBe('33333 33333 33334');
  });

  it('a later percentage means what it says, also where a full line passed its share on', () => {
    const steps = [byLine({ A: '100%' }), byAmount('3000.00'), byLine({ B: '60%' }), byPercent('24')];
    const job = steps.reduce((before, basis) => bill(before, basis), openJob(['4000.00', '6000.00']));
    expect(grosses(job)).toBe('4000.00 3000.00 600.00 2400.00');
    expect(lastPlan(job).fullyInvoiced).toBe(true);
  });

  it('reads fully invoiced only after the last cent', () => {
    const bills = [byPercent('33.33'), byPercent('33.33'), byPercent('33.33'), remaining];
    let job = openJob(['100.00']);
    const flags = bills.map((basis) => {
      job = bill(job, basis);
      return lastPlan(job).fullyInvoiced;
    });
    expect(flags).toEqual([false, false, false, true]);
  });

  it('says what share of the contract a bill brings it to', () => {
    const job = bill(openJob(['20000.00', '18000.00', '12000.00']), byAmount('12500.00'));
    expect(lastPlan(job).percentToDate).toBe('25.00');
  });

  it('flips to fully invoiced exactly at the ceiling, without a warning', () => {
    const plan = lastPlan(bill(bill(openJob(['50000.00']), byAmount('45000.00')), byAmount('5000.00')));
    expect([plan.over, plan.fullyInvoiced, money(plan.unbilledMinor)]).toEqual([null, true, '0.00']);
  });

  it('fills the room of the other lines before it passes one', () => {
    const ahead = bill(openJob(['400.00', '300.00', '300.00']), byLine({ A: '100%' }));
    expect(parts(bill(ahead, byAmount('300.00')))).toBe('0.00 150.00 150.00');
  });

  it('spreads only what did not fit when a line is capped at its room', () => {
    const ahead = bill(openJob(['400.00', '400.00', '200.00']), byLine({ A: '90%' }));
    expect(parts(bill(ahead, byAmount('500.00')))).toBe('40.00 306.67 153.33');
  });

  it('spreads what did not fit by scheduled value, not by what is left', () => {
    const ahead = bill(openJob(['400.00', '400.00', '200.00']), byLine({ A: '90%', B: '25%' }));
    expect(parts(bill(ahead, byAmount('300.00')))).toBe('40.00 173.33 86.67');
  });

  it('caps a discount at its own rest; the other lines bill less', () => {
    const ahead = bill(openJob(['1000.00', '-100.00']), byLine({ A: '50%', B: '80%' }));
    expect(parts(bill(ahead, byAmount('300.00')))).toBe('320.00 -20.00');
  });

  it('gives a line that is ahead nothing, and the others by their shortfalls', () => {
    const ahead = bill(openJob(['1000.00', '1000.00', '600.00']), byLine({ A: '60%', B: '20%' }));
    expect(parts(bill(ahead, byPercent('50', 'to_date')))).toBe('0.00 250.00 250.00');
  });

  it('complete to date sets what each line falls short of, and the next bill catches up', () => {
    let job = bill(openJob(['1000.00', '1000.00', '600.00']), byLine({ A: '60%' }));
    job = bill(job, byPercent('50', 'to_date'));
    expect(parts(job)).toBe('0.00 437.50 262.50');
    expect(parts(bill(job, byPercent('10')))).toBe('0.00 162.50 97.50');
  });

  it('settles every line with a bill of exactly what is left', () => {
    const ahead = bill(openJob(['1000.00', '-100.00']), byLine({ A: '50%' }));
    const plan = lastPlan(bill(ahead, byAmount('400.00')));
    expect([plan.fullyInvoiced, parts(bill(ahead, byAmount('400.00')))]).toEqual([true, '500.00 -100.00']);
  });

  it('spreads what an override bills beyond the contract by scheduled value', () => {
    const full = bill(openJob(['400.00', '600.00']), byPercent('90'));
    expect(parts(bill(full, byPercent('20'), { override: 'Agreed on site' }))).toBe('80.00 120.00');
  });

  it('takes back with the remaining balance what an override took past a line', () => {
    const over = bill(openJob(['4000.00', '6000.00']), byLine({ A: '120%' }), { override: 'Agreed' });
    const settled = bill(over, remaining);
    expect(parts(settled)).toBe('-800.00 6000.00');
    expect(lastPlan(settled).fullyInvoiced).toBe(true);
  });

  it('settles lines with a bill of 0.00 where the contract is billed but lines have balances', () => {
    const job = bill(openJob(['1000.00', '-100.00']), byLine({ A: '90%' }));
    expect(contractOf(job).billedMinor).toBe(minor('900.00'));
    const settled = bill(job, remaining);
    expect(parts(settled)).toBe('100.00 -100.00');
    expect([money(lastPlan(settled).grossMinor), lastPlan(settled).fullyInvoiced]).toEqual(['0.00', true]);
  });

  it('gives the same figures after a void', () => {
    const once = bill(bill(openJob(['33.33', '66.67']), byPercent('33')), byAmount('10.01'));
    const again = bill(voidNewest(once), byAmount('10.01'));
    expect(lastPlan(again)).toEqual(lastPlan(once));
  });
});

describe('the ceiling warns and never clips', () => {
  it('names the amount over and the cumulative percent', () => {
    const job = bill(openJob(['50000.00']), byPercent('90'));
    const refusal = refusalOf(tryBill(job, request(byPercent('20'))));
    expect(refusal).toEqual({
      code: 'past_ceiling',
      details: {
        overMinor: minor('5000.00'),
        contractSumMinor: minor('50000.00'),
        cumulativeMinor: minor('55000.00'),
        cumulativePercent: '110.00',
        lines: [{ lineId: 'A', description: 'Line A', overMinor: minor('5000.00') }],
      },
    });
  });

  it('has no tolerance for more than a rounding, nor for money', () => {
    const job = bill(bill(openJob(['10.00']), byPercent('33.36')), byPercent('33.36'));
    const over = (basis: Parameters<typeof request>[0]) => refusalOf(tryBill(job, request(basis))).details;
    expect(over(byPercent('33.4'))).toMatchObject({ overMinor: 1n });
    expect(over(byAmount('3.34'))).toMatchObject({ overMinor: 1n });
  });

  it('takes a reason, but not an empty one', () => {
    const job = bill(openJob(['50000.00']), byPercent('90'));
    expect(refusalOf(tryBill(job, request(byPercent('20'), { override: '  ' }))).code).toBe('past_ceiling');
    const plan = lastPlan(bill(job, byPercent('20'), { override: 'Extra work' }));
    expect([money(plan.grossMinor), money(plan.over?.overMinor ?? 0n), money(plan.unbilledMinor)]).toEqual([
      '10000.00',
      '5000.00',
      '-5000.00',
    ]);
  });

  it('names every line that is passed, although the contract is not', () => {
    const job = openJob(['4000.00', '1000.00', '5000.00']);
    const refusal = refusalOf(tryBill(job, request(byLine({ A: '120%', B: '1000.01', C: '10%' }))));
    expect(refusal).toMatchObject({
      code: 'past_ceiling',
      details: {
        overMinor: 0n,
        lines: [
          { lineId: 'A', overMinor: minor('800.00') },
          { lineId: 'B', overMinor: minor('0.01') },
        ],
      },
    });
  });

  it('warns only of what this bill passes', () => {
    const over = bill(openJob({ lines: ['4000.00', '6000.00'], retainage: '10' }), byLine({ A: '120%' }), {
      override: 'Agreed',
    });
    expect(lastPlan(bill(over, byLine({ B: '10%' }))).over).toBeNull();
    const beyond = bill(over, byPercent('100', 'to_date'), { override: 'Agreed' });
    const past = bill(beyond, byAmount('500.00'), { override: 'Agreed' });
    expect(lastPlan(bill(past, noWork, finalBill)).over).toBeNull();
  });

  it('lets money past a line of no value only by override, and percent never', () => {
    const job = openJob(['100.00', '0.00']);
    expect(refusalOf(tryBill(job, request(byLine({ B: '50%' })))).code).toBe('percent_on_zero_line');
    expect(refusalOf(tryBill(job, request(byLine({ B: '5.00' })))).code).toBe('past_ceiling');
    expect(parts(bill(job, byLine({ B: '5.00' }), { override: 'Agreed' }))).toBe('0.00 5.00');
  });

  it('warns where items are billed before the discount that lowers them', () => {
    const job = openJob(['1000.00', '-100.00']);
    const refusal = refusalOf(tryBill(job, request(byLine({ A: '100%' }))));
    expect(refusal).toMatchObject({ details: { overMinor: minor('100.00'), lines: [] } });
  });
});
