import { formatPercent } from '#core/money/format-percent.ts';
import { salesByTreatment, TAX_TREATMENTS } from '#core/tax/sales-by-treatment.ts';
import { type TaxedDocument, taxReport } from '#core/tax/tax-report.ts';
import { moneyColumn } from './money-column.ts';
import type { ReportBody, ReportRow, ReportSection } from './report-body.ts';
import { TREATMENT_WORDS } from './treatment-words.ts';

/**
 * A document as a tax report counts it, and whose it is.
 * @example { ...taxed, invoiceId: 'i1', number: 'INV-0001', estimateId: 'e1', contract: 'EST-0001 Build', customerId: 'c1', customerName: 'Alder House' }
 */
export interface TaxedBill extends TaxedDocument {
  readonly invoiceId: string;
  readonly number: string;
  readonly estimateId: string;
  readonly contract: string;
  readonly customerId: string;
  readonly customerName: string;
}

interface Figures {
  readonly base: bigint;
  readonly releases: bigint;
  readonly amount: bigint;
}

function billRow(bill: TaxedBill, figures: Figures): ReportRow {
  const invoice = { to: 'invoice', id: bill.invoiceId } as const;
  return {
    cells: {
      invoice: bill.number,
      contract: bill.contract,
      customer: bill.customerName,
      date: bill.date,
      ...figures,
    },
    links: {
      invoice,
      contract: { to: 'estimate', id: bill.estimateId },
      customer: { to: 'customer', id: bill.customerId },
      base: invoice,
      releases: invoice,
      amount: invoice,
    },
  };
}

/**
 * The sales and the taxes of a period bill by bill (minor units), in the sections of the sales tax report: what is behind
 * its figures.
 * @example taxedBills(bills, { from: '2026-03-01', to: '2026-03-31' }, 'retainage')
 */
export function taxedBills(
  bills: readonly TaxedBill[],
  period: { readonly from: string; readonly to: string },
  retainage: string,
): ReportBody {
  const taxed = bills.flatMap((bill) => taxReport([bill], period).map((tax) => ({ bill, tax })));
  const taxesOf = Map.groupBy(taxed, ({ bill }) => bill);
  const releasesOf = (bill: TaxedBill) =>
    (taxesOf.get(bill) ?? []).reduce((sum, { tax }) => sum + tax.ofReleasesMinor, 0n);
  const sold = bills.flatMap((bill) => salesByTreatment([bill], period).map((sales) => ({ bill, sales })));
  const sales = TAX_TREATMENTS.map(
    (treatment): ReportSection => ({
      title: TREATMENT_WORDS[treatment],
      subtotal: `Total ${TREATMENT_WORDS[treatment].toLowerCase()}`,
      rows: sold
        .filter((one) => one.sales.treatment === treatment)
        .map((one) =>
          billRow(one.bill, {
            base: one.sales.salesMinor,
            releases: treatment === 'taxed' ? releasesOf(one.bill) : 0n,
            amount: one.sales.taxMinor,
          }),
        ),
    }),
  );
  const rates = [...Map.groupBy(taxed, ({ tax }) => `${tax.name} ${formatPercent(tax.rate)} %`)];
  const byTitle = rates.sort(([one], [other]) => (one < other ? -1 : 1));
  const taxes = byTitle.map(
    ([title, ofOne]): ReportSection => ({
      title,
      subtotal: `Total ${title}`,
      rows: ofOne.map(({ bill, tax }) =>
        billRow(bill, { base: tax.baseMinor, releases: tax.ofReleasesMinor, amount: tax.taxMinor }),
      ),
    }),
  );
  return {
    main: 'amount',
    columns: [
      { id: 'invoice', label: 'Invoice', kind: 'words' },
      { id: 'contract', label: 'Contract', kind: 'words' },
      { id: 'customer', label: 'Customer', kind: 'words' },
      { id: 'date', label: 'Date', kind: 'day' },
      moneyColumn('base', 'Without tax'),
      moneyColumn('releases', `Tax of released ${retainage}`),
      moneyColumn('amount', 'Tax billed'),
    ],
    sections: [...sales, ...taxes].filter(({ rows }) => rows.length > 0),
    totals: [],
    note: 'Sales first, each counted once, then every tax with what it was figured on. A bill that was voided in these days counts for nothing; one that was voided later counts here and is taken off on the day of the void.',
  };
}
