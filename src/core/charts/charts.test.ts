import { describe, expect, test } from 'vitest';
import { chartScale, heightIn } from './chart-scale.ts';
import { contractCurve } from './contract-curve.ts';
import { evenPlaces } from './even-places.ts';
import { spreadLabels } from './spread-labels.ts';
import { stackParts } from './stack-parts.ts';

const month = (at: string, billedMinor: bigint, collectedMinor: bigint) => ({
  month: at,
  billedMinor,
  collectedMinor,
  heldMinor: 10n,
});
const plan = [
  { month: '2026-02-01', plannedMinor: 4_000n },
  { month: '2026-05-01', plannedMinor: 6_000n },
];
const said = (curve: ReturnType<typeof contractCurve>) =>
  curve.map(({ month: at, billedMinor, collectedMinor, heldMinor, plannedMinor }) =>
    [at, billedMinor ?? '-', collectedMinor ?? '-', heldMinor ?? '-', plannedMinor ?? '-'].join(' '),
  );

describe('the curve of a contract', () => {
  test('keeps every month between the first and the last, and every cent', () => {
    const months = [month('2026-01-01', 10_005n, 0n), month('2026-03-01', 5_000n, 9_000n)];
    expect(said(contractCurve(months, [], '2026-06-30'))).toEqual([
      '2026-01-01 10005 0 10 -',
      '2026-02-01 10005 0 10 -',
      '2026-03-01 15005 9000 20 -',
    ]);
  });

  test('runs beside the plan; a month that has come without a bill stands where it stood, a later one is blank', () => {
    expect(said(contractCurve([month('2026-03-01', 5_000n, 2_000n)], plan, '2026-04-15'))).toEqual([
      '2026-02-01 0 0 0 4000',
      '2026-03-01 5000 2000 10 4000',
      '2026-04-01 5000 2000 10 4000',
      '2026-05-01 - - - 10000',
    ]);
  });

  test('is the plan alone where nothing is billed, and nothing without one', () => {
    expect(said(contractCurve([], plan, '2026-01-31'))[0]).toBe('2026-02-01 - - - 4000');
    expect(contractCurve([], [], '2026-01-31')).toEqual([]);
  });
});

test.each([
  { amounts: [23_143_000n], steps: [0n, 10_000_000n, 20_000_000n] },
  { amounts: [100n, -50n], steps: [-50n, 0n, 50n, 100n] },
  { amounts: [-300n], steps: [-300n, -200n, -100n, 0n] },
  { amounts: [1n], steps: [0n, 1n] },
  { amounts: [0n], steps: [0n] },
  { amounts: [], steps: [0n] },
])('the lines of a chart of $amounts stand at $steps', ({ amounts, steps }) => {
  expect(chartScale(amounts).stepsMinor).toEqual(steps);
});

test.each([
  { amounts: [400n, 100n], amount: 100n, height: 250 },
  { amounts: [400n], amount: 400n, height: 1_000 },
  { amounts: [300n, -100n], amount: 0n, height: 250 },
  { amounts: [300n, -100n], amount: -100n, height: 0 },
  { amounts: [0n], amount: 0n, height: 0 },
])('of $amounts, $amount stands at $height', ({ amounts, amount, height }) => {
  expect(heightIn(chartScale(amounts), amount)).toBe(height);
});

test.each([
  { amounts: [], parts: '' },
  { amounts: [100n, 0n, 50n], parts: '0 to 100, 100 to 100, 100 to 150' },
  { amounts: [100n, -30n, 50n, -20n], parts: '0 to 100, 0 to -30, 100 to 150, -30 to -50' },
])('the parts of a bar of $amounts stand on each other: $parts', ({ amounts, parts }) => {
  expect(
    stackParts(amounts)
      .map(({ fromMinor, toMinor }) => `${fromMinor} to ${toMinor}`)
      .join(', '),
  ).toBe(parts);
});

test.each([
  { heights: [], spread: [] },
  { heights: [500, 510, 990], spread: [465, 545, 990] },
  { heights: [0, 0, 0], spread: [0, 80, 160] },
  { heights: [1_000, 1_000], spread: [920, 1_000] },
  { heights: [900, 100], spread: [900, 100] },
  { heights: [500, 560, 600], spread: [473, 553, 633] },
])('labels at $heights are written at $spread', ({ heights, spread }) => {
  expect(spreadLabels(heights, 80)).toEqual(spread);
});

test.each([
  { count: 60, most: 4, places: [0, 20, 40] },
  { count: 61, most: 4, places: [0, 20, 40, 60] },
  { count: 11, most: 6, places: [0, 2, 4, 6, 8, 10] },
  { count: 3, most: 6, places: [0, 1, 2] },
  { count: 1, most: 6, places: [0] },
  { count: 0, most: 6, places: [] },
])('of $count months, at most $most are named: $places', ({ count, most, places }) => {
  expect(evenPlaces(count, most)).toEqual(places);
});
