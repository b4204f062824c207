import { formatPercent } from '#core/money/format-percent.ts';
import type { RateRule, RetainageRule } from './retainage-rule.ts';

/**
 * A retainage rule as a short text, with the rate in force once so many steps are passed. Amounts are left to the
 * caller, who knows the currency.
 * @example ruleInWords({ kind: 'flat', rate: 10_000_000n }, 0) // '10%'
 */
export function ruleInWords(rule: RetainageRule, stepReached: number): string {
  switch (rule.kind) {
    case 'none':
      return 'no retainage';
    case 'capped':
      return `${rateInWords(rule.rule, stepReached)}, up to a cap`;
    case 'fixed':
      return rule.pace.kind === 'rate'
        ? `${formatPercent(rule.pace.rate)}%, up to a fixed sum`
        : 'so much on each bill, up to a fixed sum';
    default:
      return rateInWords(rule, stepReached);
  }
}

function rateInWords(rule: RateRule, stepReached: number): string {
  if (rule.kind === 'flat') return `${formatPercent(rule.rate)}%`;
  if (rule.kind === 'by_line') return `by line, ${formatPercent(rule.rate)}% where a line says nothing else`;
  const steps = [
    `${formatPercent(rule.rate)}%`,
    ...rule.steps.map(({ threshold, rate }) => `${formatPercent(rate)}% above ${formatPercent(threshold)}%`),
  ];
  const reach = rule.effect === 'retroactive' ? 'on all work' : 'on later work';
  return `${steps.join(', ')} ${reach}; ${stepReached} of ${rule.steps.length} steps passed`;
}
