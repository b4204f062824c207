import { describe, expect, it } from 'vitest';
import { barSheet } from './bar-sheet.ts';
import type { ContractTally } from './contract-tally.ts';
import { figuresIn } from './figures.ts';

const tally: ContractTally = {
  contractSum: '60000.00',
  billedToDate: '45000.00',
  percentBilled: '75.00',
  collected: '30000.00',
  outstanding: '11500.00',
  retainageHeld: '3500.00',
  unbilled: '15000.00',
  beyondContract: '0.00',
};

const parts = (changes: Partial<ContractTally>) => {
  const bar = barSheet({ ...tally, ...changes }, figuresIn('en-US', 'USD'));
  return { ...bar, segments: bar.segments.map(({ kind, width, figure }) => [kind, width, figure]) };
};

describe('the contract bar', () => {
  it('shows collected, outstanding, held and unbilled in this order, each as its share of the contract', () => {
    expect(parts({})).toEqual({
      segments: [
        ['collected', 5000, '30,000.00'],
        ['outstanding', 1916, '11,500.00'],
        ['held', 583, '3,500.00'],
        ['unbilled', 2500, '15,000.00'],
      ],
      contractEnd: null,
      billedLabel: 'Billed',
      billed: '75.00%',
    });
  });

  it('marks where the contract ends when more is billed, and says by how much instead of an unbilled of nothing', () => {
    const over = parts({
      collected: '48000.00',
      outstanding: '12000.00',
      retainageHeld: '15000.00',
      unbilled: '0.00',
      beyondContract: '15000.00',
      percentBilled: '125.00',
    });
    expect(over.contractEnd).toBe(8000);
    expect(over.segments.at(-1)).toEqual(['beyond', 0, '15,000.00']);
    expect(over.billed).toBe('125.00%');
  });

  it('says what came from an advance beside what was collected, where there was one', () => {
    expect(parts({ collected: '28000.00', fromAdvance: '2000.00' }).segments.slice(0, 3)).toEqual([
      ['collected', 4666, '28,000.00'],
      ['advance', 333, '2,000.00'],
      ['outstanding', 1916, '11,500.00'],
    ]);
  });

  it('is an empty outline for a contract of nothing', () => {
    const none = { collected: '0.00', outstanding: '0.00', retainageHeld: '0.00', unbilled: '0.00' };
    expect(parts(none).segments.map(([, width]) => width)).toEqual([0, 0, 0, 0]);
  });
});
