import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explainInvoice, readApplicationPdf } from '#endpoints/applications.ts';
import type { QueryInputOf } from '#endpoints/endpoint.ts';
import { readEstimate } from '#endpoints/estimates.ts';
import { readInvoicePdf } from '#endpoints/invoices.ts';
import { readRetainageCurve } from '#endpoints/retainage.ts';
import type { Bookkeeper, Invoice } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { missingPackage } from '#tests/support/missing-package.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { ApplicationChain } from './application-chain.ts';
import { bytesOf, figuresMissingInPrint, reckonedFigures, wireFigures } from './application-figures.ts';

// Work 10%, stored 5%, from the middle of the job 5% on everything; two change orders; application 5 releases everything.
let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let chain: ApplicationChain;

const apply: ApplicationChain['apply'] = (...typed) => chain.apply(...typed);

type Application = Awaited<ReturnType<ApplicationChain['apply']>>;

const rows = ({ lines, totals }: Application) =>
  [...lines, totals].map(({ C, D, E, F, G, percentComplete, H, I }) =>
    [C, D, E, F, G, `${percentComplete}%`, H, I].join(' '),
  );
const summaryOf = ({ summary: { L1, L2, L3, L4, L5a, L5b, L5, L6, L7, L8, L9 } }: Application) =>
  [L1, L2, L3, L4, L5a, L5b, L5, L6, L7, L8, L9].join(' ');

async function payInFull(invoice: Invoice): Promise<void> {
  const { customer, due } = invoice;
  await books.pay({ customerId: customer.id, amount: due, to: { [invoice.id]: due } });
}

beforeAll(async () => {
  bookkeeping = await startBookkeeping();
  books = await bookkeeping.newCompany();
  const job = await books.newEstimate({
    title: 'Office conversion',
    lines: [
      ['General conditions', '24000'],
      ['Demolition', '11500'],
      ['Framing & drywall', '48750'],
      ['Electrical', '37333.33'],
      ['Mechanical', '52416.67'],
      ['Finishes', '26000'],
    ],
    retainage: {
      kind: 'step_down',
      rate: '10',
      steps: [{ threshold: '50', rate: '5' }],
      effect: 'retroactive',
    },
    storedRate: '5',
  });
  chain = new ApplicationChain(books, job);
});
afterAll(() => bookkeeping.stop());

