import { formatMoney } from '#core/money/format-money.ts';
import { ALL_REFUSAL_WORDS } from './all-refusal-words.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
import type { RefusalWords, Say } from './refusal-words.ts';

/**
 * The currency and the locale in which a sentence writes amounts.
 * @example const money: SentenceMoney = { currency: 'USD', exponent: 2, locale: 'en-US' };
 */
export interface SentenceMoney {
  readonly currency: string;
  readonly exponent: number;
  readonly locale: string;
}

/**
 * The status, title and sentence of a refusal; amounts are written in the company's currency, or plainly with
 * two decimals where no company is known.
 * @example refusalSentence(refusal, { currency: 'USD', exponent: 2, locale: 'en-US' }).sentence
 */
export function refusalSentence(
  { code, details }: Refusal,
  money: SentenceMoney | null,
): { readonly status: 403 | 404 | 409 | 422; readonly title: string; readonly sentence: string } {
  // One code and its details belong together by the type of Refusal; the table keeps the same pairs.
  const words = ALL_REFUSAL_WORDS[code] as RefusalWords<RefusalCode>;
  return {
    status: words.status,
    title: words.title,
    sentence: words.sentence(details as never, sayIn(money)),
  };
}

function sayIn(money: SentenceMoney | null): Say {
  if (money === null) return { money: (amountMinor) => formatMoney(amountMinor, 2) };
  const { currency, exponent, locale } = money;
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return {
    money: (amountMinor) => format.format(formatMoney(amountMinor, exponent) as Intl.StringNumericLiteral),
  };
}
