import { words } from './words.ts';

/** What a company calls its bills, what is held back, and changes of the contract. */
export type CompanyWords = {
  readonly bill: 'progress_invoice' | 'draw' | 'claim' | 'application';
  readonly retainage: 'retainage' | 'retention' | 'holdback';
  readonly changeOrder: 'change_order' | 'variation';
};

const BILLS = {
  progress_invoice: {},
  draw: { application: 'Draw', bills: 'Draws', applicationSummary: 'Draw request' },
  claim: { application: 'Claim', bills: 'Claims', applicationSummary: 'Claim for payment' },
  application: { application: 'Application', bills: 'Applications for payment' },
} as const;

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

type Said = Omit<typeof words, 'summary'> & {
  readonly summary: Readonly<Record<keyof typeof words.summary, string>>;
};

/** The words of documents as a company says them; what people typed is never touched. */
export function wordsOf({ bill, retainage, changeOrder }: CompanyWords): Said {
  const said = (text: string): string => {
    const held = text.replaceAll('retainage', retainage).replaceAll('Retainage', capital(retainage));
    return changeOrder === 'change_order'
      ? held
      : held.replaceAll('change order', 'variation').replaceAll('Change order', 'Variation');
  };
  const labels = Object.entries(words).map(([name, word]) => [
    name,
    typeof word === 'string' ? said(word) : word,
  ]);
  const summary = Object.entries(words.summary).map(([line, word]) => [line, said(word)]);
  return {
    ...(Object.fromEntries(labels) as typeof words),
    summary: Object.fromEntries(summary),
    withheldAt: (rate) => said(words.withheldAt(rate)),
    retainageTerms: (rate) => said(words.retainageTerms(rate)),
    ...BILLS[bill],
  } as Said;
}
