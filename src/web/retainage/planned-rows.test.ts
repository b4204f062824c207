import { describe, expect, it } from 'vitest';
import { PLAIN_TERMS } from '#core/billing/plain-terms.ts';
import type { Draw } from '#core/draws/draw.ts';
import { curvePlaces } from './curve-places.ts';
import { type PlannedLine, plannedRows } from './planned-rows.ts';
import type { RuleDraft } from './rule-draft.ts';
import { emptyRule } from './rule-draft.ts';

const lines: readonly PlannedLine[] = [
  { key: 'work', description: 'Work', amount: '90000.00', retainage: { kind: 'as_rule' }, taxRateId: 't' },
  { key: 'bond', description: 'Bond', amount: '10000.00', retainage: { kind: 'exempt' }, taxRateId: null },
];

const vat = { taxRateId: 't', name: 'VAT', rate: '20', compound: false };
const taxRates = [{ taxRateId: 't', label: 'VAT 20%', isDefault: true, parts: [vat] }];

const planned = (
  change: Partial<RuleDraft>,
  of = lines,
  typed: Partial<Parameters<typeof plannedRows>[0]> = {},
) =>
  plannedRows({
    ...{ rule: { ...emptyRule(), ...change }, lines: of, currency: 'USD', exponent: 2 },
    ...{ base: 'per_bill', rounding: 'on_total', draws: [], drawWord: 'draw', bills: 10, onTax: false },
    ...{ taxTerms: { ...PLAIN_TERMS.taxTerms }, taxRates },
    ...typed,
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

  it.each<[string, Partial<RuleDraft>, readonly PlannedLine[]]>([
    ['nothing is held', { kind: 'none' }, lines],
    ['a rate is none', { kind: 'flat', rate: '1O' }, lines],
    ['no line has an amount', { kind: 'flat' }, []],
  ])('no curve where %s', (_, change, of) => {
    expect(planned(change, of)).toBeNull();
  });

  it('is figured on the work with its tax where the contract says so', () => {
    expect(planned({ kind: 'flat' }, lines, { onTax: true, bills: 1 })?.[0]?.held).toBe('10800.00');
  });

  it('is figured draw by draw', () => {
    const draw = (position: number, name: string, amountMinor: bigint): Draw => ({
      ...{ drawId: name, position, name, milestone: null, targetDate: null, lineIds: null, amountMinor },
      ...{ entry: { kind: 'amount', amountMinor }, retainage: { kind: 'as_contract' }, billedBy: null },
    });
    const draws = [draw(1, 'Start', 2_000_000n), draw(2, 'End', 8_000_000n)];
    const rows = planned({ kind: 'flat' }, lines, { draws, bills: null });
    expect(rows?.map((row) => `${row.label}: ${row.held}`)).toEqual([
      'Draw 1 of 2 — Start: 1800.00',
      'Draw 2 of 2 — End: 9000.00',
      'Release: 0.00',
    ]);
  });

  it('is drawn from nothing billed to everything billed', () => {
    const places = curvePlaces(planned({ kind: 'flat' }) ?? []);
    const at = (across: number, held: string, released: string) => ({
      across,
      held,
      released,
      planned: true,
    });
    expect(places[0]).toEqual(at(0, '0.00', '0.00'));
    expect(places[5]).toEqual(at(500, '4500.00', '0.00'));
    expect(places[10]).toEqual(at(1000, '9000.00', '0.00'));
    expect(places[11]).toEqual(at(1000, '0.00', '9000.00'));
  });
});
