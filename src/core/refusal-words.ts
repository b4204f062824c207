import type { CompanyWords } from '#core/words/company-words.ts';
import type { RefusalCode, RefusalDetails } from './refusal.ts';

/**
 * How figures are written in a sentence and what the company calls things: the caller knows it, the core does not.
 * @example const say: Say = { money: (amountMinor) => `$${formatMoney(amountMinor, 2)}`, words: companyWords(company) };
 */
export interface Say {
  readonly money: (amountMinor: bigint) => string;
  readonly words: CompanyWords;
}

/**
 * What a refusal looks like from outside: the HTTP status, a short title, and the sentence that says what is
 * wrong, by how much, and what to do instead.
 * @example const words: RefusalWords<'nothing_to_bill'> = { status: 422, title: 'Nothing to bill', sentence: () => '…' };
 */
export interface RefusalWords<Code extends RefusalCode> {
  readonly status: 403 | 404 | 409 | 422;
  readonly title: string | ((words: CompanyWords) => string);
  readonly sentence: (details: RefusalDetails[Code], say: Say) => string;
}

/**
 * The words of some refusals, each typed by its own details, so that none can be missing or misread.
 * @example const words: WordsFor<'nothing_to_bill' | 'line_twice'> = { … };
 */
export type WordsFor<Codes extends RefusalCode> = { readonly [Code in Codes]: RefusalWords<Code> };
