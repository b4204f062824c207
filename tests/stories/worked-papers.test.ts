import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allEndpoints } from '#endpoints/all-endpoints.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { missingPackage } from '#tests/support/missing-package.ts';
import { nameCompany } from '#tests/support/name-company.ts';
import { paperFaults } from '#tests/support/paper-faults.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { PAPERS, papersOf } from './papers-of-contract.ts';
import { workDrawSchedule, workFiveApplications } from './worked-contracts.ts';

// The figures of both worked contracts, as the acceptance cases have them, on every paper that a customer or bank can get.
let bookkeeping: Bookkeeping;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
});
afterAll(() => bookkeeping.stop());

/** What a paper says, one figure or row after the other. */
type Says = Readonly<Record<string, readonly string[]>>;

const LINES = ['1', '2', '3', '4', '5a', '5b', '5', '6', '7', '8', '9'] as const;

/** Lines 1 to 9 of an application, one column of a table for each bill. */
function summaries(name: string, columns: readonly string[]): Says {
  const titles = [
    'Original contract sum',
    'Net change by change orders',
    'Contract sum to date',
    'Total completed and stored to date',
    'Retainage on completed work',
    'Retainage on stored materials',
    'Total retainage',
    'Total earned less retainage',
    'Less previous certificates',
    'Current payment due',
    'Balance to finish, including retainage',
  ];
  const written = (column: string) =>
    column.split(' ').map((figure, index) => `${LINES[index]}. ${titles[index]} ${figure}`);
  return Object.fromEntries(columns.map((column, index) => [`${name} ${index + 1}`, written(column)]));
}

const DRAWS: Says = {
  estimate: ['House 1 60,000.00 60,000.00', '1. Deposit 10,000.00', '4. Completion 15,000.00'],
  'change order 1': [
    'Net change 5,000.00',
    'Contract sum before 60,000.00',
    'Contract sum to date $65,000.00',
  ],
  'invoice 1': ['Draw 1 of 4 — Deposit 10,000.00', 'Amount due $10,000.00', 'Billed to date $10,000.00'],
  'invoice 2': [
    'Draw 2 of 4 — Foundation 20,000.00',
    'Draw 3 of 4 — Framing complete 15,000.00',
    'Less retainage withheld, 10% (3,500.00)',
    'Amount due $31,500.00',
    'Billed to date $45,000.00',
  ],
  'invoice 3': [
    'Total 65,000.00 45,000.00 20,000.00 65,000.00 100.00%',
    'Less retainage withheld, 10% (2,000.00)',
    'Amount due $18,000.00',
    'Held until completion: $5,500.00',
  ],
  'invoice 4': ['Plus retainage released 5,500.00', 'Amount due $5,500.00', 'Billed to date $65,000.00'],
  ...summaries('application', [
    '60,000.00 – 60,000.00 10,000.00 – – – 10,000.00 – 10,000.00 50,000.00',
    '60,000.00 – 60,000.00 45,000.00 3,500.00 – 3,500.00 41,500.00 10,000.00 31,500.00 18,500.00',
    '60,000.00 5,000.00 65,000.00 65,000.00 5,500.00 – 5,500.00 59,500.00 41,500.00 18,000.00 5,500.00',
    '60,000.00 5,000.00 65,000.00 65,000.00 – – – 65,000.00 59,500.00 5,500.00 –',
  ]),
  'receipt 1': ['INV-0001', 'Amount received 10,000.00'],
  'receipt 2': ['INV-0002', 'Amount received 20,000.00'],
  'statement of transactions': [
    'renovation 31,500.00 41,500.00',
    '(20,000.00) 29,500.00',
    'Balance on Dec 31, 2026 65,000.00 (30,000.00) 35,000.00',
  ],
  'statement of open items': ['Dec 2, 2026 29 11,500.00', 'Jan 6, 2027 18,000.00', 'Jan 30, 2027 5,500.00'],
  'statement of balance forward': ['Invoiced 65,000.00', 'Paid and credited (30,000.00)', '$35,000.00'],
  'billing report': [
    '1 INV-0001 Oct 5, 2026 10,000.00 – – – 10,000.00 10,000.00 10,000.00 Paid',
    '2 INV-0002 Nov 2, 2026 35,000.00 (3,500.00) – – 31,500.00 20,000.00 45,000.00',
    '3 INV-0003 Dec 7, 2026 20,000.00 (2,000.00) – – 18,000.00 – 65,000.00 Sent',
    '4 INV-0004 Dec 31, 2026 – – 5,500.00 – 5,500.00 – 65,000.00 Sent',
    'Total 65,000.00 (5,500.00) 5,500.00 – 65,000.00 30,000.00 65,000.00',
    'Balance to finish, with retainage $0.00',
  ],
  packet: [
    'Amount due Harbor View',
    '8. Current payment due 5,500.00',
    'Total 65,000.00 65,000.00 – – 65,000.00 100.00% – –',
    'Total 65,000.00 (5,500.00) 5,500.00 – 65,000.00 30,000.00 65,000.00',
    'has received $5,500.00 from Harbor View',
  ],
  'credit note': ['Total 65,000.00 65,000.00 (20,000.00) 45,000.00 69.23%', 'Credit $20,000.00'],
};

