import { formatMoney } from '#core/money/format-money.ts';
import { type ChosenWords, companyWords, USUAL_WORDS } from '#core/words/company-words.ts';
import { ALL_REFUSAL_WORDS } from './all-refusal-words.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
import type { RefusalWords, Say } from './refusal-words.ts';

/**
 * The company that a sentence is for: the currency and the locale in which it writes amounts, and what it calls
 * things; where its words are left off, the usual ones are said.
 * @example const company: SentenceCompany = { currency: 'USD', exponent: 2, locale: 'en-US', billWord: 'claim' };
 */
export interface SentenceCompany extends Partial<ChosenWords> {
  readonly currency: string;
  readonly exponent: number;
  readonly locale: string;
}

/**
 * The status, title and sentence of a refusal; amounts are written in the company's currency and things are called
 * by its words, or plainly with two decimals and the usual words where no company is known.
 * @example refusalSentence(refusal, { currency: 'USD', exponent: 2, locale: 'en-US' }).sentence
 */
export function refusalSentence(
  { code, details }: Refusal,
  company: SentenceCompany | null,
): { readonly status: 403 | 404 | 409 | 422; readonly title: string; readonly sentence: string } {
  // One code and its details belong together by the type of Refusal; the table keeps the same pairs.
  const words = ALL_REFUSAL_WORDS[code] as RefusalWords<RefusalCode>;
  const say = sayIn(company);
  return {
    status: words.status,
    title: typeof words.title === 'string' ? words.title : words.title(say.words),
    sentence: words.sentence(withDays(details, company) as never, say),
  };
}

const NAMES_A_DAY = /^(date|on|day)$|(Date|On|Day|Through)$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

// A person reads a day as it stands on the screens; the details beside the sentence keep it as it travels.
function withDays(details: Refusal['details'], company: SentenceCompany | null): Refusal['details'] {
  if (company === null) return details;
  const format = new Intl.DateTimeFormat(company.locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const days = Object.entries(details).flatMap(([name, value]) =>
    typeof value === 'string' && NAMES_A_DAY.test(name) && DAY.test(value)
      ? [[name, format.format(Date.parse(value))]]
      : [],
  );
  return days.length === 0 ? details : { ...details, ...Object.fromEntries(days) };
}

function sayIn(company: SentenceCompany | null): Say {
  const words = companyWords({ ...USUAL_WORDS, ...company });
  if (company === null) return { money: (amountMinor) => formatMoney(amountMinor, 2), words };
  const { currency, exponent, locale } = company;
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return {
    words,
    money: (amountMinor) => format.format(formatMoney(amountMinor, exponent) as Intl.StringNumericLiteral),
  };
}
