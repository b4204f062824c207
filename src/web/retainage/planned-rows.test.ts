import { describe, expect, it } from 'vitest';
import { curvePlaces } from './curve-places.ts';
import type { TermedLine } from './line-terms.tsx';
import { plannedRows } from './planned-rows.ts';
import type { RuleDraft } from './rule-draft.ts';
import { emptyRule } from './rule-draft.ts';

const lines: readonly TermedLine[] = [
  { key: 'work', description: 'Work', amount: '90000.00', retainage: { kind: 'as_rule' } },
  { key: 'bond', description: 'Bond', amount: '10000.00', retainage: { kind: 'exempt' } },
];

const planned = (change: Partial<RuleDraft>, of = lines) =>
  plannedRows({
    ...{ rule: { ...emptyRule(), ...change }, lines: of, currency: 'USD', exponent: 2 },
    ...{ base: 'per_bill', rounding: 'on_total' },
  });

describe('what a contract of 100,000.00 would hold, 10,000.00 of it exempt, in ten equal bills', () => {
  it.each<[string, Partial<RuleDraft>, string, string, string]>([
    ['10%', { kind: 'flat' }, '900.00', '4500.00', '9000.00'],
    ['10% to half, then 5%', { kind: 'step_down' }, '900.00', '4500.00', '6750.00'],
    [
      '10% to half, then 5% of everything',
      { kind: 'step_down', effect: 'retroactive' },
      '900.00',
      '4500.00',
      '4500.00',
    ],
    [
      'never more than 3%',
      { kind: 'flat', cap: 'percent_of_contract', capPercent: '3' },
      '900.00',
      '3000.00',
      '3000.00',
    ],
    ['2,000.00 in all', { kind: 'fixed', fixedSum: '2000', pace: 'rate' }, '900.00', '2000.00', '2000.00'],
  ])('%s', (_, change, first, half, last) => {
    const held = planned(change)?.map((row) => row.held);
    expect([held?.[0], held?.[4], held?.[9], held?.[10]]).toEqual([first, half, last, '0.00']);
  });

  it.each<[string, Partial<RuleDraft>, readonly TermedLine[]]>([
    ['nothing is held', { kind: 'none' }, lines],
    ['a rate is none', { kind: 'flat', rate: '1O' }, lines],
    ['no line has an amount', { kind: 'flat' }, []],
  ])('no curve where %s', (_, change, of) => {
    expect(planned(change, of)).toBeNull();
  });

  it('is drawn from nothing billed to everything billed, the most held at the top', () => {
    const places = curvePlaces(planned({ kind: 'flat' }) ?? []);
    expect(places[0]).toEqual({ x: 0, held: 0, released: 0, planned: true });
    expect(places[5]).toEqual({ x: 500, held: 500, released: 0, planned: true });
    expect(places[10]).toEqual({ x: 1000, held: 1000, released: 0, planned: true });
    expect(places[11]).toEqual({ x: 1000, held: 0, released: 1000, planned: true });
  });
});
