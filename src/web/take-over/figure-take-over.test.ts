import { describe, expect, it } from 'vitest';
import { contractOf, openJob } from '#tests/support/job.ts';
import { flat } from '#tests/support/retainage-terms.ts';
import { figureTakeOver } from './figure-take-over.ts';
import { emptyTakeOver, type TakeOverDraft, takeOverBody } from './take-over-draft.ts';

const contract = contractOf(openJob({ lines: ['80000.00', '20000.00'], rule: flat('10') }));
const [framing, finishes] = contract.lines;
const blank: TakeOverDraft = {
  ...emptyTakeOver({ lines: [] }, '2026-02-28'),
  rows: [framing, finishes].map((line, index) => ({
    ...{ key: line?.lineId ?? '', description: line?.description ?? '' },
    ...{ scheduled: index === 0 ? '80000.00' : '20000.00', work: '', stored: '', held: '' },
  })),
};
const standing = (
  [work, stored, held]: readonly [string, string, string],
  certified: string,
  paid: string,
): TakeOverDraft => ({
  ...{ ...blank, certified, paid, lastApplication: '6' },
  rows: blank.rows.map((row, index) => (index === 0 ? { ...row, work, stored, held } : row)),
});

describe('a running contract is taken over', () => {
  it('60,000.00 done and 5,000.00 stored, 6,500.00 held: 58,500.00 certified, application 7 is next', () => {
    const figures = figureTakeOver(standing(['60000', '5000', '6500'], '58500', '50000'), contract, 0);
    expect(figures.totals).toEqual({
      ...{ work: '60000.00', stored: '5000.00', held: '6500.00', billed: '65000.00' },
    });
    expect(figures.less).toBe('58500.00');
    expect(figures.planned).toEqual({ outstanding: '8500.00', nextApplication: 7 });
  });

  it.each([
    ['nothing was issued', 0, 7],
    ['application 6 is void', 6, 7],
    ['it was taken over as application 60 and voided', 60, 61],
  ])('the next bill has a number that was never given: %s', (_, highestGiven, next) => {
    const draft = standing(['60000', '5000', '6500'], '58500', '50000');
    expect(figureTakeOver(draft, contract, highestGiven).planned?.nextApplication).toBe(next);
  });

  it.each([
    ['certified does not tie', standing(['60000', '', '6000'], '55000', '0'), 'opening_does_not_tie'],
    ['more is paid than certified', standing(['60000', '', '6000'], '54000', '54000.01'), 'opening_overpaid'],
    ['more is held than billed', standing(['60000', '', '60000.01'], '0', '0'), 'opening_held_too_much'],
    ['past the contract sum', standing(['100000.01', '', ''], '100000.01', '0'), 'past_ceiling'],
  ])('it is refused where %s', (_, draft, code) => {
    const { planned, refusal } = figureTakeOver(draft, contract, 0);
    expect([planned, refusal?.code]).toEqual([null, code]);
  });

  it('an amount that cannot be read is refused before anything is figured', () => {
    expect(figureTakeOver(standing(['60,000.5x', '', ''], '0', '0'), contract, 0).planned).toBeNull();
  });

  it('sends only the lines on which something stands', () => {
    expect(takeOverBody(standing(['60000', '', '6000'], '54000', '')).lines).toEqual([
      { lineId: framing?.lineId, work: '60000', stored: '0', held: '6000' },
    ]);
  });
});
