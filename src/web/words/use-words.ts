import { type CompanyWords, capitalized, companyWords } from '#core/words/company-words.ts';
import { useCompany } from '#web/company/use-company.ts';

interface Words extends CompanyWords {
  /** The same words as a label, a heading or a sentence begins with them. */
  readonly Bill: string;
  /** As a button names what it makes: Progress Invoice. */
  readonly BillTitle: string;
  readonly Retainage: string;
  readonly ChangeOrder: string;
  readonly ChangeOrders: string;
}

/** What the company calls its bills, what is held, and changes of the contract. */
export function useWords(): Words {
  const words = companyWords(useCompany());
  return {
    ...words,
    Bill: capitalized(words.bill.one),
    BillTitle: words.bill.one.split(' ').map(capitalized).join(' '),
    Retainage: capitalized(words.retainage),
    ChangeOrder: capitalized(words.changeOrder.one),
    ChangeOrders: capitalized(words.changeOrder.many),
  };
}
