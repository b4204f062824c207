import { isZero, moneyText } from '#web/lib/money-text.ts';
import { percentText } from '#web/lib/percent-text.ts';
import type { WireRule } from './rule-draft.ts';

type Capped = Extract<WireRule, { kind: 'capped' }>;

const measures = {
  work_and_stored: 'the contract is complete, stored materials counted',
  work: 'the contract’s work is complete',
  line: 'a line is complete',
} as const;

/** A rule of retainage in a sentence that a customer could read. */
export function ruleWords(rule: WireRule, currency: string): string {
  switch (rule.kind) {
    case 'none':
      return 'Nothing is held.';
    case 'capped':
      return `${rateWords(rule.rule)} ${capWords(rule.cap, currency)}`;
    case 'fixed': {
      const speed =
        rule.pace.kind === 'rate'
          ? `${percentText(rule.pace.rate)} of each bill`
          : `${moneyText(rule.pace.amount, currency)} of each bill`;
      return `${speed} is held until ${moneyText(rule.sum, currency)} is reached.`;
    }
    default:
      return rateWords(rule);
  }
}

function rateWords(rule: Capped['rule']): string {
  const rate = percentText(rule.rate);
  if (rule.kind === 'flat') return `${rate} of each bill is held until completion.`;
  if (rule.kind === 'by_line') {
    return `Lines hold at rates or amounts of their own; the others at ${rate}.`;
  }
  const retroactive = rule.effect === 'retroactive';
  const steps = rule.steps.map(({ threshold, rate: next }) => {
    const from = `once more than ${percentText(threshold)} of ${measures[rule.measure]}`;
    if (isZero(next))
      return retroactive ? `${from}, everything is released` : `${from}, nothing more is held`;
    return retroactive
      ? `${from}, only ${percentText(next)} of all work stays held and the rest is released`
      : `${from}, ${percentText(next)} of later work`;
  });
  return `${rate} of each bill is held; ${steps.join('; ')}.`;
}

function capWords(cap: Capped['cap'], currency: string): string {
  return cap.kind === 'sum'
    ? `Never more than ${moneyText(cap.sum, currency)} in all.`
    : `Never more than ${percentText(cap.percent)} of the contract sum in all.`;
}
