import { type CompanyWords, capitalized } from '#core/words/company-words.ts';
import { moneyColumn } from './money-column.ts';
import type { ReportBody, ReportRow } from './report-body.ts';

/**
 * A bill in the history of a contract (minor units); a void one stands there and counts for nothing.
 * @example { number: 'INV-0001', application: '1', date: '2026-01-31', heading: 'January', isVoid: false, status: 'paid', grossMinor: 100n, … }
 */
export interface ReportedBill {
  readonly number: string;
  readonly application: string;
  readonly date: string;
  readonly heading: string;
  readonly status: string;
  readonly isVoid: boolean;
  readonly grossMinor: bigint;
  readonly withheldMinor: bigint;
  readonly releasedMinor: bigint;
  readonly taxMinor: bigint;
  readonly dueMinor: bigint;
  readonly paidMinor: bigint;
}

/**
 * The bills of a contract with their totals, and what was billed and held after each.
 * @example billsBody(bills, companyWords(company))
 */
export function billsBody(bills: readonly ReportedBill[], { retainage }: CompanyWords): ReportBody {
  const running = (id: string, label: string, adds: string[], subtracts: string[]) =>
    ({ id, label, kind: 'money', formula: { adds, subtracts, running: true } }) as const;
  const figures = (bill: ReportedBill): ReportRow['cells'] =>
    bill.isVoid
      ? {}
      : {
          gross: bill.grossMinor,
          withheld: bill.withheldMinor,
          released: bill.releasedMinor,
          tax: bill.taxMinor,
          due: bill.dueMinor,
          paid: bill.paidMinor,
        };
  return {
    main: 'due',
    columns: [
      { id: 'number', label: 'Invoice', kind: 'words' },
      { id: 'application', label: 'No.', kind: 'words' },
      { id: 'date', label: 'Date', kind: 'day' },
      { id: 'heading', label: 'For', kind: 'words' },
      moneyColumn('gross', 'This bill'),
      moneyColumn('withheld', `${capitalized(retainage)} withheld`),
      moneyColumn('released', `${capitalized(retainage)} released`),
      moneyColumn('tax', 'Tax'),
      moneyColumn('due', 'Due'),
      moneyColumn('paid', 'Paid'),
      { id: 'status', label: 'Status', kind: 'words' },
      running('billed', 'Billed to date', ['gross'], []),
      running('held', 'Held', ['withheld'], ['released']),
    ],
    sections: [
      {
        title: null,
        subtotal: 'Total',
        rows: bills.map((bill) => {
          const { number, application, date, heading, status } = bill;
          return { cells: { number, application, date, heading, status, ...figures(bill) } };
        }),
      },
    ],
    totals: [],
    note: null,
  };
}

/**
 * What the contract sum is made of, what is still to come, what is held and what is outstanding (minor units): `changes` are
 * revisions and approved change orders. Past the contract sum, what is unbilled is below 0.
 * @example contractBody({ originalMinor: 5_000_000n, changes: [], contractSumMinor: 5_000_000n, billedMinor: 1_250_000n, withheldMinor: 125_000n, releasedMinor: 0n, dueMinor: 1_125_000n, collectedMinor: 0n }, words)
 */
export function contractBody(
  contract: {
    readonly originalMinor: bigint;
    readonly changes: readonly { readonly what: string; readonly amountMinor: bigint }[];
    readonly billedMinor: bigint;
    readonly contractSumMinor: bigint;
    readonly withheldMinor: bigint;
    readonly releasedMinor: bigint;
    readonly dueMinor: bigint;
    readonly collectedMinor: bigint;
  },
  { retainage }: CompanyWords,
): ReportBody {
  const row = (what: string, amount: bigint): ReportRow => ({ cells: { what, amount } });
  return {
    main: 'amount',
    columns: [{ id: 'what', label: 'What', kind: 'words' }, moneyColumn('amount', 'Amount')],
    sections: [
      {
        title: 'The contract',
        subtotal: 'Contract sum to date',
        rows: [
          row('Original contract sum', contract.originalMinor),
          ...contract.changes.map(({ what, amountMinor }) => row(what, amountMinor)),
        ],
      },
      {
        title: 'Still to come',
        subtotal: 'Balance to finish',
        rows: [
          row('Contract sum to date', contract.contractSumMinor),
          row('Billed to date', -contract.billedMinor),
          row(`Held as ${retainage}`, contract.withheldMinor - contract.releasedMinor),
        ],
      },
      {
        title: capitalized(retainage),
        subtotal: `${capitalized(retainage)} held`,
        rows: [row('Withheld', contract.withheldMinor), row('Released', -contract.releasedMinor)],
      },
      {
        title: 'Payments',
        subtotal: 'Outstanding',
        rows: [row('Due on all bills', contract.dueMinor), row('Collected', -contract.collectedMinor)],
      },
    ],
    totals: [],
    note: null,
  };
}
