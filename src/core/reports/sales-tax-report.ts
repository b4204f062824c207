import { formatPercent } from '#core/money/format-percent.ts';
import type { TaxReportRow } from '#core/tax/tax-report.ts';
import { oneTable } from './one-table.ts';
import type { ReportBody } from './report-body.ts';

/**
 * Tax by month and rate (minor units); the month is named by its first day, and opens the account of the tax.
 * @example salesTaxReport(rows, 'retainage', 'a1')
 */
export function salesTaxReport(
  rows: readonly (TaxReportRow & { readonly month: string; readonly until: string })[],
  retainage: string,
  accountId: string,
): ReportBody {
  return {
    main: 'amount',
    columns: [
      { id: 'tax', label: 'Tax', kind: 'words' },
      { id: 'rate', label: 'Rate, %', kind: 'words' },
      { id: 'month', label: 'Month from', kind: 'day' },
      { id: 'base', label: 'Taxed', kind: 'money', sums: true },
      { id: 'releases', label: `Of released ${retainage}`, kind: 'money', sums: true },
      { id: 'amount', label: 'Tax billed', kind: 'money', sums: true },
    ],
    ...oneTable(
      rows.map((row) => {
        const filter = { accountId, from: row.month, to: row.until };
        const ledger = { to: 'report', report: 'general-ledger', filter } as const;
        return {
          cells: {
            tax: row.name,
            rate: formatPercent(row.rate),
            month: row.month,
            base: row.baseMinor,
            releases: row.ofReleasesMinor,
            amount: row.taxMinor,
          },
          links: { base: ledger, releases: ledger, amount: ledger },
        };
      }),
    ),
    note: 'By the date of each bill. Credit notes are taken off; a void counts in the month in which it was made. Where several taxes or rates apply, the base stands with each of them.',
  };
}
