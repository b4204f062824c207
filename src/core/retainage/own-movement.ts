import type { Contract } from '#core/billing/contract.ts';
import { percentOf } from '#core/money/percent.ts';
import {
  addRatios,
  compareRatios,
  multiplyRatios,
  type Ratio,
  subtractRatios,
  wholeRatio,
} from '#core/money/ratio.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import { capOf } from './most-withheld.ts';
import type { RateRule, RetainageRule } from './retainage-rule.ts';
import type { RetainageTerms } from './retainage-terms.ts';
import { type Moment, type RuleScene, underRule } from './rule-scene.ts';
import { spreadByFirst, spreadRounded, sumExact } from './spread-rounded.ts';
import { atMost, targetInAll } from './target-in-all.ts';
import { asLineRule, targetsByLine } from './targets-by-line.ts';

type Settings = Pick<Contract, 'retainageBase' | 'retainageRounding' | 'withheldMinor' | 'lines'>;

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

/**
 * What the rule withholds from a bill's own work and stored materials on each line (minor units): the rule on what
 * is there after the bill less the rule on what was there before, both of today. `storedBefore` are the terms
 * under which stored materials stood until now.
 * @example ownMovement(contract, scene, scene.terms) // [48_000n, 115_000n]
 */
export function ownMovement(contract: Settings, scene: RuleScene, storedBefore: RetainageTerms): bigint[] {
  const stored = {
    before: storedTargets(scene, storedBefore, 'before'),
    after: storedTargets(scene, scene.terms, 'after'),
  };
  const moved = stored.after.map((after, index) => after - (stored.before[index] ?? 0n));
  const { rule } = scene.terms;
  if (rule.kind !== 'capped') return add(workMovement(contract, scene), moved);
  const under = { ...scene, terms: { ...scene.terms, rule: rule.rule } };
  return underCap(contract, scene, rule, add(workMovement(contract, under), moved), stored);
}

/**
 * What is withheld on the stored materials of each line, always rounded line by line (minor units).
 * @example storedTargets(scene, terms, 'after') // [0n, 60_000n]
 */
export function storedTargets(scene: RuleScene, terms: RetainageTerms, moment: Moment): bigint[] {
  return scene.lines.map(({ storedBeforeMinor, storedMinor, share }, index) => {
    if (terms.lines[index]?.retainage.kind === 'exempt') return 0n;
    const onStored = percentOf(terms.storedRate, moment === 'before' ? storedBeforeMinor : storedMinor);
    return roundHalfAway(multiplyRatios(onStored, share));
  });
}

const add = (a: readonly bigint[], b: readonly bigint[]): bigint[] =>
  a.map((one, index) => one + (b[index] ?? 0n));

function workMovement(contract: Settings, scene: RuleScene): bigint[] {
  const rule = asLineRule(scene.terms.rule);
  if (rule === null) return movementInAll(contract, scene);
  const before = targetsByLine(scene, rule, 'before');
  const after = targetsByLine(scene, rule, 'after');
  const exact = after.map((one, index) => subtractRatios(one, before[index] ?? wholeRatio(0n)));
  if (contract.retainageRounding === 'by_line') {
    return exact.map((part, index) => rounded(contract, before[index], after[index], part));
  }
  const total = rounded(contract, sumExact(before), sumExact(after), sumExact(exact));
  return spreadRounded(total, exact);
}

// To date, each moment is rounded; per bill, the difference.
function rounded(
  { retainageBase }: Settings,
  before: Ratio = wholeRatio(0n),
  after: Ratio = wholeRatio(0n),
  exact: Ratio = subtractRatios(after, before),
): bigint {
  return retainageBase === 'per_bill' ? roundHalfAway(exact) : roundHalfAway(after) - roundHalfAway(before);
}

// Spread over the lines by this bill's work; a reduction by what the lines hold.
function movementInAll(contract: Settings, scene: RuleScene): bigint[] {
  const works = workOfBill(scene);
  const held = contract.lines.map((line) => line.heldMinor);
  const total = totalMovement(contract, scene, sumOf(works));
  return total < 0n ? spreadByFirst(total, [held]) : spreadByFirst(total, [works, positive(works), held]);
}

function totalMovement(contract: Settings, scene: RuleScene, workMinor: bigint): bigint {
  const { rule } = scene.terms;
  if (rule.kind === 'fixed' && rule.pace.kind === 'per_bill') {
    const left = rule.sumMinor - contract.withheldMinor;
    const most = [rule.pace.amountMinor, left, workMinor].reduce((a, b) => (a < b ? a : b));
    return most > 0n ? most : 0n;
  }
  return rounded(contract, targetInAll(scene, rule, 'before', 0n), targetInAll(scene, rule, 'after', 0n));
}

const positive = (amounts: readonly bigint[]): bigint[] => amounts.map((one) => (one > 0n ? one : 0n));

/**
 * This bill's work under the rule, line by line (minor units).
 * @example workOfBill(scene) // [480_000n, 0n]
 */
export function workOfBill(scene: RuleScene): bigint[] {
  const before = underRule(scene, 'before');
  return underRule(scene, 'after').map((after, index) => after - (before[index] ?? 0n));
}

// Where the cap does not bind, the lines move as the rule under it says; a reduction is by what the lines hold.
function underCap(
  contract: Settings,
  scene: RuleScene,
  rule: Extract<RetainageRule, { kind: 'capped' }>,
  movements: readonly bigint[],
  stored: { readonly before: readonly bigint[]; readonly after: readonly bigint[] },
): bigint[] {
  const capMinor = capOf(rule.cap, scene.contractSumMinor);
  const before = uncapped(contract, scene, rule.rule, 'before', sumOf(stored.before));
  const after = uncapped(contract, scene, rule.rule, 'after', sumOf(stored.after));
  const binds = [before, after].some((total) => compareRatios(total, wholeRatio(capMinor)) > 0);
  const moved = binds
    ? rounded(contract, atMost(before, capMinor), atMost(after, capMinor))
    : sumOf(movements);
  const held = contract.lines.map((line) => line.heldMinor);
  if (moved < 0n) return spreadByFirst(moved, [held]);
  return binds ? spreadByFirst(moved, [movements, workOfBill(scene), held]) : [...movements];
}

// What is compared with the cap is rounded as the lines are, where they are rounded to date by themselves.
function uncapped(
  { retainageBase, retainageRounding }: Settings,
  scene: RuleScene,
  rule: RateRule,
  moment: Moment,
  storedMinor: bigint,
): Ratio {
  const byLine = retainageBase === 'to_date' && retainageRounding === 'by_line' ? asLineRule(rule) : null;
  const work =
    byLine === null
      ? targetInAll(scene, rule, moment, 0n)
      : wholeRatio(sumOf(targetsByLine(scene, byLine, moment).map(roundHalfAway)));
  return addRatios(work, wholeRatio(storedMinor));
}
