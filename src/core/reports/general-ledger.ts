import { addDays } from '#core/dates/add-days.ts';
import type { ReportBody, ReportLink, ReportRow } from './report-body.ts';
import type { ReportFilter } from './report-filter.ts';
import { sinceBeginning } from './since-beginning.ts';

/**
 * One line of an account, with its entry and the document behind it (minor units).
 * @example { accountId: 'a1', entryId: 'n1', number: 7, day: '2026-03-31', memo: 'Invoice INV-0001', customerName: 'Alder House', debitMinor: 100n, creditMinor: 0n, … }
 */
export interface LedgerLine {
  readonly accountId: string;
  readonly entryId: string;
  readonly number: number;
  readonly day: string;
  readonly memo: string;
  readonly documentKind: string | null;
  readonly documentId: string | null;
  readonly customerName: string | null;
  readonly debitMinor: bigint;
  readonly creditMinor: bigint;
}

/**
 * An account with what it came to before the period (minor units, above 0 a debit).
 * @example { id: 'a1', code: '1100', name: 'Accounts receivable', beforeMinor: 0n }
 */
export interface OpenedAccount {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly beforeMinor: bigint;
}

/**
 * The document behind an entry, or the entry itself where a person wrote it.
 * @example documentLink({ documentKind: 'invoice', documentId: 'i1', entryId: 'n1' }) // { to: 'invoice', id: 'i1' }
 */
export function documentLink(line: Pick<LedgerLine, 'documentKind' | 'documentId' | 'entryId'>): ReportLink {
  const { documentKind: kind, documentId } = line;
  return (kind === 'invoice' || kind === 'payment') && documentId !== null
    ? { to: kind, id: documentId }
    : { to: 'entry', id: line.entryId };
}

/**
 * The first day of a ledger, and whose lines were asked for.
 * @example { from: '2026-01-01', customerId: 'c1' }
 */
export interface AskedLedger extends Pick<ReportFilter, 'customerId' | 'estimateId'> {
  readonly from: string;
}

/**
 * Every account of a period, line by line, with the balance after each: above 0 a debit, below 0 a credit.
 * @example generalLedger(accounts, lines, { from: '2026-01-01' })
 */
export function generalLedger(
  accounts: readonly OpenedAccount[],
  lines: readonly LedgerLine[],
  asked: AskedLedger,
): ReportBody {
  const linesOf = Map.groupBy(lines, (line) => line.accountId);
  const shown = accounts.filter(({ id, beforeMinor }) => beforeMinor !== 0n || linesOf.has(id));
  const { from, customerId, estimateId } = asked;
  // The first day of all has nothing before it.
  const earlier = (accountId: string): ReportLink | undefined => {
    const to = addDays(from, -1);
    const filter = { accountId, customerId, estimateId, to };
    return to < sinceBeginning(to).from ? undefined : { to: 'report', report: 'general-ledger', filter };
  };
  const row = (line: LedgerLine): ReportRow => {
    const document = documentLink(line);
    const entry = { to: 'entry', id: line.entryId } as const;
    return {
      cells: {
        what: line.memo,
        day: line.day,
        entry: BigInt(line.number),
        customer: line.customerName,
        debit: line.debitMinor === 0n ? null : line.debitMinor,
        credit: line.creditMinor === 0n ? null : line.creditMinor,
      },
      links: { what: document, entry, debit: document, credit: document },
    };
  };
  return {
    main: 'balance',
    columns: [
      { id: 'what', label: 'What', kind: 'words' },
      { id: 'day', label: 'Date', kind: 'day' },
      { id: 'entry', label: 'Entry', kind: 'count' },
      { id: 'customer', label: 'Customer', kind: 'words' },
      { id: 'debit', label: 'Debit', kind: 'money', sums: true },
      { id: 'credit', label: 'Credit', kind: 'money', sums: true },
      {
        id: 'balance',
        label: 'Balance',
        kind: 'money',
        formula: { adds: ['debit'], subtracts: ['credit'], running: true },
      },
    ],
    sections: shown.map(({ id, code, name, beforeMinor }) => ({
      title: `${code} ${name}`,
      subtotal: `Total ${name}`,
      rows: [
        {
          cells: { what: 'Balance before', balance: beforeMinor },
          links: { balance: earlier(id) },
        },
        ...(linesOf.get(id) ?? []).map(row),
      ],
    })),
    totals: [],
    note: 'Balances above zero are debits. Each is the one above it with the debit, less the credit.',
  };
}
