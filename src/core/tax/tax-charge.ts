import type { TaxTerms } from './tax-terms.ts';

/**
 * Whether tax is charged, and where it is not, the reason or the number that documents print.
 * @example const exempt: TaxCharge = { charge: 'exempt', reason: 'Resale certificate 12-345' };
 */
export interface TaxCharge {
  readonly charge: TaxTerms['charge'];
  readonly reason: string;
}

/**
 * Tax is charged, as it mostly is.
 * @example const usual: TaxCharge = CHARGED;
 */
export const CHARGED: TaxCharge = { charge: 'charged', reason: '' };

/**
 * What an estimate charges: as typed, and what is left off as its customer has it. Who is charged has no reason.
 * @example chargeFor({ charge: undefined, reason: undefined }, exempt) // exempt
 */
export function chargeFor(
  typed: { readonly charge?: TaxTerms['charge'] | undefined; readonly reason?: string | undefined },
  customer: TaxCharge,
): TaxCharge {
  const charge = typed.charge ?? customer.charge;
  if (charge === 'charged') return CHARGED;
  return { charge, reason: typed.reason ?? (charge === customer.charge ? customer.reason : '') };
}
