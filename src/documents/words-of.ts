import { companyWords } from '#core/words/company-words.ts';
import { inWords } from '#core/words/in-words.ts';
import { words } from './words.ts';

/** What a company calls its bills, what is held back, and changes of the contract. */
export type CompanyWords = {
  readonly bill: 'progress_invoice' | 'draw' | 'claim' | 'application';
  readonly retainage: 'retainage' | 'retention' | 'holdback';
  readonly changeOrder: 'change_order' | 'variation';
};

type Said = Omit<typeof words, 'summary'> & {
  readonly summary: Readonly<Record<keyof typeof words.summary, string>>;
};

/** Says a text of the product as a company does: `saidIn(doc.words)('Change order log')`. Never what people typed. */
export function saidIn({ bill, retainage, changeOrder }: CompanyWords): (text: string) => string {
  const own = companyWords({ billWord: bill, retainageWord: retainage, changeOrderWord: changeOrder });
  return (text) => inWords(text, own);
}

/** The words of documents as a company says them; what people typed is never touched. */
export function wordsOf(company: CompanyWords): Said {
  const said = saidIn(company);
  return {
    ...(saidThroughout(words, said) as typeof words),
    withheldAt: (rate) => said(words.withheldAt(rate)),
  };
}

/** Every text of a record; what is put together from what people typed is left to itself. */
function saidThroughout(said: object, say: (text: string) => string): object {
  const own = (word: unknown): unknown => {
    if (typeof word === 'string') return say(word);
    return typeof word === 'object' && word !== null ? saidThroughout(word, say) : word;
  };
  return Object.fromEntries(Object.entries(said).map(([name, word]) => [name, own(word)]));
}
