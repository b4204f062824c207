import { lineAmount } from '#core/money/line-amount.ts';
import { type Percent, percentOf } from '#core/money/percent.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import type { EstimateDraft, EstimateLine } from './estimate-draft.ts';

/**
 * The tax of one rate on the lines that name it (minor units).
 * @example { taxRateId: 't', name: 'Sales tax', rate: 7_250_000n, baseMinor: 100_000n, taxMinor: 7_250n }
 */
export interface EstimateTax {
  readonly taxRateId: string;
  readonly name: string;
  readonly rate: Percent;
  readonly baseMinor: bigint;
  readonly taxMinor: bigint;
}

/**
 * The figures of an estimate (minor units): each line's scheduled value, the items, the discounts (at or below
 * 0), both together before tax, which is the contract sum, and the total with tax.
 * @example const { contractSumMinor, totalMinor } = figureEstimate(draft);
 */
export interface EstimateFigures {
  readonly lines: readonly { readonly lineId: string; readonly amountMinor: bigint }[];
  readonly subtotalMinor: bigint;
  readonly discountMinor: bigint;
  readonly contractSumMinor: bigint;
  readonly taxes: readonly EstimateTax[];
  readonly taxMinor: bigint;
  readonly totalMinor: bigint;
}

/**
 * Adds an estimate up, also while it is being written. Every amount is rounded once: each line, each discount,
 * each tax on the base of its rate.
 * @example figureEstimate({ lines, taxRates, exponent: 2 }).contractSumMinor // 5_000_000n
 */
export function figureEstimate({ lines, taxRates, exponent }: EstimateDraft): EstimateFigures {
  const subtotalMinor = lines
    .filter((line) => line.kind === 'item')
    .reduce((sum, line) => sum + lineAmount(line.quantity, line.unitPrice, exponent), 0n);
  const amounts = lines.map((line) => amountOf(line, subtotalMinor, exponent));
  const contractSumMinor = amounts.reduce((sum, amount) => sum + amount, 0n);
  const taxes = taxRates.flatMap(({ taxRateId, name, rate }): EstimateTax[] => {
    const taxed = amounts.filter((_, index) => lines[index]?.taxRateId === taxRateId);
    if (taxed.length === 0) return [];
    const baseMinor = taxed.reduce((sum, amount) => sum + amount, 0n);
    return [{ taxRateId, name, rate, baseMinor, taxMinor: roundHalfAway(percentOf(rate, baseMinor)) }];
  });
  const taxMinor = taxes.reduce((sum, tax) => sum + tax.taxMinor, 0n);
  return {
    lines: lines.map(({ lineId }, index) => ({ lineId, amountMinor: amounts[index] ?? 0n })),
    subtotalMinor,
    discountMinor: contractSumMinor - subtotalMinor,
    contractSumMinor,
    taxes,
    taxMinor,
    totalMinor: contractSumMinor + taxMinor,
  };
}

function amountOf(line: EstimateLine, subtotalMinor: bigint, exponent: number): bigint {
  if (line.kind === 'item') return lineAmount(line.quantity, line.unitPrice, exponent);
  return line.discountPercent === null
    ? -lineAmount(line.quantity, line.unitPrice, exponent)
    : -roundHalfAway(percentOf(line.discountPercent, subtotalMinor));
}
