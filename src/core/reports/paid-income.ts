import { cashIncome, type SettledBill } from './cash-income.ts';
import { moneyColumn } from './money-column.ts';
import { oneTable } from './one-table.ts';
import type { ReportBody } from './report-body.ts';

/**
 * A bill with what settled it, and whose it is.
 * @example { ...settled, invoiceId: 'i1', number: 'INV-0001', estimateId: 'e1', contract: 'EST-0001 Build', customerId: 'c1', customerName: 'Alder House' }
 */
export interface PaidBill extends SettledBill {
  readonly invoiceId: string;
  readonly number: string;
  readonly estimateId: string;
  readonly contract: string;
  readonly customerId: string;
  readonly customerName: string;
}

/**
 * Income by cash, bill by bill: what was paid on each in a period, and how much of it is tax.
 * @example paidIncome(bills, { from: '2026-01-01', to: '2026-03-31' }).totals[0]?.label // 'Total'
 */
export function paidIncome(
  bills: readonly PaidBill[],
  period: { readonly from: string; readonly to: string },
): ReportBody {
  const paidIn = ({ settlements }: PaidBill) =>
    settlements
      .filter(({ day }) => day >= period.from && day <= period.to)
      .reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  const rows = bills.flatMap((bill) => {
    const paid = paidIn(bill);
    const income = cashIncome([bill], period);
    if (paid === 0n && income === 0n) return [];
    const invoice = { to: 'invoice', id: bill.invoiceId } as const;
    return [
      {
        cells: {
          invoice: bill.number,
          contract: bill.contract,
          customer: bill.customerName,
          asked: bill.credited.reduce((left, one) => left - one.amountMinor, bill.payableMinor),
          paid,
          tax: paid - income,
        },
        links: {
          invoice,
          contract: { to: 'estimate', id: bill.estimateId } as const,
          customer: { to: 'customer', id: bill.customerId } as const,
          asked: invoice,
          paid: invoice,
          tax: invoice,
          income: invoice,
        },
      },
    ];
  });
  return {
    main: 'income',
    columns: [
      { id: 'invoice', label: 'Invoice', kind: 'words' },
      { id: 'contract', label: 'Contract', kind: 'words' },
      { id: 'customer', label: 'Customer', kind: 'words' },
      { id: 'asked', label: 'Asks for', kind: 'money' },
      moneyColumn('paid', 'Paid'),
      moneyColumn('tax', 'Tax in it'),
      { ...moneyColumn('income', 'Income'), formula: { adds: ['paid'], subtracts: ['tax'], running: false } },
    ],
    ...oneTable(rows),
    note: 'What was paid in these days, applied credit and advances that a bill recouped included; a credit note takes off what it left to the customer. The tax in it is the share of the tax of the bill, to date and rounded once.',
  };
}
