import { describe, expect, it, test } from 'vitest';
import { apply } from '#tests/support/application-job.ts';
import {
  bill,
  byPercent,
  contractOf,
  holdingsOf,
  lastPlan,
  money,
  moneys,
  openJob,
  percent,
  refusalOf,
  request,
  value,
} from '#tests/support/job.ts';
import { capped, changed, flat, type NewTerms, stepDown, tryChange } from '#tests/support/retainage-terms.ts';
import { previewCurve } from './preview-curve.ts';

const half = (rate: string) => bill(openJob({ lines: ['100000.00'], rule: flat(rate) }), byPercent('50'));

describe('a change of the rule shows the money that it moves', () => {
  test.each([
    ['15% to 10%, earlier bills too', '15', flat('10'), 'earlier_bills_too', '-2500.00'],
    ['5% to 10%, earlier bills too', '5', flat('10'), 'earlier_bills_too', '2500.00'],
    ['15% to 10%, later bills only', '15', flat('10'), 'later_bills', '0.00'],
    ['10% to nothing', '10', { kind: 'none' }, 'earlier_bills_too', '-5000.00'],
    ['10% under a cap of 3%', '10', capped(flat('10'), '3%'), 'earlier_bills_too', '-2000.00'],
    [
      '10% to bands of 10% and 5% above 20%',
      '10',
      stepDown('10', { 20: '5' }),
      'earlier_bills_too',
      '-1500.00',
    ],
  ] as const)('%s', (_, rate, rule, reach, moves) => {
    const before = half(rate);
    expect(money(value(tryChange(before, { rule }, reach)).movesMinor)).toBe(moves);
    const { withheldMinor, retainage } = lastPlan(bill(changed(before, { rule }, reach), byPercent('25')));
    expect(money(retainage.changeMinor)).toBe(moves);
    expect(retainage.ownMinor + retainage.changeMinor).toBe(withheldMinor);
  });

  it('what was released already is never released twice', () => {
    const released = bill(
      half('15'),
      { kind: 'none' },
      { release: { kind: 'amount', amountMinor: 200_000n } },
    );
    expect(money(value(tryChange(released, { rule: flat('10') }, 'earlier_bills_too')).movesMinor)).toBe(
      '-500.00',
    );
  });

  it('a step that the job is past already counts as passed, and moves nothing of earlier work', () => {
    const later = changed(
      half('10'),
      { rule: stepDown('10', { 40: '5' }, { effect: 'retroactive' }) },
      'later_bills',
    );
    expect(contractOf(later).stepReached).toBe(1);
    expect(money(lastPlan(bill(later, byPercent('10'))).withheldMinor)).toBe('500.00');
  });

  it('stored materials always take the rate of today', () => {
    const site = openJob({ lines: ['100000.00'], rule: flat('10'), storedRate: '5' });
    const stored = bill(site, apply({ A: { stored: '20000.00' } }));
    const dearer = changed(stored, { rule: flat('10'), storedRate: '8' }, 'later_bills');
    const plan = lastPlan(bill(dearer, apply({ A: '10%' })));
    expect(moneys([plan.withheldMinor, plan.heldToDateMinor])).toBe('1600.00 2600.00');
  });
});

describe('what cannot be changed', () => {
  test.each<[string, NewTerms, string]>([
    ['a rate above 100%', { rule: flat('100.000001') }, 'rate_out_of_range'],
    ['such a rate on stored materials', { rule: flat('10'), storedRate: '101' }, 'rate_out_of_range'],
    [
      'such a rate of a line',
      { rule: flat('10'), lineTerms: { A: { kind: 'rate', rate: percent('101') } } },
      'rate_out_of_range',
    ],
    ['steps in disorder', { rule: stepDown('10', { '50.5': '5', 40: '2' }) }, 'steps_out_of_order'],
    ['steps that go up', { rule: stepDown('5', { 50: '10' }) }, 'steps_out_of_order'],
    [
      'terms of a line that is not there',
      { rule: flat('10'), lineTerms: { Z: { kind: 'exempt' } } },
      'line_unknown',
    ],
  ])('%s', (_, terms, code) => {
    expect(refusalOf(tryChange(half('10'), terms, 'later_bills')).code).toBe(code);
  });

  test.each([
    ['5', '52.5', '52.51'],
    ['0', '50', '50.01'],
    ['10', '55', '100'],
  ])('at half the contract, %s%% can be raised to %s%% and not to %s%%', (rate, highest, beyond) => {
    expect(tryChange(half(rate), { rule: flat(highest) }, 'earlier_bills_too').ok).toBe(true);
    expect(refusalOf(tryChange(half(rate), { rule: flat(beyond) }, 'earlier_bills_too'))).toEqual({
      code: 'retainage_never_collected',
      details: { highestRate: highest },
    });
    expect(tryChange(half(rate), { rule: flat(beyond) }, 'later_bills').ok).toBe(true);
  });

  it('a change for later bills, while one for earlier bills waits', () => {
    const waiting = changed(half('10'), { rule: flat('8') }, 'earlier_bills_too');
    expect(refusalOf(tryChange(waiting, { rule: flat('5') }, 'later_bills')).code).toBe(
      'retainage_change_waits',
    );
    expect(money(value(tryChange(waiting, { rule: flat('5') }, 'earlier_bills_too')).movesMinor)).toBe(
      '-2500.00',
    );
  });
});

describe('the curve of what will be held, before the contract starts', () => {
  it('ten bills of 10%: 10% to half, then 5%, and everything released with the last', () => {
    const job = openJob({ lines: ['100000.00'], rule: stepDown('10', { 50: '5' }) });
    const bills = Array.from({ length: 10 }, (_, index) =>
      request(byPercent('10'), index === 9 ? { release: { kind: 'all' } } : {}),
    );
    const points = value(previewCurve(contractOf(job), holdingsOf(job), bills));
    expect(moneys(points.map((point) => point.heldMinor))).toBe(
      '1000.00 2000.00 3000.00 4000.00 5000.00 5500.00 6000.00 6500.00 7000.00 500.00',
    );
    expect(
      moneys(points.map((point) => point.releasedMinor))
        .split(' ')
        .at(-1),
    ).toBe('7000.00');
    expect(points.at(-1)).toMatchObject({ billedMinor: 10_000_000n, withheldMinor: 750_000n });
  });

  it('goes on from where the contract stands', () => {
    const points = value(
      previewCurve(contractOf(half('10')), holdingsOf(half('10')), [request(byPercent('50'))]),
    );
    expect(moneys(points.map((point) => point.heldMinor))).toBe('10000.00');
  });

  it('ends with the refusal of a bill that could not be issued', () => {
    const bills = [request(byPercent('50')), request(byPercent('0'))];
    expect(refusalOf(previewCurve(contractOf(half('10')), holdingsOf(half('10')), bills)).code).toBe(
      'nothing_to_bill',
    );
  });
});
