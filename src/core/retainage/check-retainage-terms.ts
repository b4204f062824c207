import type { ContractLine } from '#core/billing/contract.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import { HUNDRED_PERCENT, type Percent } from '#core/money/percent.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import type { LineRetainage, RetainageRule } from './retainage-rule.ts';
import { stepDownOf } from './steps-reached.ts';

/**
 * Checks typed terms of retainage: rates, caps and thresholds from 0% to 100%, thresholds in ascending order with rates
 * that step down, and
 * terms of known lines only.
 * @example checkRetainageTerms({ rule: { kind: 'flat', rate: 110_000_000n }, storedRate: 0n, lines: new Map() }, []) // refused: rate_out_of_range
 */
export function checkRetainageTerms(
  typed: {
    readonly rule: RetainageRule;
    readonly storedRate: Percent;
    readonly lines: ReadonlyMap<string, LineRetainage>;
  },
  lines: readonly Pick<ContractLine, 'lineId'>[],
): Result<null> {
  const own = [...typed.lines.values()];
  const ofLines = own.flatMap((terms) => (terms.kind === 'rate' ? [terms.rate] : []));
  const wrong = [...ratesOf(typed.rule), typed.storedRate, ...ofLines].find(
    (rate) => rate > HUNDRED_PERCENT || rate < 0n,
  );
  if (wrong !== undefined) return refuse('rate_out_of_range', { rate: formatPercent(wrong) });
  const steps = stepDownOf(typed.rule)?.steps ?? [];
  const rising = steps.every(
    (step, index) => index === 0 || step.threshold > (steps[index - 1]?.threshold ?? 0n),
  );
  const rates = [stepDownOf(typed.rule)?.rate ?? 0n, ...steps.map((step) => step.rate)];
  const falling = rates.every((rate, index) => index === 0 || rate <= (rates[index - 1] ?? rate));
  if (!rising || !falling) return refuse('steps_out_of_order', {});
  const known = new Set(lines.map((line) => line.lineId));
  const unknown = [...typed.lines.keys()].find((lineId) => !known.has(lineId));
  return unknown === undefined ? ok(null) : refuse('line_unknown', { lineId: unknown });
}

function ratesOf(rule: RetainageRule): readonly Percent[] {
  switch (rule.kind) {
    case 'none':
      return [];
    case 'flat':
    case 'by_line':
      return [rule.rate];
    case 'step_down':
      return [rule.rate, ...rule.steps.flatMap((step) => [step.threshold, step.rate])];
    case 'capped':
      return [...ratesOf(rule.rule), ...(rule.cap.kind === 'percent_of_contract' ? [rule.cap.percent] : [])];
    case 'fixed':
      return rule.pace.kind === 'rate' ? [rule.pace.rate] : [];
  }
}
