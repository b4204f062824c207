import { useMemo } from 'react';
import { type CompanyWords, capitalized, companyWords } from '#core/words/company-words.ts';
import { inWords } from '#core/words/in-words.ts';
import { useCompany } from '#web/company/use-company.ts';

interface Words extends CompanyWords {
  /** A text of the product as the company says it: `say('Add a draw')`. Never for what people typed. */
  readonly say: (text: string) => string;
  /** The same words as a label, a heading or a sentence begins with them. */
  readonly Bill: string;
  /** As a button names what it makes: Progress Invoice. */
  readonly BillTitle: string;
  readonly Retainage: string;
  readonly ChangeOrder: string;
  readonly ChangeOrders: string;
}

/** What the company calls its bills, their draws and applications, what is held, and changes of the contract. */
export function useWords(): Words {
  const { billWord, retainageWord, changeOrderWord } = useCompany();
  return useMemo(() => {
    const words = companyWords({ billWord, retainageWord, changeOrderWord });
    return {
      ...words,
      say: (text) => inWords(text, words),
      Bill: capitalized(words.bill.one),
      BillTitle: words.bill.one.split(' ').map(capitalized).join(' '),
      Retainage: capitalized(words.retainage),
      ChangeOrder: capitalized(words.changeOrder.one),
      ChangeOrders: capitalized(words.changeOrder.many),
    };
  }, [billWord, retainageWord, changeOrderWord]);
}
