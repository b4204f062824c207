import { describe, expect, it, test } from 'vitest';
import { minor, money, refusalOf, value } from '#tests/support/job.ts';
import { defaultSettings } from './default-settings.ts';
import { planPayerWithholding } from './plan-payer-withholding.ts';

const line = (lineId: string, work: string, withheld = '0.00') => ({
  lineId,
  scheduledMinor: minor(lineId === 'C' ? '-5000.00' : '20000.00'),
  thisMinor: minor(work),
  withheldMinor: minor(withheld),
});
const invoice = {
  openMinor: minor('10000.00'),
  lines: [line('A', '8000.00'), line('B', '4000.00'), line('C', '-2000.00'), line('D', '0.00')],
};

describe('withheld by the payer from a full invoice', () => {
  it.each([
    ['10%', '1000.00', 'A 800.00, B 400.00, C -200.00'],
    ['one cent', '0.01', 'A 0.01'],
    ['all of it', '10000.00', 'A 8000.00, B 4000.00, C -2000.00'],
  ])('%s', (_, amount, lines) => {
    const planned = value(planPayerWithholding(invoice, minor(amount)));
    expect(planned.lines.map((one) => `${one.lineId} ${money(one.withheldMinor)}`).join(', ')).toBe(lines);
    expect(money(planned.withheldMinor)).toBe(amount);
  });

  test.each([
    ['more than is open', { ...invoice, openMinor: minor('500.00') }, '500.01', '500.00'],
    ['more than the work before tax', { ...invoice, openMinor: minor('11000.00') }, '10000.01', '10000.00'],
    [
      'more than the invoice does not hold itself',
      { openMinor: minor('900.00'), lines: [line('A', '1000.00', '500.00')] },
      '500.01',
      '500.00',
    ],
  ])('refused: %s', (_, from, amount, open) => {
    expect(refusalOf(planPayerWithholding(from, minor(amount)))).toEqual({
      code: 'withheld_beyond_open',
      details: { openMinor: minor(open), excessMinor: 1n },
    });
  });

  it('holds nothing of a line that steps back', () => {
    const lines = [line('A', '8000.00'), line('B', '-4000.00'), line('C', '2000.00')];
    const planned = value(planPayerWithholding({ openMinor: minor('6000.00'), lines }, minor('600.00')));
    expect(planned.lines).toEqual([{ lineId: 'A', withheldMinor: minor('600.00') }]);
    const back = { openMinor: minor('2000.00'), lines: [line('C', '2000.00')] };
    expect(refusalOf(planPayerWithholding(back, 1n)).code).toBe('withheld_beyond_open');
  });

  it('refused: nothing', () => {
    expect(refusalOf(planPayerWithholding(invoice, 0n)).code).toBe('nothing_withheld');
  });
});

test.each([
  ['application', 'to_date', 'by_line'],
  ['percent', 'per_bill', 'on_total'],
  ['draws', 'per_bill', 'on_total'],
] as const)('a contract whose first bill is by %s withholds %s, %s', (basis, base, rounding) => {
  expect(defaultSettings(basis)).toEqual({ base, rounding });
});
