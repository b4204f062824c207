import { describe, expect, it } from 'vitest';
import type { SheetLine } from './continuation-sheet.ts';
import { sheetGroups } from './sheet-groups.ts';
import { sumColumns } from './sum-columns.ts';

const line = (lineId: string, C: bigint, E: bigint): SheetLine => ({
  lineId,
  columns: { C, D: 0n, E, F: 0n, G: E, H: C - E, I: E / 10n },
  percentComplete: null,
  installedMinor: 0n,
  before: { F: 0n, G: 0n, H: C, I: 0n },
});

const rows: readonly (readonly [
  id: string,
  section: string,
  changeOrderId: string | null,
  C: bigint,
  E: bigint,
])[] = [
  ['earth', 'Site work', null, 20_000n, 10_000n],
  ['drains', 'Site work', null, 10_000n, 5_000n],
  ['frame', 'Structure', null, 50_000n, 0n],
  ['permit', '', null, 1_000n, 1_000n],
  ['glazing', '', 'co1', 5_000n, 2_500n],
  ['casework', '', 'co2', -3_000n, 0n],
];
const lines = rows.map(([id, , , C, E]) => line(id, C, E));
const places = new Map(rows.map(([id, section, changeOrderId]) => [id, { section, changeOrderId }]));
const sheet = { lines, totals: sumColumns(lines).columns, percentComplete: null };

describe('the sections of a continuation sheet', () => {
  it('stand in the order of the estimate, change orders together at the end, each with its sums', () => {
    expect(
      sheetGroups(sheet, places).map(({ kind, name, lines: own, sums }) => [
        kind,
        name,
        own.length,
        sums.columns.C,
        sums.columns.G,
        sums.percentComplete,
      ]),
    ).toEqual([
      ['section', 'Site work', 2, 30_000n, 15_000n, '50.00'],
      ['section', 'Structure', 1, 50_000n, 0n, '0.00'],
      ['section', '', 1, 1_000n, 1_000n, '100.00'],
      ['change_orders', '', 2, 2_000n, 2_500n, null],
    ]);
  });

  it.each([
    ['are only added', [5_000n, 3_000n], '31.25'],
    ['are only deducted', [-5_000n, -3_000n], '-31.25'],
    ['are added and deducted', [5_000n, -3_000n], null],
    ['are added and deducted in equal parts', [5_000n, -5_000n], null],
  ])('say how far change orders are done where they %s: %s are %s', (_, scheduled, share) => {
    const own = scheduled.map((C, index) => line(`co${index}`, C, index === 0 ? 2_500n : 0n));
    const added = new Map(own.map(({ lineId }) => [lineId, { section: '', changeOrderId: lineId }]));
    const groups = sheetGroups({ ...sheet, lines: own }, added);
    expect(groups.map(({ sums }) => sums.percentComplete)).toEqual([share]);
  });

  it('add up to the totals of the sheet', () => {
    const groups = sheetGroups(sheet, places);
    const sums = sumColumns(groups.map((group) => ({ columns: group.sums.columns })));
    expect(sums.columns).toEqual(sheet.totals);
  });

  it('are one group without a name where the estimate has no sections', () => {
    expect(sheetGroups(sheet, new Map()).map(({ name, lines: own }) => [name, own.length])).toEqual([
      ['', 6],
    ]);
  });
});
