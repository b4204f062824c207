import type { BillPlanTax } from '#core/billing/bill-plan.ts';
import { HUNDRED_PERCENT } from '#core/money/percent.ts';
import { quotient } from '#core/money/ratio.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import type { TaxedDocument } from './tax-report.ts';
import { taxesOnLines } from './taxes-on-lines.ts';

const sizeOf = (minor: bigint) => (minor < 0n ? -minor : minor);

/**
 * What one tax of a document was figured on (minor units): the price without tax, and for a tax on other taxes the price
 * with them. It follows from the exact tax; what only rounding made of it is not told apart from the price.
 * @example taxedBase(quebec, qst) // 105_000n, of 1,000.00 with 5% GST
 */
export function taxedBase({ taxTerms, taxes }: TaxedDocument, tax: BillPlanTax): bigint {
  const taxesOf = taxesOnLines(taxes);
  return tax.lines.reduce((sum, { lineId, baseMinor, exactDelta }) => {
    const onLine = taxesOf.get(lineId) ?? [];
    const includedMinor = taxTerms.pricesIncludeTax
      ? onLine.reduce((all, line) => all + line.taxMinor, 0n)
      : 0n;
    const priceMinor = baseMinor - includedMinor;
    if (tax.rate === 0n) return sum + priceMinor;
    const { numerator, denominator } = exactDelta;
    const figuredMinor = roundHalfAway(quotient(numerator * HUNDRED_PERCENT, denominator * tax.rate));
    const differs = sizeOf(figuredMinor - priceMinor) > BigInt(onLine.length);
    return sum + (differs ? figuredMinor : priceMinor);
  }, 0n);
}