const APPLICATIONS: Says = {
  estimate: ['Electrical 1 37,333.33 37,333.33', 'Mechanical 1 52,416.67 52,416.67'],
  'change order 1': ['Net change 6,250.00', 'Contract sum before 200,000.00', 'to date $206,250.00'],
  'change order 2': ['Net change (3,333.33)', 'Contract sum before 206,250.00', 'to date $202,916.67'],
  'invoice 1': ['Total 200,000.00 – 21,175.00 12,000.00 33,175.00 16.59%', '(2,717.50)', '$30,457.50'],
  'invoice 2': ['50,680.70 7,500.00 79,355.70 38.48%', 'Less retainage withheld (4,843.07)', '$41,337.63'],
  'invoice 3': [
    'Work and materials this period 68,594.30',
    'released due to rate change 163.07',
    'Amount due $68,757.37',
  ],
  'invoice 4': [
    'Work and materials this period 54,966.67',
    'Less retainage withheld (2,748.33)',
    'Amount due $52,218.34',
  ],
  'invoice 5': ['Plus retainage released 10,145.83', 'Amount due $10,145.83'],
  ...summaries('application', [
    '200,000.00 – 200,000.00 33,175.00 2,117.50 600.00 2,717.50 30,457.50 – 30,457.50 169,542.50',
    '200,000.00 6,250.00 206,250.00 79,355.70 7,185.57 375.00 7,560.57 71,795.13 30,457.50 41,337.63 134,454.87',
    '200,000.00 2,916.67 202,916.67 147,950.00 7,397.50 – 7,397.50 140,552.50 71,795.13 68,757.37 62,364.17',
    '200,000.00 2,916.67 202,916.67 202,916.67 10,145.83 – 10,145.83 192,770.84 140,552.50 52,218.34 10,145.83',
    '200,000.00 2,916.67 202,916.67 202,916.67 – – – 202,916.67 192,770.84 10,145.83 –',
  ]),
  'receipt 1': ['INV-0001', 'Amount received 30,457.50'],
  'receipt 2': ['INV-0002', 'Amount received 41,337.63'],
  'receipt 3': ['INV-0003', 'Amount received 68,757.37'],
  'receipt 4': ['INV-0004', 'Amount received 52,218.34'],
  'statement of transactions': [
    '41,337.63 71,795.13',
    '68,757.37 140,552.50',
    '52,218.34 192,770.84',
    '(52,218.34) 10,145.83',
    'Balance on Dec 31, 2026 202,916.67 (192,770.84) 10,145.83',
  ],
  'statement of open items': ['Jul 28, 2026 156 10,145.83'],
  'statement of balance forward': ['Invoiced 202,916.67', 'Paid and credited (192,770.84)', '$10,145.83'],
  'billing report': [
    '1 INV-0001 Feb 28, 2026 33,175.00 (2,717.50) – – 30,457.50 30,457.50 33,175.00 Paid',
    '2 INV-0002 Mar 28, 2026 46,180.70 (4,843.07) – – 41,337.63 41,337.63 79,355.70 Paid',
    '3 INV-0003 Apr 28, 2026 68,594.30 – 163.07 – 68,757.37 68,757.37 147,950.00 Paid',
    '4 INV-0004 May 28, 2026 54,966.67 (2,748.33) – – 52,218.34 52,218.34 202,916.67 Paid',
    '5 INV-0005 Jun 28, 2026 – – 10,145.83 – 10,145.83 – 202,916.67 Overdue',
    'Total 202,916.67 (10,308.90) 10,308.90 – 202,916.67 192,770.84 202,916.67',
  ],
  packet: [
    '7. Less previous certificates 192,770.84',
    'CO-2 Credit: delete casework (3,333.33) (3,333.33) – – (3,333.33) 100.00% – –',
    'Total 202,916.67 (10,308.90) 10,308.90 – 202,916.67 192,770.84 202,916.67',
    'has received $10,145.83 from Harbor View',
  ],
  'credit note': ['202,916.67 (54,966.67) 147,950.00 72.91%', 'Credit $54,966.67'],
};

test('every PDF that can be asked for is in these tables', () => {
  const pdfs = Object.values(allEndpoints).filter(({ produces }) => produces === 'application/pdf');
  // An advance is no part of either contract; its receipt is tried with the advances.
  const others = pdfs.filter((one) => !PAPERS.some((paper) => paper.path === one.path));
  expect(others.map(({ path }) => path)).toEqual(['/advances/:id/pdf']);
});

describe.skipIf(missingPackage('qpdf') || missingPackage('poppler-utils')).each([
  ['the draw schedule', workDrawSchedule, DRAWS],
  ['the five applications', workFiveApplications, APPLICATIONS],
] as const)('%s on paper (needs qpdf and poppler-utils)', (_, work, says) => {
  let papers: ReadonlyMap<string, Uint8Array>;

  beforeAll(async () => {
    const books = await bookkeeping.newCompany();
    await nameCompany(books);
    papers = await papersOf(books, await work(books));
  }, 120_000);

  test('each paper carries its figures', () => {
    const missing = Object.entries(says).map(([name, rows]) => {
      const text = pdfText(papers.get(name) ?? new Uint8Array());
      return [name, rows.filter((row) => !text.includes(row))];
    });
    expect(missing).toEqual(Object.keys(says).map((name) => [name, []]));
    expect([...papers.keys()].sort()).toEqual(Object.keys(says).sort());
  });

  test('each paper is sound and tagged, with a title, a language and every face inside', async () => {
    for (const [name, bytes] of papers) expect([name, await paperFaults(bytes)]).toEqual([name, []]);
  });
});
