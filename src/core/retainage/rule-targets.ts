import { type Percent, percentOf } from '#core/money/percent.ts';
import {
  addRatios,
  compareRatios,
  multiplyRatios,
  quotient,
  type Ratio,
  wholeRatio,
  ZERO,
} from '#core/money/ratio.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import { withheldInBands } from './bands.ts';
import type { RateRule, RetainageCap, RetainageRule, StepDownRule } from './retainage-rule.ts';
import type { RetainageTerms } from './retainage-terms.ts';
import type { RetainedLine } from './retained-line.ts';
import { measuredOn } from './steps-reached.ts';

/**
 * A rule with the job that it is applied to: its terms with the steps reached on this bill, the terms
 * with the steps that were passed before it, the lines as they are on this bill, and the contract sum
 * to date (minor units).
 * @example const scene: RuleScene = { terms, passed: termsOf(contract), lines, contractSumMinor: 20_000_000n };
 */
export interface RuleScene {
  readonly terms: RetainageTerms;
  readonly passed: RetainageTerms;
  readonly lines: readonly RetainedLine[];
  readonly contractSumMinor: bigint;
}

/**
 * The two moments whose difference is a bill.
 * @example const moment: Moment = 'before';
 */
export type Moment = 'before' | 'after';

type Termed = {
  readonly retained: RetainedLine;
  readonly terms: RetainageTerms['lines'][number];
  readonly passed: number;
};

const termed = ({ terms, passed, lines }: RuleScene): Termed[] =>
  lines.map((retained, index) => ({
    retained,
    terms: terms.lines[index] ?? { retainage: { kind: 'as_rule' }, stepReached: 0 },
    passed: passed.lines[index]?.stepReached ?? 0,
  }));

/**
 * The work of a line that is under the rule, before or after the bill (minor units): none on an exempt line.
 * @example underRule(scene, 'after') // [480_000n, 0n]
 */
export function underRule(scene: RuleScene, moment: Moment): bigint[] {
  return termed(scene).map(({ retained, terms }) => {
    if (terms.retainage.kind === 'exempt') return 0n;
    return moment === 'before' ? retained.beforeMinor : retained.beforeMinor + retained.partMinor;
  });
}

/**
 * A rule that is figured line by line.
 * @example const rule: LineRule = { kind: 'flat', rate: 10_000_000n };
 */
export type LineRule = RateRule | { readonly kind: 'none' };

/**
 * The rule itself where it is figured line by line; null of bands, caps and fixed sums, which are figured on the
 * contract.
 * @example asLineRule({ kind: 'fixed', sumMinor: 500_000n, pace }) // null
 */
export function asLineRule(rule: RetainageRule): LineRule | null {
  if (rule.kind === 'capped' || rule.kind === 'fixed') return null;
  const inBands = rule.kind === 'step_down' && rule.effect === 'prospective' && rule.measure !== 'line';
  return inBands ? null : rule;
}

/**
 * The rate in force once so many steps are passed.
 * @example rateInForce({ …, rate: 10_000_000n, steps: [{ threshold, rate: 5_000_000n }] }, 1) // 5_000_000n
 */
export function rateInForce(rule: StepDownRule, stepReached: number): Percent {
  return stepReached === 0 ? rule.rate : (rule.steps[stepReached - 1]?.rate ?? rule.rate);
}

/**
 * What a rule that goes line by line withholds to date on each line's work, exact (minor units).
 * @example targetsByLine(scene, { kind: 'flat', rate: 10_000_000n }, 'after')
 */
export function targetsByLine(scene: RuleScene, rule: LineRule, moment: Moment): Ratio[] {
  const works = underRule(scene, moment);
  return termed(scene).map((line, index) => {
    if (isAmount(rule, line)) return amountTarget(line, works[index] ?? 0n);
    return multiplyRatios(lineTarget(scene, rule, line, works[index] ?? 0n), line.retained.share);
  });
}

function lineTarget(
  { terms: { stepReached } }: RuleScene,
  rule: LineRule,
  { retained, terms, passed }: Termed,
  workMinor: bigint,
): Ratio {
  if (rule.kind === 'none' || workMinor === 0n) return ZERO;
  if (rule.kind === 'flat') return percentOf(rule.rate, workMinor);
  if (rule.kind === 'by_line') {
    return percentOf(terms.retainage.kind === 'rate' ? terms.retainage.rate : rule.rate, workMinor);
  }
  const steps = rule.measure === 'line' ? terms.stepReached : stepReached;
  if (rule.effect === 'retroactive') return percentOf(rateInForce(rule, steps), workMinor);
  return lineInBands(rule, retained, workMinor, passed);
}

