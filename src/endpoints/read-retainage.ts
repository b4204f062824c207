import type { z } from 'zod';
import type { LineRetainage, RateRule, RetainageCap, RetainageRule } from '#core/retainage/retainage-rule.ts';
import type { lineRetainage, retainageRule } from './retainage-shapes.ts';

/** How rates and amounts are read; the field's name is for whoever typed a broken one. */
export interface RetainageReader {
  readonly rate: (text: string, field: string) => bigint;
  readonly money: (text: string, field: string) => bigint;
}

type Rule = z.output<typeof retainageRule>;
type Capped = Extract<Rule, { kind: 'capped' }>;

function readRateRule(rule: Capped['rule'], read: RetainageReader, at: string): RateRule {
  const rate = read.rate(rule.rate, `${at}.rate`);
  if (rule.kind !== 'step_down') return { kind: rule.kind, rate };
  return {
    ...rule,
    rate,
    steps: rule.steps.map((step, index) => ({
      threshold: read.rate(step.threshold, `${at}.steps.${index}.threshold`),
      rate: read.rate(step.rate, `${at}.steps.${index}.rate`),
    })),
  };
}

function readCap(cap: Capped['cap'], read: RetainageReader, at: string): RetainageCap {
  return cap.kind === 'sum'
    ? { kind: 'sum', sumMinor: read.money(cap.sum, `${at}.sum`) }
    : { kind: cap.kind, percent: read.rate(cap.percent, `${at}.percent`) };
}

/** A rule of retainage as it travels, in the terms of the rules; `at` is the field that it stands in. */
export function readRetainageRule(rule: Rule, read: RetainageReader, at: string): RetainageRule {
  switch (rule.kind) {
    case 'none':
      return rule;
    case 'capped':
      return {
        kind: 'capped',
        rule: readRateRule(rule.rule, read, `${at}.rule`),
        cap: readCap(rule.cap, read, `${at}.cap`),
      };
    case 'fixed': {
      const { pace } = rule;
      return {
        kind: 'fixed',
        sumMinor: read.money(rule.sum, `${at}.sum`),
        pace:
          pace.kind === 'rate'
            ? { kind: 'rate', rate: read.rate(pace.rate, `${at}.pace.rate`) }
            : { kind: 'per_bill', amountMinor: read.money(pace.amount, `${at}.pace.amount`) },
      };
    }
    default:
      return readRateRule(rule, read, at);
  }
}

/** What a line says of its own retainage, in the terms of the rules. */
export function readLineRetainage(
  own: z.output<typeof lineRetainage>,
  read: RetainageReader,
  at: string,
): LineRetainage {
  if (own.kind === 'rate') return { kind: 'rate', rate: read.rate(own.rate, `${at}.rate`) };
  if (own.kind === 'amount') return { kind: 'amount', amountMinor: read.money(own.amount, `${at}.amount`) };
  return own;
}
