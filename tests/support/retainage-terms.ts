import type { Result } from '#core/result.ts';
import { planRuleChange, type RuleChangePlan } from '#core/retainage/plan-rule-change.ts';
import type {
  LineRetainage,
  RateRule,
  RetainageChange,
  RetainageRule,
  StepDownRule,
} from '#core/retainage/retainage-rule.ts';
import { contractOf, type Job, minor, percent, value } from './job.ts';

export const flat = (rate: string): RateRule => ({ kind: 'flat', rate: percent(rate) });
export const byLineRule = (rate: string): RateRule => ({ kind: 'by_line', rate: percent(rate) });

/** `stepDown('10', { 50: '5' })`: 10%, and 5% above 50%. */
export const stepDown = (
  rate: string,
  steps: Readonly<Record<string, string>>,
  terms: Partial<Pick<StepDownRule, 'effect' | 'measure'>> = {},
): StepDownRule => ({
  kind: 'step_down',
  rate: percent(rate),
  steps: Object.entries(steps).map(([threshold, later]) => ({
    threshold: percent(threshold),
    rate: percent(later),
  })),
  effect: 'prospective',
  measure: 'work_and_stored',
  ...terms,
});

export const capped = (rule: RateRule, cap: string): RetainageRule => ({
  kind: 'capped',
  rule,
  cap: cap.endsWith('%')
    ? { kind: 'percent_of_contract', percent: percent(cap.slice(0, -1)) }
    : { kind: 'sum', sumMinor: minor(cap) },
});

export const fixedAtRate = (sum: string, rate: string): RetainageRule => ({
  kind: 'fixed',
  sumMinor: minor(sum),
  pace: { kind: 'rate', rate: percent(rate) },
});
export const fixedPerBill = (sum: string, amount: string): RetainageRule => ({
  kind: 'fixed',
  sumMinor: minor(sum),
  pace: { kind: 'per_bill', amountMinor: minor(amount) },
});

export interface NewTerms {
  readonly rule: RetainageRule;
  readonly storedRate?: string;
  readonly lineTerms?: Readonly<Record<string, LineRetainage>>;
}

export const tryChange = (
  job: Job,
  terms: NewTerms,
  reach: RetainageChange['reach'],
): Result<RuleChangePlan> =>
  planRuleChange(
    contractOf(job),
    {
      rule: terms.rule,
      storedRate: percent(terms.storedRate ?? '0'),
      lines: new Map(Object.entries(terms.lineTerms ?? {})),
    },
    reach,
  );

/** The job with other terms of retainage, from here on or for earlier bills too. */
export function changed(job: Job, terms: NewTerms, reach: RetainageChange['reach']): Job {
  const { contract } = value(tryChange(job, terms, reach));
  const { retainageChange, stepReached, lines } = contract;
  if (retainageChange === null) throw new Error('A change is kept until a bill takes it up.');
  const lineSteps = Object.fromEntries(lines.map((line) => [line.lineId, line.stepReached]));
  const change = { afterBills: job.bills.length, change: retainageChange, stepReached, lineSteps };
  return { ...job, terms: { ...job.terms, ...terms }, changes: [...(job.changes ?? []), change] };
}
