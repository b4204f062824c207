import { noWork } from '#core/billing/bill-work.ts';
import type { Contract } from '#core/billing/contract.ts';
import { contractSum } from '#core/billing/contract-sum.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import { HUNDRED_PERCENT, type Percent } from '#core/money/percent.ts';
import { earlierWork } from './earlier-work.ts';
import { ownMovement } from './own-movement.ts';
import type { RetainageRule } from './retainage-rule.ts';
import { termsOf } from './retainage-terms.ts';
import { type RetainedLine, retainedLines } from './retained-line.ts';
import { stepsReached } from './steps-reached.ts';

/**
 * Whether what a change adds on earlier work can still be withheld, together with what the rule takes of the rest,
 * from what is left to bill.
 * @example isCollectable({ ...contract, retainageChange }) // false of 5% raised to 60% at half the contract
 */
export function isCollectable(contract: Contract): boolean {
  const now = retainedLines(contract, noWork(contract));
  const contractSumMinor = contractSum(contract);
  const passed = termsOf(contract);
  const today = { terms: passed, passed, lines: now, contractSumMinor };
  const { movements, forgivenMinor } = earlierWork(contract, today);
  const waitingMinor = movements.reduce(
    (sum, moved) => sum + moved,
    contract.stillToWithholdMinor - forgivenMinor,
  );
  if (waitingMinor <= 0n) return true;
  const complete = now.map(finished);
  const terms = stepsReached(contract, today.terms, complete);
  const later = ownMovement(contract, { terms, passed, lines: complete, contractSumMinor }, terms);
  const laterMinor = later.reduce((sum, moved) => sum + moved, 0n);
  return waitingMinor + laterMinor <= contractSumMinor - contract.billedMinor;
}

// The line once the rest of it is billed and nothing is stored any more.
function finished(retained: RetainedLine): RetainedLine {
  const { line, beforeMinor, exemptMinor } = retained;
  const toDateMinor = line.scheduledMinor - exemptMinor;
  return { ...retained, partMinor: toDateMinor - beforeMinor, storedMinor: 0n };
}

// Rates are looked for in hundredths of a percent, and named so.
const HUNDREDTH: Percent = HUNDRED_PERCENT / 10_000n;

/**
 * The highest rate at which a change that reaches back could still be collected, as text in percent, rounded down to
 * two decimals. What else the rule says, its steps, cap or lines, stays as it is.
 * @example highestRate(changed) // '52.5' at half of a contract that withheld 5%
 */
export function highestRate(contract: Contract): string {
  let [lowest, highest] = [0n, 10_000n];
  while (highest - lowest > 1n) {
    const middle = (lowest + highest) / 2n;
    const retainage = atRate(contract.retainage, middle * HUNDREDTH);
    if (isCollectable({ ...contract, retainage })) lowest = middle;
    else highest = middle;
  }
  return formatPercent(lowest * HUNDREDTH);
}

function atRate(rule: RetainageRule, rate: Percent): RetainageRule {
  switch (rule.kind) {
    case 'none':
      return rule;
    case 'capped':
      return { ...rule, rule: { ...rule.rule, rate } };
    case 'fixed':
      return rule.pace.kind === 'rate' ? { ...rule, pace: { ...rule.pace, rate } } : rule;
    default:
      return { ...rule, rate };
  }
}
