import fc from 'fast-check';
import type { DrawEffect } from '#core/change-orders/change-order.ts';
import type { CreditBasis } from '#core/credits/credit-request.ts';
import { formatMoney } from '#core/money/format-money.ts';
import type { RetainageRule } from '#core/retainage/retainage-rule.ts';
import type { ChainTerms } from './chain.ts';

/** Something that happens on a random contract. Shares are ten-thousandths of the contract sum or of a bill. */
export type ChainStep =
  | {
      readonly kind: 'bill';
      readonly basis: 'percent' | 'amount' | 'line' | 'remaining' | 'none';
      readonly share: bigint;
      readonly line: number;
      readonly release: 'none' | 'part' | 'all';
      readonly override: boolean;
    }
  | { readonly kind: 'draws'; readonly picked: readonly number[] }
  | {
      readonly kind: 'apply';
      readonly line: number;
      readonly work: bigint;
      readonly installed: bigint;
      readonly stored: bigint;
    }
  | {
      readonly kind: 'credit';
      readonly bill: number;
      readonly basis: CreditBasis['kind'];
      readonly share: bigint;
      readonly line: number;
    }
  | {
      readonly kind: 'change_order';
      readonly share: bigint;
      readonly effect: DrawEffect['kind'];
      readonly draw: number;
    }
  | { readonly kind: 'void' }
  | { readonly kind: 'void_older'; readonly bill: number };

const share = fc.bigInt({ min: 1n, max: 6_000n });
const small = fc.nat(6);

const step: fc.Arbitrary<ChainStep> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('bill' as const),
      basis: fc.constantFrom('percent', 'percent', 'amount', 'amount', 'line', 'line', 'remaining', 'none'),
      share,
      line: small,
      release: fc.constantFrom('none', 'none', 'part', 'all'),
      override: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('apply' as const),
      line: small,
      work: fc.bigInt({ min: 0n, max: 6_000n }),
      installed: fc.bigInt({ min: 0n, max: 10_000n }),
      stored: fc.bigInt({ min: 0n, max: 4_000n }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('draws' as const),
      picked: fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('credit' as const),
      bill: fc.nat(8),
      basis: fc.constantFrom('whole', 'amount', 'percent', 'draws', 'lines'),
      share: fc.bigInt({ min: 1n, max: 10_000n }),
      line: small,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('change_order' as const),
      share: fc.bigInt({ min: -5_000n, max: 5_000n }),
      effect: fc.constantFrom('none', 'add', 'raise', 'lower'),
      draw: fc.nat(5),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'void' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('void_older' as const), bill: fc.nat(8) }) },
);

const value = fc.oneof(
  { weight: 2, arbitrary: fc.bigInt({ min: 1n, max: 500n }) },
  { weight: 6, arbitrary: fc.bigInt({ min: 500n, max: 5_000_000n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: -300_000n, max: -1n }) },
);
const written = (amountMinor: bigint) => formatMoney(amountMinor, 2);
const percents = fc.constantFrom('10%', '25%', '33.333%', '12.5%');

const TEN_THEN_FIVE = {
  kind: 'step_down',
  rate: 10_000_000n,
  steps: [{ threshold: 50_000_000n, rate: 5_000_000n }],
  effect: 'retroactive',
  measure: 'work_and_stored',
} as const;
const rule = fc.constantFrom<RetainageRule | undefined>(
  undefined,
  undefined,
  TEN_THEN_FIVE,
  { ...TEN_THEN_FIVE, effect: 'prospective' },
  {
    kind: 'capped',
    rule: { kind: 'flat', rate: 10_000_000n },
    cap: { kind: 'percent_of_contract', percent: 4_000_000n },
  },
  { kind: 'fixed', sumMinor: 5_000n, pace: { kind: 'rate', rate: 10_000_000n } },
);

type WrittenDraw = NonNullable<ChainTerms['draws']>[number];
const named = (name: string, entry: string, retainage: string, lines: string | undefined): WrittenDraw =>
  lines === undefined ? [name, entry, retainage] : [name, entry, retainage, lines];

const terms: fc.Arbitrary<ChainTerms> = fc
  .record({
    lines: fc.array(fc.record({ value, tax: fc.constantFrom(undefined, '7.25', '5', '5 9.975') }), {
      minLength: 1,
      maxLength: 5,
    }),
    retainage: fc.constantFrom('0', '5', '7.5', '10', '33.333', '100'),
    rule,
    storedRate: fc.constantFrom('0', '5'),
    base: fc.constantFrom('per_bill' as const, 'to_date' as const),
    rounding: fc.constantFrom('on_total' as const, 'by_line' as const),
    draws: fc.array(
      fc.tuple(
        percents,
        fc.constantFrom('', 'exempt', '20'),
        fc.constantFrom(undefined, undefined, 'A', 'AB'),
      ),
      { maxLength: 2 },
    ),
    taxTerms: fc.record({
      mode: fc.constantFrom('on_gross' as const, 'on_net' as const, 'deferred' as const),
      rounding: fc.constantFrom('per_document' as const, 'by_line' as const),
      pricesIncludeTax: fc.boolean(),
      charge: fc.constantFrom('charged' as const, 'charged' as const, 'exempt' as const),
    }),
    compound: fc.constantFrom<readonly string[]>([], ['9.975']),
    retainageOnTax: fc.boolean(),
    advance: fc.option(fc.record({ share, rate: fc.bigInt({ min: 1n, max: 100_000_000n }), from: share })),
  })
  .filter(({ lines }) => lines.reduce((sum, line) => sum + line.value, 0n) > 100n)
  .map(({ lines, draws, advance, rule: chosen, ...rest }) => {
    const sum = lines.reduce((total, line) => total + line.value, 0n);
    return {
      ...rest,
      ...(chosen === undefined ? {} : { rule: chosen }),
      lines: lines.map(({ value: amount, tax }) => ({
        value: written(amount),
        ...(tax === undefined ? {} : { tax }),
      })),
      draws:
        draws.length === 0
          ? []
          : [
              ...draws.map(([percent, retainage, names], index) =>
                named(`Draw ${index}`, percent, retainage, names?.slice(0, lines.length)),
              ),
              ['Rest', 'balance'] as const,
            ],
      advances:
        advance === null
          ? []
          : [
              {
                advanceId: 'v1',
                balanceMinor: (sum * advance.share) / 10_000n + 1n,
                rate: advance.rate,
                thresholdMinor: (sum * advance.from) / 10_000n,
              },
            ],
    };
  });

export const randomChain: fc.Arbitrary<{ readonly terms: ChainTerms; readonly steps: readonly ChainStep[] }> =
  fc.record({
    terms,
    steps: fc.array(step, { minLength: 1, maxLength: 12 }),
  });
