import { type Percent, percentOf } from '#core/money/percent.ts';
import { multiplyRatios, type Ratio, wholeRatio, ZERO } from '#core/money/ratio.ts';
import type { RateRule, RetainageRule, StepDownRule } from './retainage-rule.ts';
import type { RetainedLine } from './retained-line.ts';
import { type Moment, type RuleScene, type TermedLine, termedLines, underRule } from './rule-scene.ts';
import { measuredOn } from './steps-reached.ts';
import { withheldInBands } from './withheld-in-bands.ts';

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

function rateInForce(rule: StepDownRule, stepReached: number): Percent {
  return stepReached === 0 ? rule.rate : (rule.steps[stepReached - 1]?.rate ?? rule.rate);
}

/**
 * What a rule that goes line by line withholds to date on each line's work, exact (minor units).
 * @example targetsByLine(scene, { kind: 'flat', rate: 10_000_000n }, 'after')
 */
export function targetsByLine(scene: RuleScene, rule: LineRule, moment: Moment): Ratio[] {
  const works = underRule(scene, moment);
  return termedLines(scene).map((line, index) => {
    if (isAmount(rule, line)) return amountTarget(line, works[index] ?? 0n);
    return multiplyRatios(lineTarget(scene, rule, line, works[index] ?? 0n), line.retained.share);
  });
}

function lineTarget(
  { terms: { stepReached } }: RuleScene,
  rule: LineRule,
  { retained, terms, passed }: TermedLine,
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

const isAmount = (rule: LineRule, { terms }: TermedLine): boolean =>
  rule.kind === 'by_line' && terms.retainage.kind === 'amount';

// A stated amount is withheld as soon as the line has so much work; a deduction line has none.
function amountTarget({ terms: { retainage } }: TermedLine, workMinor: bigint): Ratio {
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
