import type { BillPlanTax } from '#core/billing/bill-plan.ts';
import type { Percent } from '#core/money/percent.ts';
import { addRatios, quotient, type Ratio, ZERO } from '#core/money/ratio.ts';
import { countedDocuments } from './counted-documents.ts';
import { roundTax } from './round-tax.ts';
import type { TaxTerms } from './tax-terms.ts';
import { taxedBase } from './taxed-base.ts';

/**
 * A bill or a credit note as a tax report counts it: on its day, and, where it was voided, the opposite on the day of
 * the void (`YYYY-MM-DD`). Of each line, its work and what was withheld of it and released (minor units).
 * @example { date: '2026-03-31', voidedOn: null, taxTerms, taxes: plan.taxes, lines: plan.lines }
 */
export interface TaxedDocument {
  readonly date: string;
  readonly voidedOn: string | null;
  readonly taxTerms: TaxTerms;
  readonly taxes: readonly BillPlanTax[];
  readonly lines: readonly {
    readonly lineId: string;
    readonly thisMinor: bigint;
    readonly withheldMinor: bigint;
    readonly releasedMinor: bigint;
  }[];
}

/**
 * The tax of one rate in a period (minor units): what it was figured on, the tax, and how much of the tax came with released
 * retainage.
 * @example { taxRateId: 't', name: 'HST', rate: 13_000_000n, baseMinor: 10_000_000n, taxMinor: 1_300_000n, ofReleasesMinor: 130_000n }
 */
export interface TaxReportRow {
  readonly taxRateId: string;
  readonly name: string;
  readonly rate: Percent;
  readonly baseMinor: bigint;
  readonly taxMinor: bigint;
  readonly ofReleasesMinor: bigint;
}

/**
 * The tax report of a period, both days included: one row for each rate that was charged, by name and then by rate. A
 * rate that changed has a row for each rate.
 * @example taxReport(documents, { from: '2026-01-01', to: '2026-03-31' })
 */
export function taxReport(
  documents: readonly TaxedDocument[],
  period: { readonly from: string; readonly to: string },
): readonly TaxReportRow[] {
  const rows = new Map<string, TaxReportRow>();
  const count = (document: TaxedDocument, sign: bigint) => {
    for (const tax of document.taxes) {
      const key = `${tax.taxRateId} ${tax.rate}`;
      const { taxRateId, name, rate } = tax;
      const before = rows.get(key) ?? {
        taxRateId,
        name,
        rate,
        baseMinor: 0n,
        taxMinor: 0n,
        ofReleasesMinor: 0n,
      };
      rows.set(key, {
        ...before,
        baseMinor: before.baseMinor + sign * taxedBase(document, tax),
        taxMinor: before.taxMinor + sign * tax.taxMinor,
        ofReleasesMinor: before.ofReleasesMinor + sign * taxOfReleases(document, tax),
      });
    }
  };
  for (const { document, sign } of countedDocuments(documents, period)) count(document, sign);
  const byName = (a: TaxReportRow, b: TaxReportRow) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1);
  return [...rows.values()].sort((a, b) => byName(a, b) || (a.rate < b.rate ? -1 : 1));
}

// On gross a release carries no tax; otherwise its part of the exact tax is that of what it released.
function taxOfReleases({ taxTerms, lines }: TaxedDocument, tax: BillPlanTax): bigint {
  if (taxTerms.mode === 'on_gross') return 0n;
  const released = new Map(lines.map((line) => [line.lineId, line.releasedMinor]));
  const exact = tax.lines.reduce((sum, { lineId, baseMinor, exactDelta }): Ratio => {
    if (baseMinor === 0n) return sum;
    const { numerator, denominator } = exactDelta;
    return addRatios(sum, quotient(numerator * (released.get(lineId) ?? 0n), denominator * baseMinor));
  }, ZERO);
  return roundTax(taxTerms, exact);
}
