import type { Percent } from '#core/money/percent.ts';

/**
 * One step of a rule that steps down: past this share of the contract sum (or of the line) the next rate applies.
 * @example const step: RetainageStep = { threshold: 50_000_000n, rate: 5_000_000n }; // above 50%: 5%
 */
export interface RetainageStep {
  readonly threshold: Percent;
  readonly rate: Percent;
}

/**
 * What is compared with a threshold: work and stored materials of the contract, its work alone, or the line's
 * own share complete.
 * @example const measure: StepMeasure = 'work_and_stored';
 */
export type StepMeasure = 'work_and_stored' | 'work' | 'line';

/**
 * A rule that withholds less once the job is far enough. Prospective: each band of the work at its own rate.
 * Retroactive: the rate now in force on all work, which releases money. Retainage that stops is a prospective
 * step to 0%. Steps are in ascending order.
 * @example const rule: StepDownRule = { kind: 'step_down', rate: 10_000_000n, steps: [{ threshold: 50_000_000n, rate: 5_000_000n }], effect: 'prospective', measure: 'work_and_stored' };
 */
export interface StepDownRule {
  readonly kind: 'step_down';
  readonly rate: Percent;
  readonly steps: readonly RetainageStep[];
  readonly effect: 'prospective' | 'retroactive';
  readonly measure: StepMeasure;
}

/**
 * The most that may ever be withheld: a percentage of the contract sum to date, or a sum (minor units).
 * @example const cap: RetainageCap = { kind: 'percent_of_contract', percent: 5_000_000n };
 */
export type RetainageCap =
  | { readonly kind: 'percent_of_contract'; readonly percent: Percent }
  | { readonly kind: 'sum'; readonly sumMinor: bigint };

/**
 * A rule that a cap can stand over: a rate of all work, a rate or amount for each line (`rate` is for the lines
 * that name none), or a rate that steps down.
 * @example const rule: RateRule = { kind: 'flat', rate: 10_000_000n };
 */
export type RateRule =
  | { readonly kind: 'flat'; readonly rate: Percent }
  | { readonly kind: 'by_line'; readonly rate: Percent }
  | StepDownRule;

/**
 * How a stated sum is reached: at a rate of the work, or by an amount on each bill (minor units).
 * @example const pace: FixedPace = { kind: 'per_bill', amountMinor: 50_000n };
 */
export type FixedPace =
  | { readonly kind: 'rate'; readonly rate: Percent }
  | { readonly kind: 'per_bill'; readonly amountMinor: bigint };

/**
 * The contract's retainage rule: none, a rate rule, a rate rule under a cap, or a fixed sum (minor units).
 * @example const rule: RetainageRule = { kind: 'fixed', sumMinor: 500_000n, pace: { kind: 'rate', rate: 10_000_000n } };
 */
export type RetainageRule =
  | { readonly kind: 'none' }
  | RateRule
  | { readonly kind: 'capped'; readonly rule: RateRule; readonly cap: RetainageCap }
  | { readonly kind: 'fixed'; readonly sumMinor: bigint; readonly pace: FixedPace };

/**
 * A line's own terms: as the contract's rule says, exempt from it, or, where the rule goes by line, its own rate
 * or a fixed amount (minor units), withheld as soon as the line has so much work.
 * @example const bond: LineRetainage = { kind: 'exempt' };
 */
export type LineRetainage =
  | { readonly kind: 'as_rule' }
  | { readonly kind: 'exempt' }
  | { readonly kind: 'rate'; readonly rate: Percent }
  | { readonly kind: 'amount'; readonly amountMinor: bigint };

/**
 * A change of the rule that no bill has taken up yet: for later bills only, or for earlier bills too. It keeps
 * what was so before: the rule, the step that it had reached, the rate of stored materials, and the terms of the
 * lines whose own terms changed. Issuing a bill takes it up; voiding that bill brings it back.
 * @example const change: RetainageChange = { reach: 'earlier_bills_too', rule: { kind: 'flat', rate: 15_000_000n }, storedRate: 0n, stepReached: 0, lines: [] };
 */
export interface RetainageChange {
  readonly reach: 'later_bills' | 'earlier_bills_too';
  readonly rule: RetainageRule;
  readonly storedRate: Percent;
  readonly stepReached: number;
  readonly lines: readonly {
    readonly lineId: string;
    readonly retainage: LineRetainage;
    readonly stepReached: number;
  }[];
}
