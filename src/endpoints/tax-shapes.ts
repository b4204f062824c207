import { z } from 'zod';
import { line } from './wire.ts';

const mode = z.enum(['on_gross', 'on_net', 'deferred']).meta({
  description:
    'on_gross: on the full bill. on_net: on what is billed and not held; a release carries its own. deferred: the same, with the full price printed beside it.',
});
const charge = z.enum(['charged', 'exempt', 'reverse_charge']);

/** Why no tax is charged, as documents print it: a reason, or the number of a certificate. */
export const taxReason = line(200);

/** Whether a customer is charged tax. */
export const taxCharge = z.object({
  charge: charge.default('charged'),
  reason: taxReason
    .default('')
    .meta({ description: 'Why not, as documents print it; of an exemption, or reverse charge, only.' }),
});

/** How an estimate is taxed, as typed. */
export const taxTermsIn = z.object({
  mode: mode.default('on_gross'),
  charge: charge.optional().meta({ description: 'Left off: as the customer has it.' }),
  pricesIncludeTax: z.boolean().default(false),
});

export const taxRounding = z.enum(['per_document', 'by_line']);

export const taxTerms = z.object({ mode, rounding: taxRounding, charge, pricesIncludeTax: z.boolean() });