describe('five applications: stored to installed, change orders, a step down, a cent line, a release', () => {
  test('before the first one, the planned bills say what will be held', async () => {
    const { issued, planned } = await books.call(readRetainageCurve, {
      params: chain.job,
      query: { plannedBills: 4 },
    });
    expect(issued).toEqual([]);
    expect(planned.map((point) => `${point.label}: ${point.held}`)).toEqual([
      'Planned bill 1 of 4: 5000.00',
      'Planned bill 2 of 4: 10000.00',
      'Planned bill 3 of 4: 7500.00',
      'Planned bill 4 of 4: 10000.00',
      'Release: 0.00',
    ]);
  });

  test('application 1: materials are stored', async () => {
    const application = await apply('2026-02', ['20%', '100%', '10%', '', { stored: '12000' }, '']);
    expect(rows(application)).toEqual([
      '24000.00 0.00 4800.00 0.00 4800.00 20.00% 19200.00 480.00',
      '11500.00 0.00 11500.00 0.00 11500.00 100.00% 0.00 1150.00',
      '48750.00 0.00 4875.00 0.00 4875.00 10.00% 43875.00 487.50',
      '37333.33 0.00 0.00 0.00 0.00 0.00% 37333.33 0.00',
      '52416.67 0.00 0.00 12000.00 12000.00 22.89% 40416.67 600.00',
      '26000.00 0.00 0.00 0.00 0.00 0.00% 26000.00 0.00',
      '200000.00 0.00 21175.00 12000.00 33175.00 16.59% 166825.00 2717.50',
    ]);
    expect(summaryOf(application)).toBe(
      '200000.00 0.00 200000.00 33175.00 2117.50 600.00 2717.50 30457.50 0.00 30457.50 169542.50',
    );
    // The first bill decided how retainage is figured.
    const { retainageBase, retainageRounding } = await books.call(readEstimate, { params: chain.job });
    expect([retainageBase, retainageRounding]).toEqual(['to_date', 'by_line']);
  });

  test('application 2: 4,500.00 of the materials are installed, and a change order is a row of its own', async () => {
    await chain.approveChangeOrder('Added glazing', '6250', '2026-03-02');
    const application = await apply('2026-03', [
      '45%',
      '',
      '60%',
      '33.33%',
      { work: '15%', install: '4500' },
      '',
      '',
    ]);
    expect(rows(application)).toEqual([
      '24000.00 4800.00 6000.00 0.00 10800.00 45.00% 13200.00 1080.00',
      '11500.00 11500.00 0.00 0.00 11500.00 100.00% 0.00 1150.00',
      '48750.00 4875.00 24375.00 0.00 29250.00 60.00% 19500.00 2925.00',
      '37333.33 0.00 12443.20 0.00 12443.20 33.33% 24890.13 1244.32',
      '52416.67 0.00 7862.50 7500.00 15362.50 29.31% 37054.17 1161.25',
      '26000.00 0.00 0.00 0.00 0.00 0.00% 26000.00 0.00',
      '6250.00 0.00 0.00 0.00 0.00 0.00% 6250.00 0.00',
      '206250.00 21175.00 50680.70 7500.00 79355.70 38.48% 126894.30 7560.57',
    ]);
    expect(summaryOf(application)).toBe(
      '200000.00 6250.00 206250.00 79355.70 7185.57 375.00 7560.57 71795.13 30457.50 41337.63 134454.87',
    );
  });

  test('application 3: past the middle, what is held comes down', async () => {
    await chain.approveChangeOrder('Credit: delete casework', '-3333.33', '2026-04-02');
    const application = await apply('2026-04', [
      '70%',
      '',
      '100%',
      '75%',
      { work: '60%', install: '7500' },
      '20%',
      '100%',
      '',
    ]);
    expect(rows(application)).toEqual([
      '24000.00 10800.00 6000.00 0.00 16800.00 70.00% 7200.00 840.00',
      '11500.00 11500.00 0.00 0.00 11500.00 100.00% 0.00 575.00',
      '48750.00 29250.00 19500.00 0.00 48750.00 100.00% 0.00 2437.50',
      '37333.33 12443.20 15556.80 0.00 28000.00 75.00% 9333.33 1400.00',
      '52416.67 7862.50 23587.50 0.00 31450.00 60.00% 20966.67 1572.50',
      '26000.00 0.00 5200.00 0.00 5200.00 20.00% 20800.00 260.00',
      '6250.00 0.00 6250.00 0.00 6250.00 100.00% 0.00 312.50',
      '-3333.33 0.00 0.00 0.00 0.00 0.00% -3333.33 0.00',
      '202916.67 71855.70 76094.30 0.00 147950.00 72.91% 54966.67 7397.50',
    ]);
    expect(summaryOf(application)).toBe(
      '200000.00 2916.67 202916.67 147950.00 7397.50 0.00 7397.50 140552.50 71795.13 68757.37 62364.17',
    );
    expect(application.lines.map(({ item }) => item).join(' ')).toBe('1 2 3 4 5 6 CO-1 CO-2');
    expect(application.changeOrders).toEqual({
      earlier: { additions: '6250.00', deductions: '0.00' },
      thisMonth: { additions: '0.00', deductions: '-3333.33' },
      net: '2916.67',
    });
    const { gross, withheld, releasedByChange, due } = chain.bills[2]?.figures ?? {};
    expect([gross, withheld, releasedByChange, due]).toEqual(['68594.30', '-163.07', '163.07', '68757.37']);
  });

  test('application 4: everything is complete, the deduction too', async () => {
    const application = await apply('2026-05', ['100%', '', '', '100%', '100%', '100%', '', '100%']);
    expect(rows(application)).toEqual([
      '24000.00 16800.00 7200.00 0.00 24000.00 100.00% 0.00 1200.00',
      '11500.00 11500.00 0.00 0.00 11500.00 100.00% 0.00 575.00',
      '48750.00 48750.00 0.00 0.00 48750.00 100.00% 0.00 2437.50',
      '37333.33 28000.00 9333.33 0.00 37333.33 100.00% 0.00 1866.67',
      '52416.67 31450.00 20966.67 0.00 52416.67 100.00% 0.00 2620.83',
      '26000.00 5200.00 20800.00 0.00 26000.00 100.00% 0.00 1300.00',
      '6250.00 6250.00 0.00 0.00 6250.00 100.00% 0.00 312.50',
      '-3333.33 0.00 -3333.33 0.00 -3333.33 100.00% 0.00 -166.67',
      '202916.67 147950.00 54966.67 0.00 202916.67 100.00% 0.00 10145.83',
    ]);
    expect(summaryOf(application)).toBe(
      '200000.00 2916.67 202916.67 202916.67 10145.83 0.00 10145.83 192770.84 140552.50 52218.34 10145.83',
    );
  });

  test('everything but the retainage is paid: the books say what is held', async () => {
    for (const bill of chain.bills) await payInFull(bill);
    expect(await books.trialBalance()).toEqual({
      Bank: '192770.84',
      'Retainage receivable': '10145.83',
      'Contract revenue': '-202916.67',
    });
  });

  test('application 5 releases everything', async () => {
    const application = await apply('2026-06', [], 'all');
    expect(rows(application).at(-1)).toBe('202916.67 202916.67 0.00 0.00 202916.67 100.00% 0.00 0.00');
    expect(summaryOf(application)).toBe(
      '200000.00 2916.67 202916.67 202916.67 0.00 0.00 0.00 202916.67 192770.84 10145.83 0.00',
    );
    expect(await books.trialBalance()).toEqual({
      Bank: '192770.84',
      'Accounts receivable': '10145.83',
      'Contract revenue': '-202916.67',
    });
  });

  test('every number says why it is what it is', async () => {
    const [, second, third] = chain.bills;
    const why = async (bill: Invoice | undefined, query: QueryInputOf<typeof explainInvoice>) => {
      const params = { id: String(bill?.id) };
      const { amount, formula, inputs } = await books.call(explainInvoice, { params, query });
      return [amount, formula, ...inputs.map((one) => `${one.name}: ${one.amount ?? one.text}`)];
    };
    expect(await why(second, { figure: 'L8' })).toEqual([
      '41337.63',
      'L6 − L7',
      'L6: 71795.13',
      'L7: 30457.50',
    ]);
    expect(await why(second, { lineId: String(chain.job.lines[4]?.id), column: 'E' })).toEqual([
      '7862.50',
      'new work + installed from stored',
      'new work: 3362.50',
      'installed from stored: 4500.00',
    ]);
    expect(await why(third, { figure: 'withheld' })).toEqual([
      '-163.07',
      'on this bill’s work + on earlier work + carried from earlier bills',
      'rule: 10%, 5% above 50% on all work; 1 of 1 steps passed',
      'on this bill’s work: 3429.71',
      'on earlier work: -3592.78',
      'carried from earlier bills: 0.00',
    ]);
  });

  test('the curve of what was held is the one of the bills', async () => {
    const { issued, planned } = await books.call(readRetainageCurve, { params: chain.job });
    expect(issued.map((point) => point.held)).toEqual(['2717.50', '7560.57', '7397.50', '10145.83', '0.00']);
    expect(issued.map((point) => point.releasedToDate).at(-1)).toBe('10145.83');
    expect(planned).toEqual([]);
  });

  test.skipIf(missingPackage('poppler-utils'))('the documents carry the same figures', async () => {
    const { id } = chain.bills[2] ?? { id: '' };
    const response = await books.send(readInvoicePdf, { params: { id } });
    const text = pdfText(new Uint8Array(await response.arrayBuffer()));
    for (const words of [
      'Apr 1, 2026 – Apr 28, 2026',
      'Mechanical 52,416.67 7,862.50 23,587.50 – 31,450.00 60.00% 20,966.67 1,572.50',
      '147,950.00 72.91% 54,966.67 7,397.50',
      'Plus retainage released due to rate change 163.07',
      '7. Less previous certificates 71,795.13',
      '8. Current payment due 68,757.37',
      '9. Balance to finish, including retainage 62,364.17',
    ]) {
      expect(text).toContain(words);
    }
  });

  test.skipIf(missingPackage('poppler-utils'))(
    'every figure of the screen stands on the application in print',
    async () => {
      for (const bill of chain.bills) expect(await figuresMissingInPrint(books, bill)).toEqual([]);
      const words = [
        'Application for payment 3',
        'CO-1 Added glazing 6,250.00 – 6,250.00 – 6,250.00 100.00% – 312.50',
        'CO-2 Credit: delete casework (3,333.33) – – – – – (3,333.33) –',
        'Change orders, total 2,916.67',
        'In earlier months 6,250.00 –',
        'In this month – (3,333.33)',
        'Net change 2,916.67',
        'Page 1 of 2',
      ];
      const text = pdfText(await bytesOf(books, readApplicationPdf, chain.bills[2]));
      expect(words.filter((one) => !text.includes(one))).toEqual([]);
    },
  );

  test('the spreadsheet’s formulas give the figures of the screen', async () => {
    for (const bill of chain.bills)
      expect(await reckonedFigures(books, bill)).toEqual(wireFigures(bill.figures.application));
  });

  test('all that was due adds up to the contract sum, and the books are clean', async () => {
    const due = chain.bills.reduce((sum, bill) => sum + BigInt(bill.due.replace('.', '')), 0n);
    expect(due).toBe(20_291_667n);
    await books.cleanBooks();
  });
});
