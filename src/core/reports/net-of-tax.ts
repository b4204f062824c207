import { quotient } from '#core/money/ratio.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import type { ContractStanding } from './contract-standing.ts';

/**
 * The tax in the prices of a contract (minor units): in its sum as it is now, and what was billed of it before it was
 * taken over, of which no tax is known.
 * @example { estimateId: 'e1', sumMinor: 1_190_000n, taxMinor: 190_000n, openingMinor: 0n }
 */
export interface TaxInPrices {
  readonly estimateId: string;
  readonly sumMinor: bigint;
  readonly taxMinor: bigint;
  readonly openingMinor: bigint;
}

/**
 * A contract whose prices include tax, without it: its sum less the tax of its lines, and what is billed less the tax of
 * its bills. An earlier sum, and what was billed elsewhere, have the share of tax that the sum has now.
 * @example netOfTax(standing, { estimateId: 'e1', sumMinor: 1_190_000n, taxMinor: 190_000n, openingMinor: 0n })
 */
export function netOfTax(
  standing: ContractStanding,
  { sumMinor, taxMinor, openingMinor }: TaxInPrices,
): ContractStanding {
  const taxIn = (amountMinor: bigint) =>
    sumMinor === 0n ? 0n : roundHalfAway(quotient(amountMinor * taxMinor, sumMinor));
  const { contractSumMinor, billedMinor } = standing;
  return {
    ...standing,
    contractSumMinor: contractSumMinor - taxIn(contractSumMinor),
    billedMinor: billedMinor - standing.taxMinor - taxIn(openingMinor),
  };
}
