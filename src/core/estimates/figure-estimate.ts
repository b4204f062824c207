import { lineAmount } from '#core/money/line-amount.ts';
import { percentOf } from '#core/money/percent.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import { type TaxOnBase, taxOnBases } from '#core/tax/tax-on-bases.ts';
import type { EstimateDraft, EstimateLine } from './estimate-draft.ts';

/**
 * The figures of an estimate (minor units): each line's scheduled value, the items, the discounts (at or below
 * 0), both together which are the contract sum (before tax, unless prices include it), and the total
 * with tax.
 * @example const { contractSumMinor, totalMinor } = figureEstimate(draft);
 */
export interface EstimateFigures {
  readonly lines: readonly { readonly lineId: string; readonly amountMinor: bigint }[];
  readonly subtotalMinor: bigint;
  readonly discountMinor: bigint;
  readonly contractSumMinor: bigint;
  readonly taxes: readonly TaxOnBase[];
  readonly taxMinor: bigint;
  readonly totalMinor: bigint;
}

/**
 * Adds an estimate up, also while it is being written. Every amount is rounded once: each line, each discount,
 * each tax on the base of its rate.
 * @example figureEstimate({ lines, taxRates, exponent: 2, taxTerms }).contractSumMinor // 5_000_000n
 */
export function figureEstimate({ lines, taxRates, exponent, taxTerms }: EstimateDraft): EstimateFigures {
  const itemsOf = (kept: readonly EstimateLine[]) =>
    kept
      .filter((line) => line.kind === 'item')
      .reduce((sum, line) => sum + lineAmount(line.quantity, line.unitPrice, exponent), 0n);
  const subtotalMinor = itemsOf(lines);
  const originalMinor = itemsOf(lines.filter((line) => (line.changeOrderId ?? null) === null));
  const amounts = lines.map((line) => amountOf(line, originalMinor, exponent));
  const contractSumMinor = amounts.reduce((sum, amount) => sum + amount, 0n);
  const taxes = taxOnBases({
    amounts: lines.map(({ taxRateId }, index) => ({ taxRateId, baseMinor: amounts[index] ?? 0n })),
    taxRates,
    taxTerms,
  });
  const taxMinor = taxes.reduce((sum, tax) => sum + tax.taxMinor, 0n);
  return {
    lines: lines.map(({ lineId }, index) => ({ lineId, amountMinor: amounts[index] ?? 0n })),
    subtotalMinor,
    discountMinor: contractSumMinor - subtotalMinor,
    contractSumMinor,
    taxes,
    taxMinor,
    totalMinor: contractSumMinor + (taxTerms.pricesIncludeTax ? 0n : taxMinor),
  };
}

function amountOf(line: EstimateLine, subtotalMinor: bigint, exponent: number): bigint {
  if (line.kind === 'item') return lineAmount(line.quantity, line.unitPrice, exponent);
  return line.discountPercent === null
    ? -lineAmount(line.quantity, line.unitPrice, exponent)
    : -roundHalfAway(percentOf(line.discountPercent, subtotalMinor));
}
