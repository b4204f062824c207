import { countedDocuments } from './counted-documents.ts';
import type { TaxedDocument } from './tax-report.ts';
import { taxesOnLines } from './taxes-on-lines.ts';

/**
 * How tax treats a sale: with a tax above 0, at 0 %, of a line without a tax, of an exempt customer, or of one who accounts
 * for the tax.
 * @example const treatment: TaxTreatment = 'zero_rated';
 */
export type TaxTreatment = 'taxed' | 'zero_rated' | 'no_tax' | 'exempt' | 'reverse_charge';

/**
 * The order in which sales are told.
 * @example TAX_TREATMENTS[0] // 'taxed'
 */
export const TAX_TREATMENTS: readonly TaxTreatment[] = [
  'taxed',
  'zero_rated',
  'no_tax',
  'exempt',
  'reverse_charge',
];

/**
 * The sales of a period that tax treats alike (minor units): without tax, and the tax that was charged on them.
 * @example { treatment: 'taxed', salesMinor: 100_000n, taxMinor: 7_250n }
 */
export interface TreatedSales {
  readonly treatment: TaxTreatment;
  readonly salesMinor: bigint;
  readonly taxMinor: bigint;
}

/**
 * What was sold in a period, each sale counted once however many taxes fall on it: on gross the work, otherwise what is
 * billed and not held, since its tax falls due then. Only treatments that there are.
 * @example salesByTreatment(documents, { from: '2026-01-01', to: '2026-01-31' })
 */
export function salesByTreatment(
  documents: readonly TaxedDocument[],
  period: { readonly from: string; readonly to: string },
): readonly TreatedSales[] {
  const sums = new Map<TaxTreatment, TreatedSales>();
  for (const { document, sign } of countedDocuments(documents, period)) {
    for (const { treatment, salesMinor, taxMinor } of salesOf(document)) {
      const before = sums.get(treatment) ?? { treatment, salesMinor: 0n, taxMinor: 0n };
      sums.set(treatment, {
        treatment,
        salesMinor: before.salesMinor + sign * salesMinor,
        taxMinor: before.taxMinor + sign * taxMinor,
      });
    }
  }
  return TAX_TREATMENTS.flatMap((treatment) => sums.get(treatment) ?? []);
}

function salesOf({ taxTerms, taxes, lines }: TaxedDocument): readonly TreatedSales[] {
  const taxesOf = taxesOnLines(taxes);
  return lines.map(({ lineId, thisMinor, withheldMinor, releasedMinor }) => {
    const onLine = taxesOf.get(lineId) ?? [];
    const taxMinor = onLine.reduce((sum, one) => sum + one.taxMinor, 0n);
    const heldMinor = taxTerms.mode === 'on_gross' ? 0n : withheldMinor - releasedMinor;
    const salesMinor = thisMinor - heldMinor - (taxTerms.pricesIncludeTax ? taxMinor : 0n);
    if (taxTerms.charge !== 'charged') return { treatment: taxTerms.charge, salesMinor, taxMinor };
    if (onLine.length === 0) return { treatment: 'no_tax', salesMinor, taxMinor };
    const treatment = onLine.some(({ rate }) => rate > 0n) ? 'taxed' : 'zero_rated';
    return { treatment, salesMinor, taxMinor };
  });
}
