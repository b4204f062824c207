import type { Decimal } from './decimal.ts';
import { roundHalfAway } from './round-half-away.ts';

/**
 * Quantity × unit price, rounded once to minor units of a currency with `exponent` decimals.
 * @example lineAmount({ units: 85_000n, decimals: 4 }, { units: 41_050_000_000n, decimals: 8 }, 2) // 8.5 × 410.50 = 348_925n
 */
export function lineAmount(quantity: Decimal, unitPrice: Decimal, exponent: number): bigint {
  return roundHalfAway({
    numerator: quantity.units * unitPrice.units * 10n ** BigInt(exponent),
    denominator: 10n ** BigInt(quantity.decimals + unitPrice.decimals),
  });
}
