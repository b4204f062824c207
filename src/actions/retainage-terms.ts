import type { Draw } from '#core/draws/draw.ts';
import { countsTax } from '#core/retainage/counts-tax.ts';
import {
  type AgreedRetainage,
  holdsSomething,
  retainageInWords,
} from '#core/retainage/retainage-in-words.ts';
import { companyWords, USUAL_WORDS } from '#core/words/company-words.ts';
import type { EstimateRecord } from '#db/estimates.ts';
import type { Parties } from '#db/parties.ts';
import { figuresIn } from '#documents/figures.ts';

interface Agreed {
  readonly estimate: Pick<EstimateRecord, 'retainage' | 'storedRate' | 'retainageOnTax' | 'taxTerms'>;
  readonly lines: AgreedRetainage['lines'];
  readonly draws: readonly Draw[];
  readonly parties: Parties;
  readonly exponent: number;
}

/** What is agreed of retainage, in the words that the screens use too; null where nothing is ever held. */
export function retainageTerms({ estimate, lines, draws, parties, exponent }: Agreed): string | null {
  const agreed: AgreedRetainage = {
    rule: estimate.retainage,
    storedRate: estimate.storedRate,
    lines,
    draws,
    onTax: countsTax(estimate),
  };
  if (!holdsSomething(agreed)) return null;
  const { inText: money, percent } = figuresIn(parties.locale, parties.currency);
  const { draw } = companyWords({ ...USUAL_WORDS, ...parties });
  return retainageInWords(agreed, { exponent, money, percent, draw }).join(' ');
}
