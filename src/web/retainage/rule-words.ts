import { currencyExponent } from '#core/money/currency-exponent.ts';
import { parseMoney } from '#core/money/parse-money.ts';
import { parseRate } from '#core/money/parse-rate.ts';
import type { Result } from '#core/result.ts';
import { countsTax } from '#core/retainage/counts-tax.ts';
import { type AgreedRetainage, retainageInWords } from '#core/retainage/retainage-in-words.ts';
import { companyWords, USUAL_WORDS, type Word } from '#core/words/company-words.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readEstimate } from '#endpoints/estimates.ts';
import { type RetainageReader, readLineRetainage, readRetainageRule } from '#endpoints/read-retainage.ts';
import { moneyText } from '#web/lib/money-text.ts';
import { percentText } from '#web/lib/percent-text.ts';
import type { LineRetainage } from './line-terms.tsx';
import type { WireRule } from './rule-draft.ts';

type TaxTerms = AnswerOf<typeof readEstimate>['taxTerms'];

/** What is agreed of retainage as it travels; what is left off is as the rule says. */
interface WireTerms {
  readonly rule: WireRule;
  readonly storedRate?: string | undefined;
  readonly lines?: readonly { readonly description: string; readonly retainage: LineRetainage }[];
  readonly draws?: AgreedRetainage['draws'];
  /** What the company calls a draw. */
  readonly draw?: Word;
  readonly retainageOnTax?: boolean;
  readonly taxTerms?: Omit<TaxTerms, 'rounding'>;
}

const ON_GROSS = { mode: 'on_gross', charge: 'charged', pricesIncludeTax: false } as const;

/** The terms of retainage in sentences that a customer could read; nothing while a typed number is none. */
export function termsWords(terms: WireTerms, currency: string): string {
  const exponent = currencyExponent(currency);
  let isRead = true;
  const orZero = (read: Result<bigint>): bigint => {
    isRead &&= read.ok;
    return read.ok ? read.value : 0n;
  };
  const read: RetainageReader = {
    rate: (text) => orZero(parseRate(text)),
    money: (text) => orZero(parseMoney(text, exponent)),
  };
  const { rule, lines = [], draws = [], retainageOnTax = false, taxTerms = ON_GROSS } = terms;
  const agreed: AgreedRetainage = {
    rule: readRetainageRule(rule, read, 'rule'),
    storedRate: read.rate(terms.storedRate ?? plainRate(rule), 'storedRate'),
    lines: lines.map(({ description, retainage }) => ({
      description,
      retainage: readLineRetainage(retainage, read, 'lines'),
    })),
    draws,
    onTax: countsTax({ retainageOnTax, taxTerms }),
  };
  if (!isRead) return '';
  const money = (amount: string) => moneyText(amount, currency);
  const { draw = companyWords(USUAL_WORDS).draw } = terms;
  return retainageInWords(agreed, { exponent, money, percent: percentText, draw }).join(' ');
}

/** A rule of retainage alone, in the same words. */
export function ruleWords(rule: WireRule, currency: string): string {
  return termsWords({ rule }, currency);
}

// Where nothing is known of stored materials, nothing is said of them.
function plainRate(rule: WireRule): string {
  switch (rule.kind) {
    case 'none':
      return '0';
    case 'capped':
      return rule.rule.rate;
    case 'fixed':
      return rule.pace.kind === 'rate' ? rule.pace.rate : '0';
    default:
      return rule.rate;
  }
}
