import type { Contract } from '#core/billing/contract.ts';
import { addRatios, type Ratio, subtractRatios, wholeRatio, ZERO } from '#core/money/ratio.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import { storedTargets } from './own-movement.ts';
import type { RetainageRule } from './retainage-rule.ts';
import { type RetainageTerms, termsBefore } from './retainage-terms.ts';
import { type RuleScene, underRule } from './rule-scene.ts';
import { spreadByFirst, spreadRounded, sumExact } from './spread-rounded.ts';
import { stepDownOf } from './steps-reached.ts';
import { targetInAll } from './target-in-all.ts';
import { asLineRule, targetsByLine } from './targets-by-line.ts';

/**
 * What a changed rate or a passed step moves on earlier work (minor units, line by line), and how much of what is
 * still to withhold it takes off instead.
 * @example const { movements, forgivenMinor } = earlierWork(contract, scene);
 */
export interface EarlierWork {
  readonly movements: readonly bigint[];
  readonly forgivenMinor: bigint;
}

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

/**
 * The retainage of earlier work that a bill moves, once: a rate raised for earlier bills too adds the difference; a
 * rate lowered for them, or a retroactive step passed on this bill, brings what is held down to the rule. What is
 * released already counts, so it is never released twice.
 * @example earlierWork(contract, scene).movements // [-200_000n]
 */
export function earlierWork(contract: Contract, scene: RuleScene): EarlierWork {
  const from = termsBefore(contract);
  const reachesBack = contract.retainageChange?.reach === 'earlier_bills_too';
  const raised =
    reachesBack && from !== null ? raiseOf(contract, scene, { ...scene, terms: from, passed: from }) : null;
  if (raised !== null && !eachLine(contract, scene.terms.rule) && sumOf(raised) > 0n) {
    return { movements: raised, forgivenMinor: 0n };
  }
  const passed = passedBack(contract, scene);
  if (!reachesBack && !passed.includes(true)) {
    return { movements: scene.lines.map(() => 0n), forgivenMinor: 0n };
  }
  const kept = scene.lines.map((_, index) => (reachesBack ? (raised?.[index] ?? 0n) !== 0n : !passed[index]));
  const reduction = reductionOf(contract, scene, from ?? scene.terms, kept);
  return {
    ...reduction,
    movements: reduction.movements.map((amount, index) => amount + (raised?.[index] ?? 0n)),
  };
}

// The lines whose retroactive step is passed on this very bill: all of them, where the contract is measured.
function passedBack(contract: Contract, { terms, lines }: RuleScene): boolean[] {
  const isBack = stepDownOf(terms.rule)?.effect === 'retroactive';
  return lines.map(
    ({ line }, index) =>
      isBack &&
      (terms.stepReached > contract.stepReached || (terms.lines[index]?.stepReached ?? 0) > line.stepReached),
  );
}

const directionOf = (scheduledMinor: bigint): bigint => (scheduledMinor < 0n ? -1n : 1n);

// What the new terms withhold on earlier work beyond the old ones: line by line where both go by line.
function raiseOf(contract: Contract, to: RuleScene, from: RuleScene): bigint[] {
  const [newRule, oldRule] = [asLineRule(to.terms.rule), asLineRule(from.terms.rule)];
  if (newRule === null || oldRule === null) {
    const newMinor = roundHalfAway(
      targetInAll(to, to.terms.rule, 'before', sumOf(storedTargets(to, from.terms, 'before'))),
    );
    const oldMinor = roundHalfAway(
      targetInAll(from, from.terms.rule, 'before', sumOf(storedTargets(to, from.terms, 'before'))),
    );
    const raise = newMinor - oldMinor + storedBeside(to, from);
    return spreadByFirst(raise > 0n ? raise : 0n, [underRule(to, 'before'), to.lines.map(() => 1n)]);
  }
  const after = targetsByLine(to, newRule, 'before');
  const before = targetsByLine(from, oldRule, 'before');
  if (contract.retainageRounding === 'on_total') {
    const raise = roundHalfAway(sumExact(after)) - roundHalfAway(sumExact(before));
    const parts = after.map((one, index) => subtractRatios(one, before[index] ?? ZERO));
    return raise > 0n ? spreadRounded(raise, parts) : to.lines.map(() => 0n);
  }
  return to.lines.map(({ line }, index) => {
    const raise = roundHalfAway(after[index] ?? ZERO) - roundHalfAway(before[index] ?? ZERO);
    return directionOf(line.scheduledMinor) * raise > 0n ? raise : 0n;
  });
}

// A cap counts stored materials, the other rules do not: both sides of the comparison must.
function storedBeside(to: RuleScene, from: RuleScene): bigint {
  const storedMinor = sumOf(storedTargets(to, from.terms, 'before'));
  const counts = (scene: RuleScene) => scene.terms.rule.kind === 'capped';
  if (counts(to) === counts(from)) return 0n;
  return counts(to) ? -storedMinor : storedMinor;
}

// Brings down what is held, and first what is still to withhold, to the rule on earlier work.
function reductionOf(
  contract: Contract,
  scene: RuleScene,
  storedTerms: RetainageTerms,
  kept: readonly boolean[],
): EarlierWork {
  const { rule } = scene.terms;
  const { stillToWithholdMinor, heldMinor } = contract;
  const stored = storedTargets(scene, storedTerms, 'before');
  const held = contract.lines.map((line) => line.heldMinor);
  const inner = asLineRule(rule);
  const excess = inner ? excesses(contract, targetsByLine(scene, inner, 'before'), stored, kept) : held;
  const targetMinor = roundHalfAway(inAll(scene, sumOf(stored)));
  const beyondMinor = positive(heldMinor + stillToWithholdMinor - targetMinor);
  const forgivenMinor = smaller(beyondMinor, stillToWithholdMinor);
  const movements = eachLine(contract, rule)
    ? excess.map((amount) => -amount)
    : spreadByFirst(forgivenMinor - beyondMinor, [excess, held]);
  return { movements, forgivenMinor };
}

const eachLine = (contract: Contract, rule: RetainageRule): boolean =>
  asLineRule(rule) !== null && contract.retainageRounding === 'by_line';

const positive = (amount: bigint): bigint => (amount > 0n ? amount : 0n);
const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);

function inAll(scene: RuleScene, storedMinor: bigint): Ratio {
  const { rule } = scene.terms;
  const target = targetInAll(scene, rule, 'before', storedMinor);
  return rule.kind === 'capped' ? target : addRatios(target, wholeRatio(storedMinor));
}

// What each line holds beyond its target, in the line's own direction; nothing where it holds less.
function excesses(
  contract: Contract,
  targets: readonly Ratio[],
  stored: readonly bigint[],
  kept: readonly boolean[],
): bigint[] {
  return contract.lines.map(({ heldMinor, scheduledMinor }, index) => {
    const beyond = heldMinor - roundHalfAway(targets[index] ?? ZERO) - (stored[index] ?? 0n);
    return directionOf(scheduledMinor) * beyond > 0n && kept[index] !== true ? beyond : 0n;
  });
}
