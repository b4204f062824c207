import { describe, expect, it, test } from 'vitest';
import {
  bill,
  byAmount,
  byLine,
  byPercent,
  finalBill,
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
} from '#tests/support/job.ts';

describe('refusals of a bill', () => {
  const sixty = bill(openJob(['1000.00', '500.00']), byLine({ A: '60%' }));
  const full = bill(openJob(['1000.00']), byPercent('100'));
  const past = bill(full, byAmount('1.00'), { override: 'Agreed' });
  const roundedUp = bill(openJob(['0.01', '0.01', '10.00']), byLine({ A: '50%', B: '50%' }));
  test.each([
    ['0%', sixty, byPercent('0'), 'nothing_to_bill'],
    ['0.00', sixty, byAmount('0.00'), 'nothing_to_bill'],
    ['no work and no release', sixty, noWork, 'nothing_to_bill'],
    ['a percentage that rounds to nothing', sixty, byPercent('0.0001'), 'nothing_to_bill'],
    ['by line, nothing but blanks', sixty, byLine({}), 'nothing_to_bill'],
    ['the rest of a contract that has none', full, remaining, 'nothing_left_to_bill'],
    ['the rest of a contract that is billed beyond', past, remaining, 'nothing_left_to_bill'],
    ['a percentage that lines rounded up cover already', roundedUp, byPercent('0.01'), 'nothing_to_bill'],
    ['a line back from 60% to 40%', sixty, byLine({ A: '40%' }), 'below_billed'],
    ['complete to date below what is billed', sixty, byPercent('39', 'to_date'), 'below_billed'],
    [
      'an amount to date below what is billed',
      sixty,
      byAmount('599.99', { of: 'to_date' }),
      'amount_below_billed',
    ],
    ['money taken back without a reason', sixty, byLine({ A: '-10.00' }), 'correction_unexplained'],
    ['an unknown line', sixty, byLine({ Z: '10%' }), 'line_unknown'],
    [
      'including tax where nothing is taxed',
      sixty,
      byAmount('10.00', { includingTax: true }),
      'tax_not_separable',
    ],
  ] as const)('%s', (_, job, basis, code) => {
    expect(refusalOf(tryBill(job, request(basis))).code).toBe(code);
  });

  it('a line that took what a full one could not is not stepped back in silence', () => {
    const job = bill(bill(openJob(['4000.00', '6000.00']), byLine({ A: '100%' })), byAmount('3000.00'));
    expect(refusalOf(tryBill(job, request(byLine({ B: '40%' }))))).toMatchObject({
      code: 'below_billed',
      details: { billedPercent: '50.00' },
    });
  });

  it('says what a line already has', () => {
    expect(refusalOf(tryBill(sixty, request(byLine({ A: '40%' }))))).toEqual({
      code: 'below_billed',
      details: { description: 'Line A', billedPercent: '60.00', typedPercent: '40' },
    });
  });

  it('refuses the same line twice', () => {
    const twice = byLine({ A: '70%' });
    const lines = twice.kind === 'lines' ? [...twice.lines, ...twice.lines] : [];
    expect(refusalOf(tryBill(sixty, request({ kind: 'lines', lines }))).code).toBe('line_twice');
  });

  it('takes a correction with a reason beside other work; below 0 it is a credit note', () => {
    const basis = byLine({ A: '40%', B: '100%' }, 'Measured again');
    expect(parts(bill(sixty, basis))).toBe('-200.00 500.00');
    const alone = byLine({ A: '40%' }, 'Measured again');
    const credit = lastPlan(bill(sixty, alone));
    expect([credit.kind, credit.grossMinor, credit.dueMinor]).toEqual([
      'credit_note',
      minor('-200.00'),
      minor('-200.00'),
    ]);
    const tooMuch = byLine({ A: '-600.01', B: '500.00' }, 'Measured again');
    expect(refusalOf(tryBill(sixty, request(tooMuch))).code).toBe('correction_beyond_billed');
  });

  it('never steps back for a rounding cent', () => {
    const job = bill(openJob(['1.00', '1.00', '1.00']), byAmount('0.01'));
    expect(parts(job)).toBe('0.01 0.00 0.00');
    expect(parts(bill(job, byLine({ A: '0.4%', B: '50%' })))).toBe('0.00 0.50 0.00');
    expect(refusalOf(tryBill(job, request(byLine({ A: '0.3%', B: '50%' })))).code).toBe('below_billed');
  });

  it('refuses a withholding that would turn the amount due below 0', () => {
    const over = bill(openJob({ lines: ['4000.00', '6000.00'], retainage: '10' }), byLine({ A: '120%' }), {
      override: 'Agreed',
      retainage: { kind: 'left_off' },
    });
    const swap = byLine({ A: '100%', B: '800.00' }, 'Moved to B');
    expect(refusalOf(tryBill(over, request(swap)))).toEqual({
      code: 'due_below_zero',
      details: { dueMinor: minor('-80.00'), withheldMinor: minor('80.00') },
    });
    expect(money(lastPlan(bill(over, swap, finalBill)).dueMinor)).toBe('0.00');
  });

  it('refuses a retainage of more than 100%', () => {
    const retainage = { kind: 'rate', rate: 100_000_001n } as const;
    expect(refusalOf(tryBill(sixty, request(byPercent('10'), { retainage }))).code).toBe('rate_out_of_range');
  });
});
