import { advanceColumn } from './advance-column.ts';
import { moneyColumn } from './money-column.ts';
import { oneTable } from './one-table.ts';
import type { ReportBody, ReportLink } from './report-body.ts';

/**
 * A document, its void, or money that was applied, on its own day (minor units): what each moved of a contract's totals.
 * @example { day: '2026-03-31', what: 'INV-0001', link: { to: 'invoice', id: 'i1' }, estimateId: 'e1', contract: 'EST-0001 Build', customerId: 'c1', customerName: 'Alder House', billedMinor: 100n, taxMinor: 8n, heldMinor: 10n, dueMinor: 98n, recoupedMinor: 0n, collectedMinor: 0n }
 */
export interface BillingMovement {
  readonly day: string;
  readonly what: string;
  readonly link: ReportLink;
  readonly estimateId: string;
  readonly contract: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly billedMinor: bigint;
  readonly taxMinor: bigint;
  readonly heldMinor: bigint;
  readonly dueMinor: bigint;
  readonly recoupedMinor: bigint;
  readonly collectedMinor: bigint;
}

/**
 * Every bill, credit note, void and payment of a period, day by day: what is behind the figures of months and contracts.
 * @example billsAndPayments(movements, 'retainage').totals[0]?.label // 'Total'
 */
export function billsAndPayments(movements: readonly BillingMovement[], retainage: string): ReportBody {
  return {
    main: 'due',
    columns: [
      { id: 'what', label: 'What', kind: 'words' },
      { id: 'contract', label: 'Contract', kind: 'words' },
      { id: 'customer', label: 'Customer', kind: 'words' },
      { id: 'day', label: 'Date', kind: 'day' },
      moneyColumn('billed', 'Billed'),
      moneyColumn('tax', 'Tax'),
      moneyColumn('held', `Held as ${retainage}`),
      ...advanceColumn(movements),
      moneyColumn('due', 'Due'),
      moneyColumn('collected', 'Collected'),
    ],
    ...oneTable(
      movements.map((one) => ({
        cells: {
          what: one.what,
          contract: one.contract,
          customer: one.customerName,
          day: one.day,
          billed: one.billedMinor,
          tax: one.taxMinor,
          held: one.heldMinor,
          advance: one.recoupedMinor,
          due: one.dueMinor,
          collected: one.collectedMinor,
        },
        links: {
          what: one.link,
          contract: { to: 'estimate', id: one.estimateId },
          customer: { to: 'customer', id: one.customerId },
          billed: one.link,
          tax: one.link,
          held: one.link,
          advance: one.link,
          due: one.link,
          collected: one.link,
        },
      })),
    ),
    note: 'Bills by their date, payments by the day on which they were applied. A void or a reversal stands on the day it was made.',
  };
}
