import { readApplicationPdf, readApplicationWorkbook } from '#endpoints/applications.ts';
import type { Bookkeeper, Invoice } from '#tests/support/bookkeeper.ts';
import { evaluateCell } from '#tests/support/evaluate-cell.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { readWorkbook } from '#tests/support/read-workbook.ts';

type Application = Invoice['figures']['application'];

const COLUMNS = ['C', 'D', 'E', 'F', 'G', 'H', 'I'] as const;
const LINES = ['L1', 'L2', 'L3', 'L4', 'L5a', 'L5b', 'L5', 'L6', 'L7', 'L8', 'L9'] as const;

/** As a document writes it: 1,234.50, (1,234.50), and – for nothing. */
function written(amount: string): string {
  if (/^-?[0.]+$/.test(amount)) return '–';
  const [whole = '', cents = ''] = amount.replace('-', '').split('.');
  const figure = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
  return amount.startsWith('-') ? `(${figure})` : figure;
}

const rowText = (line: Record<(typeof COLUMNS)[number], string> & { percentComplete: string | null }) => {
  const share = line.percentComplete === null ? [] : [written(line.percentComplete).replace(/(\d)$/, '$1%')];
  const [C, D, E, F, G, H, I] = COLUMNS.map((column) => written(line[column]));
  return [C, D, E, F, G, ...share, H, I].join(' ');
};

/** Every row of the continuation sheet and every line of the summary, as the document must have them. */
function printedFigures(application: Application): readonly string[] {
  if (application === null) throw new Error('An application has its columns.');
  return [
    ...application.lines.map((line) => `${line.item} ${line.description} ${rowText(line)}`),
    `Total ${rowText(application.totals)}`,
    ...LINES.map((line) => `${line.slice(1)}. `).map((start, index) => {
      const line = LINES[index] ?? 'L1';
      return `${start}${TITLES[line]} ${written(application.summary[line])}`;
    }),
  ];
}

const TITLES = {
  L1: 'Original contract sum',
  L2: 'Net change by change orders',
  L3: 'Contract sum to date',
  L4: 'Total completed and stored to date',
  L5a: 'Retainage on completed work',
  L5b: 'Retainage on stored materials',
  L5: 'Total retainage',
  L6: 'Total earned less retainage',
  L7: 'Less previous certificates',
  L8: 'Current payment due',
  L9: 'Balance to finish, including retainage',
} as const;

/** The figures of the wire as numbers: rows of columns C to I, then lines 1 to 9. */
export function wireFigures(application: Application) {
  if (application === null) throw new Error('An application has its columns.');
  return {
    rows: [...application.lines, application.totals].map((line) =>
      COLUMNS.map((column) => Number(line[column])),
    ),
    summary: LINES.map((line) => Number(application.summary[line])),
  };
}

/** A document of a bill as it is served. */
export async function bytesOf(
  books: Bookkeeper,
  endpoint: typeof readApplicationPdf | typeof readApplicationWorkbook,
  bill: Invoice | undefined,
): Promise<Uint8Array> {
  const response = await books.send(endpoint, { params: { id: String(bill?.id) } });
  return new Uint8Array(await response.arrayBuffer());
}

/** What of the screen's figures the printed application does not have. */
export async function figuresMissingInPrint(books: Bookkeeper, bill: Invoice): Promise<readonly string[]> {
  const text = pdfText(await bytesOf(books, readApplicationPdf, bill));
  return printedFigures(bill.figures.application).filter((words) => !text.includes(words));
}

/** The same figures as the formulas of the spreadsheet give them. */
export async function reckonedFigures(books: Bookkeeper, bill: Invoice) {
  const workbook = readWorkbook(await bytesOf(books, readApplicationWorkbook, bill));
  const sheet = 'Continuation sheet';
  const cells = workbook.get(sheet) ?? new Map();
  const last = Math.max(...[...cells.keys()].map((place) => Number(place.replace(/\D/g, ''))));
  const rows = Array.from({ length: last }, (_, index) => index + 1).filter(
    (row) => row > 3 && (evaluateCell(workbook, sheet, `A${row}`) !== '' || row === last),
  );
  return {
    rows: rows.map((row) =>
      ['C', 'D', 'E', 'F', 'G', 'I', 'J'].map((column) => evaluateCell(workbook, sheet, `${column}${row}`)),
    ),
    summary: LINES.map((_, index) => evaluateCell(workbook, 'Application for payment', `B${index + 7}`)),
  };
}
