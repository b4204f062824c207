import { daysBetween } from '#core/dates/days-between.ts';
import { ageCell, ageingColumns } from './ageing-columns.ts';
import { byCustomer } from './by-customer.ts';
import type { ReportBody, ReportRow } from './report-body.ts';
import type { ReportFilter } from './report-filter.ts';

/**
 * What is open on one invoice on a day, as its account says (minor units, days `YYYY-MM-DD`).
 * @example { customerId: 'c1', customerName: 'Alder House', estimateId: 'e1', contract: 'EST-0001 Build', invoiceId: 'i1', number: 'INV-0001', invoiceDate: '2026-01-31', dueDate: '2026-03-02', openMinor: 100n }
 */
export interface OpenItem {
  readonly customerId: string;
  readonly customerName: string;
  readonly estimateId: string;
  readonly contract: string;
  readonly invoiceId: string;
  readonly number: string;
  readonly invoiceDate: string;
  readonly dueDate: string;
  readonly openMinor: bigint;
}

/**
 * The account that says what is open, and to whom the report is narrowed down.
 * @example { accountId: 'a1', customerId: 'c1' }
 */
export interface OpenAccount extends Pick<ReportFilter, 'customerId' | 'estimateId'> {
  readonly accountId: string;
}

/**
 * Open invoices by how long they are overdue on a day; retainage is not among them.
 * @example receivablesAgeing(items, '2026-03-31', { accountId: 'a1' }).totals[0]?.label // 'Total'
 */
export function receivablesAgeing(
  items: readonly OpenItem[],
  asOf: string,
  { accountId, ...whose }: OpenAccount,
): ReportBody {
  const row = (item: OpenItem): ReportRow => {
    const days = daysBetween(item.dueDate, asOf);
    const invoice = { to: 'invoice', id: item.invoiceId } as const;
    const cells = ageCell(item.openMinor, days);
    const links = Object.fromEntries([...Object.keys(cells), 'open'].map((id) => [id, invoice]));
    return {
      cells: {
        invoice: item.number,
        contract: item.contract,
        date: item.invoiceDate,
        due: item.dueDate,
        late: days > 0 ? BigInt(days) : null,
        ...cells,
      },
      links: { invoice, contract: { to: 'estimate', id: item.estimateId }, ...links },
    };
  };
  // A sum of an age has its rows above it; what is open in all is what the account says.
  const sumLinks = (customerId = whose.customerId): ReportRow['links'] => ({
    open: {
      to: 'report',
      report: 'general-ledger',
      filter: { accountId, ...whose, customerId, to: asOf },
    },
  });
  return {
    main: 'open',
    columns: [
      { id: 'invoice', label: 'Invoice', kind: 'words' },
      { id: 'contract', label: 'Contract', kind: 'words' },
      { id: 'date', label: 'Date', kind: 'day' },
      { id: 'due', label: 'Due', kind: 'day' },
      { id: 'late', label: 'Days late', kind: 'count' },
      ...ageingColumns('Not due', 'Open'),
    ],
    ...byCustomer(items, row, sumLinks),
    note: null,
  };
}
