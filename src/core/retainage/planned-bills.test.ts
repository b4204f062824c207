import { describe, expect, test } from 'vitest';
import type { Contract } from '#core/billing/contract.ts';
import type { Draw, DrawRetainage } from '#core/draws/draw.ts';
import {
  bill,
  byPercent,
  contractOf,
  holdingsOf,
  type Job,
  type JobTerms,
  moneys,
  openJob,
  percent,
  value,
} from '#tests/support/job.ts';
import { plannedBills } from './planned-bills.ts';
import { previewCurve } from './preview-curve.ts';

const stepDown = (effect: 'prospective' | 'retroactive'): JobTerms => ({
  lines: ['60000.00', '40000.00'],
  rule: {
    kind: 'step_down',
    rate: percent('10'),
    steps: [{ threshold: percent('50'), rate: percent('5') }],
    effect,
    measure: 'work_and_stored',
  },
});

const requestsOf = (contract: Contract, count: number | null) =>
  plannedBills(contract, count).map((one) => one.request);

const heldOf = (job: Job, count: number) => {
  const contract = contractOf(job);
  const curve = value(previewCurve(contract, holdingsOf(job), requestsOf(contract, count)));
  return moneys(curve.map((point) => point.heldMinor));
};

describe('what will be held after each of the planned bills, and after the release', () => {
  test.each<[string, JobTerms, number, string]>([
    ['10% flat', { lines: ['100000.00'], retainage: '10' }, 4, '2500.00 5000.00 7500.00 10000.00 0.00'],
    ['10% to 50%, then 5% on later work', stepDown('prospective'), 4, '2500.00 5000.00 6250.00 7500.00 0.00'],
    ['10% to 50%, then 5% on all', stepDown('retroactive'), 4, '2500.00 5000.00 3750.00 5000.00 0.00'],
    ['thirds of 100.00, each rounded', { lines: ['100.00'], retainage: '10' }, 3, '3.33 6.66 9.99 0.00'],
    ['no bill', { lines: ['100.00'], retainage: '10' }, 0, ''],
  ])('%s', (_, terms, count, expected) => {
    expect(heldOf(openJob(terms), count)).toBe(expected);
  });

  test('goes on from what is billed', () => {
    const half = bill(openJob({ lines: ['100000.00'], retainage: '10' }), byPercent('50'));
    expect(heldOf(half, 2)).toBe('7500.00 10000.00 0.00');
    expect(heldOf(bill(half, byPercent('50')), 2)).toBe('');
  });
});

describe('planned draw by draw', () => {
  const draw = (
    position: number,
    name: string,
    amountMinor: bigint,
    retainage: DrawRetainage = { kind: 'as_contract' },
  ): Draw => ({
    ...{ drawId: name, position, name, milestone: null, targetDate: null, lineIds: null },
    ...{ entry: { kind: 'amount', amountMinor }, retainage, amountMinor, billedBy: null },
  });
  const contract = contractOf(openJob({ lines: ['60000.00', '40000.00'], retainage: '10' }));
  const deposit = draw(1, 'Deposit', 1_000_000n, { kind: 'exempt' });
  const frame = draw(2, 'Frame', 5_000_000n);
  const finish = draw(3, 'Finish', 4_000_000n, { kind: 'rate', rate: percent('5') });
  const curveOf = (draws: readonly Draw[]) => {
    const own = { ...contract, draws };
    const labels = plannedBills(own, null).map((one) => one.label);
    const curve = value(previewCurve(own, [], requestsOf(own, null)));
    return labels.map((label, index) => `${label}: ${moneys([curve[index]?.heldMinor ?? 0n])}`);
  };

  test.each<[string, readonly Draw[], readonly string[]]>([
    [
      'the whole contract',
      [deposit, frame, finish],
      [
        'Draw 1 of 3 — Deposit: 0.00',
        'Draw 2 of 3 — Frame: 5000.00',
        'Draw 3 of 3 — Finish: 7000.00',
        'Release: 0.00',
      ],
    ],
    [
      'draws that leave a rest',
      [deposit, frame],
      ['Draw 1 of 2 — Deposit: 0.00', 'Draw 2 of 2 — Frame: 5000.00', 'The rest: 9000.00', 'Release: 0.00'],
    ],
    [
      'a draw that is billed, and one that is too large',
      [{ ...deposit, billedBy: 'i1' }, draw(2, 'Frame', 10_000_001n), { ...finish, position: 3 }],
      ['Draw 3 of 3 — Finish: 2000.00', 'The rest: 8000.00', 'Release: 0.00'],
    ],
    ['no draws', [], []],
  ])('%s', (_, draws, points) => {
    expect(curveOf(draws)).toEqual(points);
  });
});
