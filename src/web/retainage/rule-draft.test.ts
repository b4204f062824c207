import { describe, expect, it } from 'vitest';
import type { RuleDraft, WireRule } from './rule-draft.ts';
import { emptyRule, ruleBodyOf, ruleDraftOf } from './rule-draft.ts';
import { ruleWords } from './rule-words.ts';

const stepDown = {
  kind: 'step_down',
  rate: '10',
  steps: [{ threshold: '50', rate: '5' }],
  effect: 'prospective',
  measure: 'work_and_stored',
} as const;

const rules: readonly [string, WireRule, string][] = [
  ['none', { kind: 'none' }, 'Nothing is held.'],
  ['flat', { kind: 'flat', rate: '10' }, '10% of each bill is held until completion.'],
  [
    'by line',
    { kind: 'by_line', rate: '10' },
    'Lines hold at rates or amounts of their own; the others at 10%.',
  ],
  [
    'step-down, prospective',
    { ...stepDown, steps: [...stepDown.steps] },
    '10% of each bill is held; once more than 50% of the contract is complete, stored materials counted, 5% of later work.',
  ],
  [
    'step-down, stop',
    { ...stepDown, steps: [{ threshold: '50', rate: '0' }], measure: 'work' },
    '10% of each bill is held; once more than 50% of the contract’s work is complete, nothing more is held.',
  ],
  [
    'step-down, retroactive, line by line',
    { ...stepDown, steps: [...stepDown.steps], effect: 'retroactive', measure: 'line' },
    '10% of each bill is held; once more than 50% of a line is complete, only 5% of all work stays held and the rest is released.',
  ],
  [
    'cap of the contract sum',
    {
      kind: 'capped',
      rule: { kind: 'flat', rate: '10' },
      cap: { kind: 'percent_of_contract', percent: '5' },
    },
    '10% of each bill is held until completion. Never more than 5% of the contract sum in all.',
  ],
  [
    'cap as a sum',
    { kind: 'capped', rule: { kind: 'flat', rate: '10' }, cap: { kind: 'sum', sum: '5000.00' } },
    '10% of each bill is held until completion. Never more than $5,000.00 in all.',
  ],
  [
    'fixed sum at a rate',
    { kind: 'fixed', sum: '5000.00', pace: { kind: 'rate', rate: '10' } },
    '10% of each bill is held until $5,000.00 is reached.',
  ],
  [
    'fixed sum by an amount per bill',
    { kind: 'fixed', sum: '5000.00', pace: { kind: 'per_bill', amount: '500.00' } },
    '$500.00 of each bill is held until $5,000.00 is reached.',
  ],
];

describe('a rule of retainage', () => {
  it.each(rules)('%s: opened and saved again it is the same', (_, rule) => {
    expect(ruleBodyOf(ruleDraftOf(rule, '4')).rule).toEqual(rule);
  });

  it.each(rules)('%s: in words', (_, rule, words) => {
    expect(ruleWords(rule, 'USD')).toBe(words);
  });

  it.each<[string, Partial<RuleDraft>, string]>([
    ['nothing held', { kind: 'none', storedRate: '5' }, '0'],
    ['left empty: the rate of the rule', { kind: 'flat', rate: '8' }, '8'],
    ['a rate of its own', { kind: 'flat', rate: '8', storedRate: '5' }, '5'],
    ['typed as 0', { kind: 'step_down', storedRate: '0' }, '0'],
  ])('stored materials, %s', (_, change, storedRate) => {
    expect(ruleBodyOf({ ...emptyRule(), ...change }).storedRate).toBe(storedRate);
  });

  it.each<[string, Partial<RuleDraft>, WireRule]>([
    [
      'a fixed sum',
      { kind: 'fixed', fixedSum: '', pace: 'per_bill' },
      { kind: 'fixed', sum: '', pace: { kind: 'per_bill', amount: '' } },
    ],
    [
      'a limit',
      { kind: 'flat', cap: 'sum' },
      { kind: 'capped', rule: { kind: 'flat', rate: '10' }, cap: { kind: 'sum', sum: '' } },
    ],
  ])('%s that is left blank is asked for, and is not taken for 0', (_, change, rule) => {
    expect(ruleBodyOf({ ...emptyRule(), ...change }).rule).toEqual(rule);
  });
});
