import { type CompanyWords, capitalized } from './company-words.ts';

const USUAL =
  /\b(an? )?(progress invoices?|applications?(?: for payment)?|draws?|change orders?|retainage)\b/gi;

/**
 * A text of the product, written in the usual words, as a company says it; articles and capitals follow. Never for
 * what people typed.
 * @example inWords('An application, less retainage', companyWords(company)) // 'A claim, less retention'
 */
export function inWords(text: string, words: CompanyWords): string {
  return text.replace(USUAL, (usual: string, article: string | undefined, noun: string) => {
    const own = ownWord(noun.toLowerCase(), article !== undefined, words);
    return /^[A-Z]/.test(usual) ? capitalized(own) : own;
  });
}

function ownWord(usual: string, withArticle: boolean, words: CompanyWords): string {
  if (usual === 'retainage') return words.retainage;
  const word = wordOf(usual, words);
  if (withArticle) return word.a;
  return /s$|s for payment$/.test(usual) ? word.many : word.one;
}

function wordOf(usual: string, { bill, draw, application, forPayment, changeOrder }: CompanyWords) {
  if (usual.startsWith('progress')) return bill;
  if (usual.startsWith('draw')) return draw;
  if (usual.startsWith('change')) return changeOrder;
  return usual.endsWith('payment') ? forPayment : application;
}
