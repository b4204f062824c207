import type { z } from 'zod';
import type { retainageRule } from '#endpoints/retainage-shapes.ts';
import { freshId } from '#web/lib/fresh-id.ts';

export type WireRule = z.output<typeof retainageRule>;
type RateRule = Extract<WireRule, { kind: 'capped' }>['rule'];

export interface StepDraft {
  readonly key: string;
  readonly threshold: string;
  readonly rate: string;
}

/** A rule of retainage as it is typed. What is typed for one kind waits there while another one is tried. */
export interface RuleDraft {
  readonly kind: 'none' | 'flat' | 'by_line' | 'step_down' | 'fixed';
  readonly rate: string;
  readonly steps: readonly StepDraft[];
  readonly effect: 'prospective' | 'retroactive';
  readonly measure: 'work_and_stored' | 'work' | 'line';
  readonly cap: 'none' | 'percent_of_contract' | 'sum';
  readonly capPercent: string;
  readonly capSum: string;
  readonly fixedSum: string;
  readonly pace: 'rate' | 'per_bill';
  readonly paceAmount: string;
  /** Left empty, stored materials are held at the rate of the rule. */
  readonly storedRate: string;
}

const blank: RuleDraft = {
  kind: 'none',
  rate: '10',
  steps: [],
  effect: 'prospective',
  measure: 'work_and_stored',
  cap: 'none',
  capPercent: '5',
  capSum: '',
  fixedSum: '',
  pace: 'rate',
  paceAmount: '',
  storedRate: '',
};

export const newStep = (threshold: string, rate: string): StepDraft => ({ key: freshId(), threshold, rate });

export function emptyRule(): RuleDraft {
  return { ...blank, steps: [newStep('50', '5')] };
}

/** A saved rule as it was typed. */
export function ruleDraftOf(rule: WireRule, storedRate: string): RuleDraft {
  const start = { ...emptyRule(), storedRate };
  switch (rule.kind) {
    case 'none':
      return { ...start, storedRate: '' };
    case 'capped': {
      const { cap } = rule;
      const limit = cap.kind === 'sum' ? { capSum: cap.sum } : { capPercent: cap.percent };
      return { ...start, ...ratePart(rule.rule), cap: cap.kind, ...limit };
    }
    case 'fixed': {
      const { pace, sum } = rule;
      const speed = pace.kind === 'rate' ? { rate: pace.rate } : { paceAmount: pace.amount };
      return { ...start, kind: 'fixed', fixedSum: sum, pace: pace.kind, ...speed };
    }
    default:
      return { ...start, ...ratePart(rule) };
  }
}

function ratePart(rule: RateRule): Partial<RuleDraft> {
  if (rule.kind !== 'step_down') return { kind: rule.kind, rate: rule.rate };
  const { effect, measure, rate } = rule;
  return {
    kind: 'step_down',
    rate,
    effect,
    measure,
    steps: rule.steps.map((step) => newStep(step.threshold, step.rate)),
  };
}

/**
 * A rule as typed, in the wire's form, with the rate of stored materials. A blank rate holds nothing; a limit that is left
 * blank stays blank, so that it is asked for and not taken for 0.
 */
export function ruleBodyOf(draft: RuleDraft): { readonly rule: WireRule; readonly storedRate: string } {
  const { kind, rate, cap, pace } = draft;
  if (kind === 'none') return { rule: { kind }, storedRate: '0' };
  if (kind === 'fixed') {
    const speed =
      pace === 'rate' ? { kind: pace, rate: rate || '0' } : { kind: pace, amount: draft.paceAmount };
    return {
      rule: { kind, sum: draft.fixedSum, pace: speed },
      storedRate: draft.storedRate || '0',
    };
  }
  const storedRate = draft.storedRate || rate || '0';
  const rule = rateRuleOf(draft, kind);
  if (cap === 'none') return { rule, storedRate };
  const limit =
    cap === 'sum'
      ? ({ kind: cap, sum: draft.capSum } as const)
      : ({ kind: cap, percent: draft.capPercent } as const);
  return { rule: { kind: 'capped', rule, cap: limit }, storedRate };
}

function rateRuleOf(draft: RuleDraft, kind: 'flat' | 'by_line' | 'step_down'): RateRule {
  const rate = draft.rate || '0';
  if (kind !== 'step_down') return { kind, rate };
  const { effect, measure } = draft;
  const steps = draft.steps.map((step) => ({ threshold: step.threshold, rate: step.rate || '0' }));
  return { kind, rate, steps, effect, measure };
}
