import { oneTable } from './one-table.ts';
import type { ReportBody } from './report-body.ts';

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
 * Every customer with what is open, held, credited and deposited, and what it comes to.
 * @example customerBalances(balances, '2026-03-31', 'retention')
 */
export function customerBalances(
  balances: readonly CustomerBalance[],
  asOf: string,
  retainage: string,
): ReportBody {
  const money = (id: string, label: string) => ({ id, label, kind: 'money', sums: true }) as const;
  return {
    main: 'balance',
    columns: [
      { id: 'customer', label: 'Customer', kind: 'words' },
      money('open', 'Open invoices'),
      money('held', `Held as ${retainage}`),
      money('credit', 'Credits'),
      money('deposit', 'Deposits'),
      {
        ...money('balance', 'Balance'),
        formula: { adds: ['open', 'held'], subtracts: ['credit', 'deposit'], running: false },
      },
    ],
    ...oneTable(
      balances.map((one) => {
        const filter = { asOf, customerId: one.customerId };
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
            open: { to: 'report', report: 'receivables-ageing', filter },
            held: { to: 'report', report: 'retainage-ageing', filter },
            credit: { to: 'customer', id: one.customerId },
            deposit: { to: 'customer', id: one.customerId },
          },
        };
      }),
    ),
    note: null,
  };
}