const isAmount = (rule: LineRule, { terms }: Termed): boolean =>
  rule.kind === 'by_line' && terms.retainage.kind === 'amount';

// A stated amount is withheld as soon as the line has so much work; a deduction line has none.
function amountTarget({ terms: { retainage } }: Termed, workMinor: bigint): Ratio {
  if (retainage.kind !== 'amount' || workMinor < 0n) return ZERO;
  return wholeRatio(workMinor < retainage.amountMinor ? workMinor : retainage.amountMinor);
}

// A deduction line is the mirror image.
function lineInBands(
  rule: StepDownRule,
  retained: RetainedLine,
  workMinor: bigint,
  stepReached: number,
): Ratio {
  const direction = retained.line.scheduledMinor < 0n ? -1n : 1n;
  const after = retained.beforeMinor + retained.partMinor;
  const { numerator, denominator } = withheldInBands(rule, direction * workMinor, {
    wholeMinor: direction * retained.line.scheduledMinor,
    outsideMinor: direction * (measuredOn(retained, 'line') - after),
    beforeMinor: direction * retained.beforeMinor,
    stepReached,
  });
  return { numerator: direction * numerator, denominator };
}

/**
 * What a rule withholds to date in all, exact (minor units). A cap counts what is withheld on stored materials
 * (`storedMinor`); what a fixed sum takes by amounts on each bill is no share of the work and is not counted here.
 * @example targetInAll(scene, scene.terms.rule, 'after', 0n)
 */
export function targetInAll(
  scene: RuleScene,
  rule: RetainageRule,
  moment: Moment,
  storedMinor: bigint,
): Ratio {
  const work = underRule(scene, moment).reduce((sum, one) => sum + one, 0n);
  if (rule.kind === 'capped') {
    const inner = addRatios(targetInAll(scene, rule.rule, moment, 0n), wholeRatio(storedMinor));
    return atMost(inner, capOf(rule.cap, scene.contractSumMinor));
  }
  const lineRule = asLineRule(rule);
  if (lineRule !== null) return targetsByLine(scene, lineRule, moment).reduce(addRatios, ZERO);
  if (rule.kind !== 'step_down') return ZERO;
  const measured = scene.lines.reduce((sum, line) => sum + measuredOn(line, rule.measure), 0n);
  const under = (at: Moment) => underRule(scene, at).reduce((sum, one) => sum + one, 0n);
  const inBands = withheldInBands(rule, work, {
    wholeMinor: scene.contractSumMinor,
    outsideMinor: measured - under('after'),
    beforeMinor: under('before'),
    stepReached: scene.passed.stepReached,
  });
  return multiplyRatios(inBands, shareOfAll(scene, moment));
}

// The shares of all lines together, weighed by their work.
function shareOfAll(scene: RuleScene, moment: Moment): Ratio {
  const works = underRule(scene, moment);
  const work = works.reduce((sum, one) => sum + one, 0n);
  if (work === 0n) return wholeRatio(1n);
  const taken = scene.lines
    .map(({ share }, index) => multiplyRatios(share, wholeRatio(works[index] ?? 0n)))
    .reduce(addRatios, ZERO);
  return quotient(taken.numerator, taken.denominator * work);
}

/**
 * The exact amount, or the most that it may be (minor units).
 * @example atMost(quotient(11n, 2n), 5n) // 5
 */
export function atMost(exact: Ratio, mostMinor: bigint): Ratio {
  return compareRatios(exact, wholeRatio(mostMinor)) > 0 ? wholeRatio(mostMinor) : exact;
}

/**
 * The most that a cap lets be withheld (minor units).
 * @example capOf({ kind: 'percent_of_contract', percent: 5_000_000n }, 10_000_000n) // 500_000n
 */
export function capOf(cap: RetainageCap, contractSumMinor: bigint): bigint {
  if (cap.kind === 'sum') return cap.sumMinor;
  return contractSumMinor > 0n ? roundHalfAway(percentOf(cap.percent, contractSumMinor)) : 0n;
}

/**
 * The most that a rule may ever withhold (minor units), null where it has no such limit.
 * @example mostWithheld({ kind: 'fixed', sumMinor: 500_000n, pace }, 10_000_000n) // 500_000n
 */
export function mostWithheld(rule: RetainageRule, contractSumMinor: bigint): bigint | null {
  if (rule.kind === 'fixed') return rule.sumMinor;
  return rule.kind === 'capped' ? capOf(rule.cap, contractSumMinor) : null;
}
