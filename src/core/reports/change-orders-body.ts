import { moneyColumn } from './money-column.ts';
import type { ReportBody, ReportRow } from './report-body.ts';

/**
 * A change order in the history of a contract (minor units); only an approved one is in the contract sum.
 * @example { number: 'CO-1', title: 'Second window', reason: 'Asked for', scheduleDays: 2, status: 'approved', decidedOn: '2026-03-02', decidedBy: 'Ana Rivera', netMinor: 500_000n }
 */
export interface ReportedChangeOrder {
  readonly number: string;
  readonly title: string;
  readonly reason: string;
  readonly scheduleDays: number;
  readonly status: 'draft' | 'sent' | 'approved' | 'rejected' | 'void';
  readonly decidedOn: string | null;
  readonly decidedBy: string;
  readonly netMinor: bigint;
}

/**
 * The change orders of a contract: those that are in its sum added up, the others apart.
 * @example changeOrdersBody(orders).sections[0]?.subtotal // 'In the contract sum'
 */
export function changeOrdersBody(orders: readonly ReportedChangeOrder[]): ReportBody {
  const row = ({ scheduleDays, netMinor, ...order }: ReportedChangeOrder): ReportRow => ({
    cells: { ...order, days: BigInt(scheduleDays), net: netMinor },
  });
  const section = (title: string, subtotal: string, shown: readonly ReportedChangeOrder[]) =>
    shown.length === 0 ? [] : [{ title, subtotal, rows: shown.map(row) }];
  return {
    main: 'net',
    columns: [
      { id: 'number', label: 'No.', kind: 'words' },
      { id: 'title', label: 'Description', kind: 'words' },
      { id: 'reason', label: 'Reason', kind: 'words' },
      { id: 'days', label: 'Days', kind: 'count' },
      { id: 'status', label: 'Status', kind: 'words' },
      { id: 'decidedOn', label: 'Decided', kind: 'day' },
      { id: 'decidedBy', label: 'By', kind: 'words' },
      moneyColumn('net', 'Amount'),
    ],
    sections: [
      ...section(
        'Approved',
        'In the contract sum',
        orders.filter(({ status }) => status === 'approved'),
      ),
      ...section(
        'Others',
        'Not included',
        orders.filter(({ status }) => status !== 'approved'),
      ),
    ],
    totals: [],
    note: null,
  };
}
