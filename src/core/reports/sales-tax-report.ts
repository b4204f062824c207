import { formatPercent } from '#core/money/format-percent.ts';
import { salesByTreatment } from '#core/tax/sales-by-treatment.ts';
import type { TaxedDocument } from '#core/tax/tax-report.ts';
import { type MonthlyTax, monthsOf, taxesByMonth } from '#core/tax/taxes-by-month.ts';
import type { AskedPeriod } from './asked-period.ts';
import { moneyColumn } from './money-column.ts';
import type { ReportBody, ReportRow, ReportSection } from './report-body.ts';
import { TREATMENT_WORDS } from './treatment-words.ts';

function behindMonth(asked: AskedPeriod, from: string, to: string): NonNullable<ReportRow['links']> {
  const { customerId, estimateId } = asked;
  const bills = {
    to: 'report',
    report: 'taxed-bills',
    filter: { from, to, customerId, estimateId },
  } as const;
  return { base: bills, releases: bills, amount: bills };
}

/**
 * Sales by month, each counted once, and below them every tax with what it was figured on (minor units). The months are
 * named by their first days; the figures open the bills.
 * @example salesTaxReport(documents, { from: '2026-01-01', to: '2026-03-31' }, 'retainage')
 */
export function salesTaxReport(
  documents: readonly TaxedDocument[],
  period: AskedPeriod,
  retainage: string,
): ReportBody {
  const taxes = taxesByMonth(documents, period);
  return {
    main: 'amount',
    columns: [
      { id: 'tax', label: 'Sales or tax', kind: 'words' },
      { id: 'rate', label: 'Rate', kind: 'percent' },
      { id: 'month', label: 'Month', kind: 'month' },
      moneyColumn('base', 'Without tax'),
      moneyColumn('releases', `Tax of released ${retainage}`),
      moneyColumn('amount', 'Tax billed'),
    ],
    sections: [salesSection(documents, taxes, period), ...taxSections(taxes, period)],
    totals: [],
    note: `By the date of each bill. Credit notes are taken off; a void counts in the month in which it was made. Sales are counted once, whatever the number of their taxes; each tax stands with what it was figured on, which for a tax on other taxes has them in it. Where tax is charged on what is not held, a sale counts as far as it is not held, and the rest with the release of its ${retainage}.`,
  };
}

function salesSection(
  documents: readonly TaxedDocument[],
  taxes: readonly MonthlyTax[],
  period: AskedPeriod,
): ReportSection {
  const rows = monthsOf(documents, period).flatMap(({ month, from, until }) =>
    salesByTreatment(documents, { from, to: until }).map(({ treatment, salesMinor, taxMinor }): ReportRow => {
      const released = taxes.filter((tax) => tax.month === month && treatment === 'taxed');
      return {
        cells: {
          tax: TREATMENT_WORDS[treatment],
          month,
          base: salesMinor,
          releases: released.reduce((sum, one) => sum + one.ofReleasesMinor, 0n),
          amount: taxMinor,
        },
        links: behindMonth(period, from, until),
      };
    }),
  );
  return { title: 'Sales, each counted once', subtotal: 'All sales', rows };
}

function taxSections(taxes: readonly MonthlyTax[], period: AskedPeriod): readonly ReportSection[] {
  const ofOne = [...Map.groupBy(taxes, (row) => row.taxRateId).values()];
  const byName = ofOne.sort((a, b) => ((a[0]?.name ?? '') < (b[0]?.name ?? '') ? -1 : 1));
  return byName.map((rows) => ({
    title: rows[0]?.name ?? '',
    subtotal: `Total ${rows[0]?.name ?? ''}`,
    rows: rows.map((row) => ({
      cells: {
        tax: row.name,
        rate: formatPercent(row.rate),
        month: row.month,
        base: row.baseMinor,
        releases: row.ofReleasesMinor,
        amount: row.taxMinor,
      },
      links: behindMonth(period, row.from, row.until),
    })),
  }));
}
