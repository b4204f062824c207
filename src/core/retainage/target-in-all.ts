import {
  addRatios,
  compareRatios,
  multiplyRatios,
  quotient,
  type Ratio,
  wholeRatio,
  ZERO,
} from '#core/money/ratio.ts';
import { capOf } from './most-withheld.ts';
import type { RetainageRule } from './retainage-rule.ts';
import { type Moment, type RuleScene, underRule } from './rule-scene.ts';
import { measuredOn } from './steps-reached.ts';
import { asLineRule, targetsByLine } from './targets-by-line.ts';
import { withheldInBands } from './withheld-in-bands.ts';

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
