import fc from 'fast-check';
import type { CreditBasis } from '#core/credits/credit-request.ts';
import type { Percent } from '#core/money/percent.ts';
import type { TaxTerms } from '#core/tax/tax-terms.ts';

/** Something that happens to the bills and the money of a contract; `which` picks one of those that are there. */
export type CorrectionStep =
  | { readonly kind: 'bill'; readonly percent: bigint; readonly release: boolean }
  | { readonly kind: 'credit'; readonly which: number; readonly basis: CreditBasis }
  | { readonly kind: 'correct'; readonly which: number; readonly percent: bigint }
  | { readonly kind: 'void' | 'unwind' | 'pay' | 'withhold'; readonly which: number }
  | MoneyStep
  | { readonly kind: 'advance'; readonly amountMinor: bigint };

/** What becomes of money that was received, and of the credit that credit notes leave. */
export interface MoneyStep {
  readonly kind: 'apply' | 'take back' | 'reverse' | 'reverse advance';
  readonly which: number;
}

const which = fc.nat(7);
const share = fc.bigInt(1n, 60_000_000n);
export const correctionStep: fc.Arbitrary<CorrectionStep> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('bill'), percent: share, release: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('credit'),
      which,
      basis: fc.oneof(
        fc.constant<CreditBasis>({ kind: 'whole' }),
        share.map((percent): CreditBasis => ({ kind: 'percent', percent })),
        fc.bigInt(1n, 60_000n).map((amountMinor): CreditBasis => ({ kind: 'amount', amountMinor })),
      ),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('void', 'unwind', 'pay', 'withhold'), which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('correct'), which, percent: share }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('apply', 'apply', 'take back', 'reverse', 'reverse advance'),
      which,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('advance'), amountMinor: fc.bigInt(1n, 20_000n) }),
  },
) as fc.Arbitrary<CorrectionStep>;

export const correctionTerms = fc.record({
  mode: fc.constantFrom<TaxTerms['mode']>('on_gross', 'on_net', 'deferred'),
  pricesIncludeTax: fc.boolean(),
});

/** A contract's terms, and what happens to it one step after the other. */
export interface CorrectionHistory {
  readonly terms: Pick<TaxTerms, 'mode' | 'pricesIncludeTax'>;
  readonly held: Percent;
  readonly compound: boolean;
  readonly steps: readonly CorrectionStep[];
}

export const randomCorrections: fc.Arbitrary<CorrectionHistory> = fc.record({
  terms: correctionTerms,
  held: fc.constantFrom(0n, 5_000_000n, 10_000_000n),
  compound: fc.boolean(),
  steps: fc.array(correctionStep, { minLength: 3, maxLength: 14 }),
});

const PLAIN = { terms: { mode: 'on_gross', pricesIncludeTax: false }, held: 0n, compound: false } as const;

/** Histories in which every kind of step is taken at least once, since at random one of them may always be refused. */
export const NAMED_CORRECTIONS: Readonly<Record<string, CorrectionHistory>> = {
  'a payment is taken back, applied again and reversed, and the bill is void': {
    ...PLAIN,
    steps: [
      { kind: 'bill', percent: 30_000_000n, release: false },
      { kind: 'pay', which: 0 },
      { kind: 'take back', which: 0 },
      { kind: 'apply', which: 0 },
      { kind: 'reverse', which: 0 },
      { kind: 'void', which: 0 },
    ],
  },
  'an advance bounces, a line is billed further and taken back, and the further bill is credited and unwound':
    {
      ...PLAIN,
      held: 10_000_000n,
      steps: [
        { kind: 'advance', amountMinor: 7_500n },
        { kind: 'reverse advance', which: 0 },
        { kind: 'bill', percent: 30_000_000n, release: false },
        { kind: 'withhold', which: 0 },
        { kind: 'correct', which: 0, percent: 50_000_000n },
        { kind: 'correct', which: 0, percent: 40_000_000n },
        { kind: 'credit', which: 2, basis: { kind: 'percent', percent: 50_000_000n } },
        { kind: 'unwind', which: 2 },
      ],
    },
};
