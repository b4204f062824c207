import { parseMoney } from '#core/money/parse-money.ts';
import { parseRate } from '#core/money/parse-rate.ts';
import type { Result } from '#core/result.ts';
import { ok } from '#core/result.ts';
import type { LineRetainage, RetainageRule } from '#core/retainage/retainage-rule.ts';
import { type RetainageReader, readLineRetainage, readRetainageRule } from '#endpoints/read-retainage.ts';
import type { LineRetainage as WireLine } from './line-terms.tsx';
import type { RuleDraft } from './rule-draft.ts';
import { ruleBodyOf } from './rule-draft.ts';

interface ReadTerms {
  readonly rule: RetainageRule;
  readonly storedRate: bigint;
  readonly lines: readonly LineRetainage[];
}

/** What is typed of a rule and of lines, in the terms of the rules, or the refusal of the first number that is none. */
export function readTerms(draft: RuleDraft, lines: readonly WireLine[], exponent: number): Result<ReadTerms> {
  const refused: Extract<Result<never>, { ok: false }>[] = [];
  const orZero = (read: Result<bigint>): bigint => {
    if (!read.ok) refused.push(read);
    return read.ok ? read.value : 0n;
  };
  const read: RetainageReader = {
    rate: (text) => orZero(parseRate(text)),
    money: (text) => orZero(parseMoney(text, exponent)),
  };
  const body = ruleBodyOf(draft);
  const terms = {
    rule: readRetainageRule(body.rule, read, 'rule'),
    storedRate: read.rate(body.storedRate, 'storedRate'),
    lines: lines.map((line) => readLineRetainage(line, read, 'lines')),
  };
  return refused[0] ?? ok(terms);
}
