import { describe, expect, it } from 'vitest';
import { barShares } from './bar-shares.ts';

const kitchen = {
  contractSum: '60000.00',
  billed: '45000.00',
  collected: '30000.00',
  fromAdvance: '0.00',
  outstanding: '11500.00',
  held: '3500.00',
};

describe('the contract bar', () => {
  it('shows collected, outstanding, held and unbilled as their shares of the contract sum', () => {
    expect(barShares(kitchen)).toEqual({
      parts: [
        { kind: 'collected', share: 5000 },
        { kind: 'outstanding', share: 1916 },
        { kind: 'held', share: 583 },
        { kind: 'unbilled', share: 2500 },
      ],
      limit: 10_000,
    });
  });

  it('draws a bill in preparation after what is billed, its withheld part hatched', () => {
    const { parts } = barShares(kitchen, { gross: '6000.00', withheld: '600.00', released: '0.00' });
    expect(parts.slice(3)).toEqual([
      { kind: 'added', share: 900 },
      { kind: 'added-held', share: 100 },
      { kind: 'unbilled', share: 1500 },
    ]);
  });

  it.each([
    ['all that is held', '3500.00', [{ kind: 'added', share: 583 }]],
    [
      'a part of it',
      '500.00',
      [
        { kind: 'held', share: 500 },
        { kind: 'added', share: 83 },
      ],
    ],
  ])('draws what is released as due and no longer as held: %s', (_, released, drawn) => {
    const { parts } = barShares(kitchen, { gross: '0.00', withheld: '0.00', released });
    expect(parts.slice(2, -1)).toEqual(drawn);
  });

  it('marks the end of the contract where more than it is billed', () => {
    expect(barShares(kitchen, { gross: '30000.00', withheld: '0.00', released: '0.00' }).limit).toBe(8000);
  });

  it('keeps the billed stretch right when the money in it carries tax', () => {
    const taxed = {
      contractSum: '1000.00',
      billed: '500.00',
      collected: '540.00',
      fromAdvance: '0.00',
      outstanding: '0.00',
      held: '0.00',
    };
    expect(barShares(taxed).parts).toEqual([
      { kind: 'collected', share: 5000 },
      { kind: 'unbilled', share: 5000 },
    ]);
  });

  it('counts what came from an advance as collected, and neither as outstanding nor as unbilled', () => {
    const { parts } = barShares({
      contractSum: '40000.00',
      billed: '12000.00',
      collected: '9600.00',
      fromAdvance: '1200.00',
      outstanding: '0.00',
      held: '1200.00',
    });
    expect(parts).toEqual([
      { kind: 'collected', share: 2700 },
      { kind: 'held', share: 300 },
      { kind: 'unbilled', share: 7000 },
    ]);
  });

  it('is one empty outline before there is a contract sum', () => {
    const empty = {
      contractSum: '0.00',
      billed: '0.00',
      collected: '0.00',
      fromAdvance: '0.00',
      outstanding: '0.00',
      held: '0.00',
    };
    expect(barShares(empty).parts).toEqual([{ kind: 'unbilled', share: 10_000 }]);
  });
});
