import { z } from 'zod';

const mode = z.enum(['on_gross', 'on_net', 'deferred']).meta({
  description:
    'on_gross: on the full bill. on_net: on what is billed and not held; a release carries its own. deferred: the same, with the full price printed beside it.',
});
const charge = z.enum(['charged', 'exempt', 'reverse_charge']);

/** How an estimate is taxed, as typed. */
export const taxTermsIn = z.object({
  mode: mode.default('on_gross'),
  charge: charge.default('charged'),
  pricesIncludeTax: z.boolean().default(false),
});

export const taxRounding = z.enum(['per_document', 'by_line']);

export const taxTerms = z.object({ mode, rounding: taxRounding, charge, pricesIncludeTax: z.boolean() });
