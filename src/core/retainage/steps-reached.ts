import type { Contract } from '#core/billing/contract.ts';
import { contractSum } from '#core/billing/contract-sum.ts';
import { HUNDRED_PERCENT } from '#core/money/percent.ts';
import type { RetainageRule, StepDownRule, StepMeasure } from './retainage-rule.ts';
import type { RetainageTerms } from './retainage-terms.ts';
import type { RetainedLine } from './retained-line.ts';

/**
 * The stepping rule inside a rule, also under a cap; null where nothing steps down.
 * @example stepDownOf({ kind: 'flat', rate: 10_000_000n }) // null
 */
export function stepDownOf(rule: RetainageRule): StepDownRule | null {
  const inner = rule.kind === 'capped' ? rule.rule : rule;
  return inner.kind === 'step_down' ? inner : null;
}

/**
 * What a threshold is compared with on one line after the bill (minor units): exempt work counts too.
 * @example measuredOn(retained, 'work_and_stored') // work and stored materials to date
 */
export function measuredOn(retained: RetainedLine, measure: StepMeasure): bigint {
  const { beforeMinor, partMinor, exemptMinor, storedMinor } = retained;
  const workMinor = beforeMinor + partMinor + exemptMinor;
  return measure === 'work' ? workMinor : workMinor + storedMinor;
}

// A step is passed when the measure is more than its threshold.
function passedSteps(rule: StepDownRule, measuredMinor: bigint, wholeMinor: bigint): number {
  const direction = wholeMinor < 0n ? -1n : 1n;
  return rule.steps.filter(
    ({ threshold }) => direction * (measuredMinor * HUNDRED_PERCENT - threshold * wholeMinor) > 0n,
  ).length;
}

/**
 * The terms with the steps reached once a bill is counted in. A step once passed stays passed, also when a change
 * order raises the contract sum.
 * @example stepsReached(contract, termsOf(contract), retainedLines(contract, work)).stepReached // 1
 */
export function stepsReached(
  contract: Contract,
  terms: RetainageTerms,
  lines: readonly RetainedLine[],
): RetainageTerms {
  const rule = stepDownOf(terms.rule);
  if (rule === null) return terms;
  if (rule.measure === 'line') {
    return {
      ...terms,
      lines: terms.lines.map((line, index) => {
        const retained = lines[index];
        if (retained === undefined || retained.line.scheduledMinor === 0n) return line;
        const passed = passedSteps(rule, measuredOn(retained, 'line'), retained.line.scheduledMinor);
        return { ...line, stepReached: Math.max(line.stepReached, passed) };
      }),
    };
  }
  const whole = contractSum(contract);
  const measured = lines.reduce((sum, line) => sum + measuredOn(line, rule.measure), 0n);
  const passed = whole > 0n ? passedSteps(rule, measured, whole) : 0;
  return { ...terms, stepReached: Math.max(terms.stepReached, passed) };
}
