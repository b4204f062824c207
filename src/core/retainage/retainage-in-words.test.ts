import { describe, expect, it } from 'vitest';
import { companyWords, USUAL_WORDS } from '#core/words/company-words.ts';
import { percent } from '#tests/support/job.ts';
import {
  byLineRule,
  capped,
  fixedAtRate,
  fixedPerBill,
  flat,
  stepDown,
} from '#tests/support/retainage-terms.ts';
import { type AgreedRetainage, retainageInWords } from './retainage-in-words.ts';

const writing = {
  exponent: 2,
  money: (amount: string) => `$${amount}`,
  percent: (rate: string) => `${rate}%`,
  draw: companyWords(USUAL_WORDS).draw,
};
const plain: AgreedRetainage = {
  rule: flat('10'),
  storedRate: percent('10'),
  lines: [],
  draws: [],
  onTax: false,
};
const words = (agreed: Partial<AgreedRetainage>) =>
  retainageInWords({ ...plain, ...agreed }, writing).join(' ');
const exempt = (description: string) => ({ description, retainage: { kind: 'exempt' } }) as const;
const atRate = (description: string, rate: string) =>
  ({ description, retainage: { kind: 'rate', rate: percent(rate) } }) as const;
const some = { description: 'Framing', retainage: { kind: 'as_rule' } } as const;
const own = [atRate('Tile', '5'), some, atRate('Paint', '5'), exempt('Permit')];
const bond = { description: 'Bond', retainage: { kind: 'amount', amountMinor: 50_000n } } as const;
const draws = [
  { name: 'Deposit', retainage: { kind: 'exempt' } },
  { name: 'Framing', retainage: { kind: 'as_contract' } },
  { name: 'Roof', retainage: { kind: 'rate', rate: percent('5') } },
] as const;

const TEN = '10% of each bill is held until completion.';
const BY_LINE = 'Lines hold at rates or amounts of their own; the others at 10%.';

describe('the terms of retainage in words', () => {
  it.each<[string, Partial<AgreedRetainage>, string]>([
    ['none', { rule: { kind: 'none' }, lines: own, onTax: true }, 'Nothing is held.'],
    ['none, and a draw without', { rule: { kind: 'none' }, draws: draws.slice(0, 1) }, 'Nothing is held.'],
    ['none, but of a draw', { rule: { kind: 'none' }, draws }, 'Of the draw Roof, 5% is held.'],
    ['flat', {}, TEN],
    [
      'by line',
      { rule: byLineRule('10'), lines: [...own, bond] },
      `${BY_LINE} Of Tile and Paint, 5% is held. Nothing is held of Permit. Of Bond, $500.00 is held.`,
    ],
    ['by line, and no line has its own', { rule: byLineRule('10'), lines: [some] }, TEN],
    ['rates of lines under a flat rule do not count', { lines: own }, `${TEN} Nothing is held of Permit.`],
    [
      'stored materials at another rate',
      { storedRate: percent('5') },
      `${TEN} Of stored materials, 5% is held.`,
    ],
    ['stored materials free', { storedRate: 0n }, `${TEN} Nothing is held of stored materials.`],
    [
      'a step that stops, measured on the work',
      { rule: stepDown('10', { 50: '0' }, { measure: 'work' }) },
      '10% of each bill is held; once more than 50% of the contract’s work is complete, nothing more is held.',
    ],
    [
      'two steps on all work',
      { rule: stepDown('10', { 50: '5', 90: '0' }, { effect: 'retroactive', measure: 'line' }) },
      '10% of each bill is held; once more than 50% of a line is complete, only 5% of all work stays held and the rest is released; once more than 90% of a line is complete, everything is released.',
    ],
    [
      'a cap over lines',
      { rule: capped(byLineRule('10'), '5%'), lines: own.slice(0, 2) },
      `${BY_LINE} Never more than 5% of the contract sum in all. Of Tile, 5% is held.`,
    ],
    [
      'a sum at a rate',
      { rule: fixedAtRate('500.00', '10') },
      '10% of each bill is held until $500.00 is reached.',
    ],
    [
      'a sum by amounts',
      { rule: fixedPerBill('500.00', '100.00'), storedRate: 0n },
      '$100.00 of each bill is held until $500.00 is reached.',
    ],
    ['draws', { draws }, `${TEN} Nothing is held of the draw Deposit. Of the draw Roof, 5% is held.`],
    ['with tax', { onTax: true }, `${TEN} It is taken of the work with its tax.`],
  ])('%s', (_, agreed, said) => {
    expect(words(agreed)).toBe(said);
  });

  it('many lines are counted after the first eight', () => {
    const lines = Array.from({ length: 12 }, (_, index) => exempt(`Line ${index + 1}`));
    expect(words({ lines })).toBe(
      `${TEN} Nothing is held of Line 1, Line 2, Line 3, Line 4, Line 5, Line 6, Line 7, Line 8 and 4 more.`,
    );
  });
});
