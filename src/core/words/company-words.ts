/**
 * What a company calls its bills, what is held back, and changes of the contract.
 * @example const chosen: ChosenWords = { billWord: 'claim', retainageWord: 'retention', changeOrderWord: 'variation' };
 */
export interface ChosenWords {
  readonly billWord: 'progress_invoice' | 'draw' | 'claim' | 'application';
  readonly retainageWord: 'retainage' | 'retention' | 'holdback';
  readonly changeOrderWord: 'change_order' | 'variation';
}

/**
 * A word as sentences need it, in lower case: one, several, and one with its article.
 * @example const word: Word = { one: 'application', many: 'applications', a: 'an application' };
 */
export interface Word {
  readonly one: string;
  readonly many: string;
  readonly a: string;
}

/**
 * The words of a company, for its screens and its documents.
 * @example const words: CompanyWords = companyWords(company);
 */
export interface CompanyWords {
  readonly bill: Word;
  readonly retainage: string;
  readonly changeOrder: Word;
}

/**
 * The words that a company has chosen, in lower case.
 * @example companyWords(chosen).changeOrder.many // 'variations'
 */
export function companyWords({ billWord, retainageWord, changeOrderWord }: ChosenWords): CompanyWords {
  return { bill: word(billWord), retainage: retainageWord, changeOrder: word(changeOrderWord) };
}

/**
 * A word at the start of a sentence, a heading or a label.
 * @example capitalized('progress invoice') // 'Progress invoice'
 */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function word(code: string): Word {
  const one = code.replace('_', ' ');
  return { one, many: `${one}s`, a: `${one.startsWith('a') ? 'an' : 'a'} ${one}` };
}
