import type { BillPlanLineTax, BillPlanTax } from '#core/billing/bill-plan.ts';
import type { BillWork } from '#core/billing/bill-work.ts';
import type { Contract, ContractTaxRate } from '#core/billing/contract.ts';
import { addRatios, type Ratio, ZERO } from '#core/money/ratio.ts';
import { roundTax } from './round-tax.ts';
import { spreadTax } from './spread-tax.ts';
import { taxFactors } from './tax-factors.ts';

/** One line under one rate: the amount that is taxed, the one that would be if nothing were held (minor units). */
interface TaxedLine {
  readonly lineId: string;
  readonly baseMinor: bigint;
  readonly exactDelta: Ratio;
  readonly fullPrice: Ratio;
}

/**
 * The tax of a bill, per rate: computed to date, rounded once (or line by line), less the tax of earlier bills. On
 * gross the base is the work; on net, what is billed and not held, so that a release carries its own. `movements`
 * is what the bill withholds less what it releases on each line (minor units). A total typed including tax already
 * says what its tax is.
 * @example figureTaxes(contract, work, [0n]) // [{ …, baseMinor: 33_330n, taxMinor: 2_417n }]
 */
export function figureTaxes(contract: Contract, work: BillWork, movements: readonly bigint[]): BillPlanTax[] {
  if (contract.taxTerms.charge !== 'charged') return [];
  const factors = new Map<string, ReturnType<typeof taxFactors>>();
  const factorOf = (line: Contract['lines'][number], taxRateId: string): Ratio => {
    const key = line.taxRateIds.join(' ');
    const known = factors.get(key) ?? taxFactors(contract, line);
    factors.set(key, known);
    return known.get(taxRateId) ?? ZERO;
  };
  return contract.taxRates.flatMap((rate) => {
    const taxed = contract.lines.flatMap((line, index): TaxedLine[] => {
      if (!line.taxRateIds.includes(rate.taxRateId)) return [];
      const workMinor = work.partsMinor[index] ?? 0n;
      const heldMinor = contract.taxTerms.mode === 'on_gross' ? 0n : (movements[index] ?? 0n);
      const baseMinor = workMinor - heldMinor;
      if (baseMinor === 0n && workMinor === 0n) return [];
      const factor = factorOf(line, rate.taxRateId);
      return [
        {
          lineId: line.lineId,
          baseMinor,
          exactDelta: times(factor, baseMinor),
          fullPrice: times(factor, workMinor),
        },
      ];
    });
    return taxed.length === 0 ? [] : [taxOfRate(contract, rate, taxed, work.taxMinor)];
  });
}

function taxOfRate(
  { taxTerms }: Contract,
  rate: ContractTaxRate,
  taxed: readonly TaxedLine[],
  typedMinor: bigint | null,
): BillPlanTax {
  const baseMinor = taxed.reduce((sum, line) => sum + line.baseMinor, 0n);
  const exactDelta = taxed.reduce((sum, line) => addRatios(sum, line.exactDelta), ZERO);
  const fullPrice = taxed.reduce((sum, line) => addRatios(sum, line.fullPrice), ZERO);
  const round = (exact: Ratio) => roundTax(taxTerms, exact);
  const byLine = taxTerms.rounding === 'by_line' && typedMinor === null;
  const taxToDateMinor = round(addRatios(rate.exactToDate, exactDelta));
  const parts = byLine
    ? partsByLine(rate, taxed, round)
    : spreadTax(
        typedMinor ?? taxToDateMinor - rate.taxToDateMinor,
        taxed.map((line) => line.exactDelta),
      );
  const taxMinor = parts.reduce((sum, part) => sum + part, 0n);
  const lines = taxed.map(
    (line, index): BillPlanLineTax => ({
      lineId: line.lineId,
      baseMinor: line.baseMinor,
      taxMinor: parts[index] ?? 0n,
      exactDelta: line.exactDelta,
    }),
  );
  return {
    taxRateId: rate.taxRateId,
    name: rate.name,
    rate: rate.rate,
    baseMinor,
    taxMinor,
    exactDelta,
    fullPriceMinor: taxTerms.mode === 'on_gross' ? taxMinor : round(fullPrice),
    lines,
  };
}

function partsByLine(
  rate: ContractTaxRate,
  taxed: readonly TaxedLine[],
  round: (exact: Ratio) => bigint,
): bigint[] {
  const before = new Map(rate.lines.map((line) => [line.lineId, line]));
  return taxed.map(({ lineId, exactDelta }) => {
    const line = before.get(lineId);
    return round(addRatios(line?.exact ?? ZERO, exactDelta)) - (line?.taxMinor ?? 0n);
  });
}

function times({ numerator, denominator }: Ratio, amountMinor: bigint): Ratio {
  return { numerator: numerator * amountMinor, denominator };
}
