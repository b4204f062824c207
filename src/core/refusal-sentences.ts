import { BILLING_REFUSAL_WORDS } from '#core/billing/billing-refusal-words.ts';
import { ESTIMATE_REFUSAL_WORDS } from '#core/estimates/estimate-refusal-words.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { PAYMENT_REFUSAL_WORDS } from '#core/payments/payment-refusal-words.ts';
import { RECORD_REFUSAL_WORDS } from './record-refusal-words.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
import type { RefusalWords, Say, WordsFor } from './refusal-words.ts';

/**
 * The words of every refusal. A code without its words does not compile.
 * @example REFUSAL_SENTENCES.over_release.status // 409
 */
export const REFUSAL_SENTENCES: WordsFor<RefusalCode> = {
  ...BILLING_REFUSAL_WORDS,
  ...ESTIMATE_REFUSAL_WORDS,
  ...PAYMENT_REFUSAL_WORDS,
  ...RECORD_REFUSAL_WORDS,
  not_permitted: {
    status: 403,
    title: 'Not allowed',
    sentence: () => 'Your role does not allow this. Ask an administrator of the company.',
  },
  number_malformed: {
    status: 422,
    title: 'Not a number',
    sentence: ({ text }) =>
      `"${text}" is not a number like 12500.00: digits and a point, without sign or separators.`,
  },
  number_too_precise: {
    status: 422,
    title: 'Too many decimals',
    sentence: ({ text, decimals }) => `"${text}" has more than ${decimals} decimals.`,
  },
  number_too_large: {
    status: 422,
    title: 'Too large',
    sentence: ({ text }) => `${text} is more than can be kept here.`,
  },
  rate_out_of_range: {
    status: 422,
    title: 'Not a rate',
    sentence: ({ rate }) => `A rate is from 0% to 100%; ${rate}% is not.`,
  },
  reason_missing: {
    status: 422,
    title: 'A reason is missing',
    sentence: () => 'Say why, so that the record does.',
  },
  period_closed: {
    status: 409,
    title: 'The books are closed',
    sentence: ({ date, closingDate }) =>
      `The books are closed through ${closingDate}, so nothing can be dated ${date}. Choose a later day.`,
  },
};

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
  const words = REFUSAL_SENTENCES[code] as RefusalWords<RefusalCode>;
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
