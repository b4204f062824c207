import { documentLink, type LedgerLine } from './general-ledger.ts';
import { moneyColumn } from './money-column.ts';
import { oneTable } from './one-table.ts';
import type { ReportBody } from './report-body.ts';

/**
 * A line of the journal with the account that it is on.
 * @example { ...line, code: '1100', account: 'Accounts receivable' }
 */
export interface JournalLine extends LedgerLine {
  readonly code: string;
  readonly account: string;
}

/**
 * Every entry with its lines, in the order of booking; debits and credits come to the same.
 * @example journalReport(lines)
 */
export function journalReport(lines: readonly JournalLine[]): ReportBody {
  return {
    main: 'debit',
    columns: [
      { id: 'what', label: 'What', kind: 'words' },
      { id: 'entry', label: 'Entry', kind: 'count' },
      { id: 'day', label: 'Date', kind: 'day' },
      { id: 'account', label: 'Account', kind: 'words' },
      { id: 'customer', label: 'Customer', kind: 'words' },
      moneyColumn('debit', 'Debit'),
      moneyColumn('credit', 'Credit'),
    ],
    ...oneTable(
      lines.map((line) => {
        const document = documentLink(line);
        return {
          cells: {
            what: line.memo,
            entry: BigInt(line.number),
            day: line.day,
            account: `${line.code} ${line.account}`,
            customer: line.customerName,
            debit: line.debitMinor === 0n ? null : line.debitMinor,
            credit: line.creditMinor === 0n ? null : line.creditMinor,
          },
          links: {
            what: document,
            entry: { to: 'entry', id: line.entryId },
            debit: document,
            credit: document,
          },
        };
      }),
    ),
    note: null,
  };
}
