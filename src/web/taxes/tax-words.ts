import type { TaxTerms } from '#core/tax/tax-terms.ts';

type Typed = Omit<TaxTerms, 'rounding'>;

const modes: Readonly<Record<TaxTerms['mode'], string>> = {
  on_gross: 'Each bill is taxed in full, and what is released later carries no more tax.',
  on_net: 'What is held is not taxed until it is released; the release carries its own tax.',
  deferred:
    'What is held is not taxed until it is released; the full price and its tax are printed beside it.',
};

/** How a contract is taxed, in a sentence that a customer could read. */
export function taxWords({ mode, charge, pricesIncludeTax }: Typed): string {
  if (charge === 'exempt') return 'The customer is exempt: no tax is charged, and documents say so.';
  if (charge === 'reverse_charge') {
    return 'No tax is charged: the customer accounts for it (reverse charge), and documents say so.';
  }
  return pricesIncludeTax ? `Prices include their tax. ${modes[mode]}` : modes[mode];
}
