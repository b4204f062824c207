import { formatMoney } from '#core/money/format-money.ts';
import type { JournalForm } from '#core/reports/journal-parts.ts';
import type { JournalLine } from '#core/reports/journal-report.ts';
import { csvLine } from './csv-line.ts';

const QUICKBOOKS = ['JournalNo', 'JournalDate', 'AccountName', 'Debits', 'Credits', 'Description', 'Name'];
const XERO = [
  ...['*Narration', '*Date', 'Description', '*AccountCode', '*TaxRate', '*Amount'],
  ...['TrackingName1', 'TrackingOption1', 'TrackingName2', 'TrackingOption2'],
];

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The lines of the journal in the form that another program imports; `taxRate` is the name that Xero has for no tax. */
export function journalFile(
  form: JournalForm,
  lines: readonly JournalLine[],
  { exponent, taxRate }: { readonly exponent: number; readonly taxRate: string },
): string {
  const money = (minor: bigint) => (minor === 0n ? '' : formatMoney(minor, exponent));
  const quickbooks = (line: JournalLine) => {
    const [year, month, day] = line.day.split('-');
    return [
      ...[String(line.number), `${month}/${day}/${year}`, line.account],
      ...[money(line.debitMinor), money(line.creditMinor), line.memo, line.customerName ?? ''],
    ];
  };
  // Xero takes the rows with the same narration and day for one journal, so the number stands in it. It reads a day in
  // figures as its region writes them; with the name of the month no region reads another day.
  const xero = (line: JournalLine) => {
    const [year, month, day] = line.day.split('-');
    return [
      ...[
        `Entry ${line.number}: ${line.memo}`,
        `${day} ${MONTHS[Number(month) - 1]} ${year}`,
        line.customerName ?? '',
      ],
      ...[line.code, taxRate, formatMoney(line.debitMinor - line.creditMinor, exponent), '', '', '', ''],
    ];
  };
  const [head, row] = form === 'quickbooks' ? [QUICKBOOKS, quickbooks] : [XERO, xero];
  return [head, ...lines.map(row)].map(csvLine).join('');
}
