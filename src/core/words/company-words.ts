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
 * The words of a company, for its screens, its documents and the sentences of its refusals: a bill, a draw of the
 * schedule, a monthly application with its full name, what is held back, and a change of the contract.
 * @example const words: CompanyWords = companyWords(company);
 */
export interface CompanyWords {
  readonly bill: Word;
  readonly draw: Word;
  readonly application: Word;
  readonly forPayment: Word;
  readonly retainage: string;
  readonly changeOrder: Word;
}

/**
 * The words of whoever has chosen none.
 * @example companyWords({ ...USUAL_WORDS, billWord: 'claim' })
 */
export const USUAL_WORDS: ChosenWords = {
  billWord: 'progress_invoice',
  retainageWord: 'retainage',
  changeOrderWord: 'change_order',
};

/**
 * The words that a company has chosen, in lower case.
 * @example companyWords(chosen).changeOrder.many // 'variations'
 */
export function companyWords({ billWord, retainageWord, changeOrderWord }: ChosenWords): CompanyWords {
  const own = billWord === 'progress_invoice' ? null : billWord;
  const application = own ?? 'application';
  return {
    bill: word(billWord),
    draw: word(own ?? 'draw'),
    application: word(application),
    forPayment: application === 'draw' ? word('draw request') : word(application, ' for payment'),
    retainage: retainageWord,
    changeOrder: word(changeOrderWord),
  };
}

/**
 * A word at the start of a sentence, a heading or a label.
 * @example capitalized('progress invoice') // 'Progress invoice'
 */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function word(code: string, rest = ''): Word {
  const one = code.replace('_', ' ');
  return {
    one: `${one}${rest}`,
    many: `${one}s${rest}`,
    a: `${one.startsWith('a') ? 'an' : 'a'} ${one}${rest}`,
  };
}
