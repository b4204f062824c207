import { describe, expect, test } from 'vitest';
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
import { equalBills } from './equal-bills.ts';
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

const heldOf = (job: Job, count: number) => {
  const contract = contractOf(job);
  const curve = value(previewCurve(contract, holdingsOf(job), equalBills(contract, count)));
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
