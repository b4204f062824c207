import type { z } from 'zod';
import { formatMoney } from '#core/money/format-money.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import type {
  LineRetainage,
  RateRule,
  RetainageChange,
  RetainageRule,
} from '#core/retainage/retainage-rule.ts';
import type { lineRetainage, retainageChange, retainageRule } from '#endpoints/retainage-shapes.ts';

type Shown = z.output<typeof retainageRule>;

function presentRateRule(rule: RateRule): Extract<Shown, { kind: 'capped' }>['rule'] {
  const rate = formatPercent(rule.rate);
  if (rule.kind !== 'step_down') return { kind: rule.kind, rate };
  const steps = rule.steps.map((step) => ({
    threshold: formatPercent(step.threshold),
    rate: formatPercent(step.rate),
  }));
  return { ...rule, rate, steps };
}

/** A rule of retainage in the form in which it is typed. */
export function presentRetainageRule(rule: RetainageRule, exponent: number): Shown {
  const money = (minor: bigint) => formatMoney(minor, exponent);
  switch (rule.kind) {
    case 'none':
      return rule;
    case 'capped':
      return {
        kind: 'capped',
        rule: presentRateRule(rule.rule),
        cap:
          rule.cap.kind === 'sum'
            ? { kind: 'sum', sum: money(rule.cap.sumMinor) }
            : { kind: rule.cap.kind, percent: formatPercent(rule.cap.percent) },
      };
    case 'fixed':
      return {
        kind: 'fixed',
        sum: money(rule.sumMinor),
        pace:
          rule.pace.kind === 'rate'
            ? { kind: 'rate', rate: formatPercent(rule.pace.rate) }
            : { kind: 'per_bill', amount: money(rule.pace.amountMinor) },
      };
    default:
      return presentRateRule(rule);
  }
}

/** What a line says of its own retainage, in the form in which it is typed. */
export function presentLineRetainage(own: LineRetainage, exponent: number): z.output<typeof lineRetainage> {
  if (own.kind === 'rate') return { kind: 'rate', rate: formatPercent(own.rate) };
  if (own.kind === 'amount') return { kind: 'amount', amount: formatMoney(own.amountMinor, exponent) };
  return own;
}

/** A change of the rule that waits for the next bill. */
export function presentRetainageChange(
  change: RetainageChange,
  exponent: number,
): z.output<typeof retainageChange> {
  return {
    ...change,
    rule: presentRetainageRule(change.rule, exponent),
    storedRate: formatPercent(change.storedRate),
    lines: change.lines.map((line) => ({
      ...line,
      retainage: presentLineRetainage(line.retainage, exponent),
    })),
  };
}
