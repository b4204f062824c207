import { moneyColumn } from './money-column.ts';
import { oneTable } from './one-table.ts';
import type { ReportBody, ReportRow } from './report-body.ts';
import type { ReportFilter } from './report-filter.ts';
import type { ReportId } from './report-id.ts';

/**
 * What a customer owes and is owed on a day, account by account (minor units).
 * @example { customerId: 'c1', customerName: 'Alder House', openMinor: 100n, heldMinor: 10n, creditMinor: 0n, depositMinor: 0n }
 */
export interface CustomerBalance {
  readonly customerId: string;
  readonly customerName: string;
  readonly openMinor: bigint;
  readonly heldMinor: bigint;
  readonly creditMinor: bigint;
  readonly depositMinor: bigint;
}

/**
 * The accounts that credits and deposits open, and the customer that the report is narrowed to.
 * @example { creditsId: 'a5', depositsId: 'a6' }
 */
export interface CustomerAccounts extends Pick<ReportFilter, 'customerId'> {
  readonly creditsId: string;
  readonly depositsId: string;
}

/**
 * Every customer with what is open, held, credited and deposited, and what it comes to.
 * @example customerBalances(balances, '2026-03-31', 'retention', { creditsId: 'a5', depositsId: 'a6' })
 */
export function customerBalances(
  balances: readonly CustomerBalance[],
  asOf: string,
  retainage: string,
  { creditsId, depositsId, customerId }: CustomerAccounts,
): ReportBody {
  const links = (filter: ReportFilter): ReportRow['links'] => {
    const report = (id: ReportId, more: ReportFilter) =>
      ({ to: 'report', report: id, filter: { ...filter, ...more } }) as const;
    return {
      open: report('receivables-ageing', { asOf }),
      held: report('retainage-ageing', { asOf }),
      credit: report('general-ledger', { accountId: creditsId, to: asOf }),
      deposit: report('general-ledger', { accountId: depositsId, to: asOf }),
    };
  };
  return {
    main: 'balance',
    columns: [
      { id: 'customer', label: 'Customer', kind: 'words' },
      moneyColumn('open', 'Open invoices'),
      moneyColumn('held', `Held as ${retainage}`),
      moneyColumn('credit', 'Credits'),
      moneyColumn('deposit', 'Deposits'),
      {
        ...moneyColumn('balance', 'Balance'),
        formula: { adds: ['open', 'held'], subtracts: ['credit', 'deposit'], running: false },
      },
    ],
    ...oneTable(
      balances.map((one) => {
        return {
          cells: {
            customer: one.customerName,
            open: one.openMinor,
            held: one.heldMinor,
            credit: one.creditMinor,
            deposit: one.depositMinor,
          },
          links: {
            customer: { to: 'customer', id: one.customerId },
            ...links({ customerId: one.customerId }),
            balance: { to: 'customer', id: one.customerId },
          },
        };
      }),
      links({ customerId }),
    ),
    note: `A balance is the open invoices and the ${retainage}, less credits and deposits.`,
  };
}
