import { describe, expect, it, test } from 'vitest';
import {
  bill,
  byPercent,
  contractOf,
  type Job,
  lastPlan,
  minor,
  money,
  moneys,
  noWork,
  openJob,
  refusalOf,
  request,
  tryBill,
} from '#tests/support/job.ts';

const lines = (typed: Readonly<Record<string, string>>) =>
  ({
    release: {
      kind: 'lines',
      lines: Object.entries(typed).map(([lineId, amount]) => ({ lineId, amountMinor: minor(amount) })),
    },
  }) as const;

const twoBills = bill(
  bill(openJob({ lines: ['600.00', '300.00', '-90.00'], retainage: '10' }), byPercent('50')),
  byPercent('50'),
);
const released = (job: Job) =>
  lastPlan(job).releases.map((one) => `${one.fromInvoiceId} ${one.lineId} ${money(one.amountMinor)}`);
const held = (job: Job) => moneys(contractOf(job).lines.map((line) => line.heldMinor));

describe('a release by line takes that line’s oldest bills first', () => {
  it('with the deductions, in the share of what the other lines hold', () => {
    expect(held(twoBills)).toBe('60.00 30.00 -9.00');
    const job = bill(twoBills, noWork, lines({ A: '40.00' }));
    expect(released(job)).toEqual(['bill-1 A 30.00', 'bill-1 C -4.00', 'bill-2 A 10.00']);
    expect([money(lastPlan(job).releasedMinor), held(job)]).toEqual(['36.00', '20.00 30.00 -5.00']);
  });

  it('all that the lines hold is all that the contract holds', () => {
    const job = bill(twoBills, noWork, lines({ A: '60.00', B: '30.00' }));
    expect([money(lastPlan(job).releasedMinor), held(job)]).toEqual(['81.00', '0.00 0.00 0.00']);
  });

  it('goes on where the last release ended', () => {
    const job = bill(bill(twoBills, noWork, lines({ B: '20.00' })), noWork, lines({ B: '10.00' }));
    expect(released(job)).toEqual(['bill-1 C -1.00', 'bill-2 B 10.00']);
  });

  test.each([
    ['more than the line holds', { A: '60.01' }, 'over_release_of_line'],
    ['a deduction by itself', { C: '1.00' }, 'release_of_deduction'],
    ['a line that is not there', { Z: '1.00' }, 'line_unknown'],
    ['nothing', { A: '0.00' }, 'nothing_to_bill'],
  ])('refused: %s', (_, typed, code) => {
    expect(refusalOf(tryBill(twoBills, request(noWork, lines(typed)))).code).toBe(code);
  });

  it('refused: a line twice, and a lump beyond what all lines hold', () => {
    const twice = {
      release: {
        kind: 'lines',
        lines: [
          { lineId: 'A', amountMinor: 1n },
          { lineId: 'A', amountMinor: 1n },
        ],
      },
    } as const;
    expect(refusalOf(tryBill(twoBills, request(noWork, twice))).code).toBe('line_twice');
    const lump = { release: { kind: 'amount', amountMinor: minor('81.01') } } as const;
    expect(refusalOf(tryBill(twoBills, request(noWork, lump))).code).toBe('over_release');
  });
});
