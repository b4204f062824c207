import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleBillingReport } from '#tests/support/example-billing-report.ts';
import { exampleEstimate } from '#tests/support/example-estimate.ts';
import { exampleInvoice } from '#tests/support/example-invoice.ts';
import { missingPackage } from '#tests/support/missing-package.ts';
import { oneDot } from '#tests/support/one-dot.ts';
import { renderBillingReport } from './render-billing-report.ts';
import { renderEstimate } from './render-estimate.ts';
import { renderInvoice } from './render-invoice.ts';

const invoice = exampleInvoice(10);
const source = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
const pagesOf = (pdf: Uint8Array) => source(pdf).match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
const isArchivable = (pdf: Uint8Array) => /pdfaid:part>3<[\s\S]*pdfaid:conformance>A</.test(source(pdf));

const throughTool = (
  tool: string,
  before: readonly string[],
  pdf: Uint8Array,
  after: readonly string[] = [],
) => {
  const folder = mkdtempSync(join(tmpdir(), 'drawbook-pdf-'));
  const file = join(folder, 'document.pdf');
  writeFileSync(file, pdf);
  try {
    return execFileSync(tool, [...before, file, ...after], { encoding: 'utf8', stdio: 'pipe' });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const withLogo = (bytes: Uint8Array) => ({
  ...invoice,
  company: { ...invoice.company, logo: { bytes, type: 'image/png' as const } },
});

describe('printing documents', () => {
  it('gives the same bytes for the same document, whatever was printed in between', async () => {
    const first = await renderInvoice(invoice);
    const [, , second] = await Promise.all([
      renderEstimate(exampleEstimate),
      renderBillingReport(exampleBillingReport),
      renderInvoice(invoice),
    ]);
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('keeps them for the archive: PDF/A-3a, tagged, with title and language', async () => {
    const pdf = await renderInvoice(invoice);
    expect(isArchivable(pdf)).toBe(true);
    expect(source(pdf)).toContain('/StructTreeRoot');
    expect(source(pdf)).toContain('Invoice INV-1019, Harbor View kitchen');
    expect(source(pdf)).toContain('/Lang (en-US)');
    expect(source(pdf)).toContain('/DisplayDocTitle true');
  });

  it('runs 500 lines over as many pages as they need, and one line on one', async () => {
    expect(pagesOf(await renderInvoice(exampleInvoice(500)))).toBeGreaterThan(8);
    expect(pagesOf(await renderInvoice(exampleInvoice(1)))).toBe(1);
  });

  it.each([
    ['letter', '[0 0 612 792]'],
    ['a4', '[0 0 595.27'],
  ] as const)('prints on %s paper', async (paper, box) => {
    expect(source(await renderInvoice({ ...invoice, paper }))).toContain(`/MediaBox ${box}`);
  });

  it('shows the logo, and only on the document that has one', async () => {
    const pictures = (pdf: Uint8Array) => source(pdf).match(/\/Subtype \/Image/g)?.length ?? 0;
    expect(pictures(await renderInvoice(withLogo(oneDot)))).toBeGreaterThan(0);
    expect(pictures(await renderInvoice(invoice))).toBe(0);
  });

  it('prints a name that no font here has without the archive standard, and says so', async () => {
    const warned = once(process, 'warning');
    const pdf = await renderInvoice({ ...invoice, customer: { ...invoice.customer, name: 'ბათუმი' } });
    expect(isArchivable(pdf)).toBe(false);
    expect(pagesOf(pdf)).toBe(1);
    const [warning] = await warned;
    expect(warning.message).toMatch(
      /"Invoice INV-1019, Harbor View kitchen" is no PDF\/A: .*the text "ბ" could not be displayed.*, and 5 more/,
    );
  });

  it.each([
    ['he-IL', 'ILS'],
    ['hi-IN', 'INR'],
    ['bn-BD', 'BDT'],
    ['th-TH', 'THB'],
    ['zh-CN', 'CNY'],
    ['ka-GE', 'GEL'],
    ['ar-EG', 'EGP'],
    ['fa-IR', 'IRR'],
    ['ko-KR', 'KRW'],
    ['ru-RU', 'RUB'],
  ])('has every sign that a document in %s and %s is written with', async (locale, currency) => {
    expect(isArchivable(await renderInvoice({ ...invoice, locale, currency }))).toBe(true);
  });

  it.each([
    ['Chinese', '北京市朝阳区建国路建设集团有限公司'],
    ['Japanese', '東京建設株式会社 ひらがな カタカナ'],
    ['Korean', '서울건설 주식회사'],
    ['Arabic', 'شركة البناء ١٢'],
    ['Hebrew', 'חברת בנייה בע"מ'],
    ['Thai', 'บริษัท ก่อสร้าง จำกัด'],
    ['Hindi', 'निर्माण प्राइवेट लिमिटेड'],
    ['Vietnamese', 'Công ty Xây dựng Nguyễn'],
    ['Greek and Ukrainian', 'Κατασκευές Будівництво'],
  ])('has every sign of a name in %s, with every face in the file', async (_, name) => {
    expect(isArchivable(await renderInvoice({ ...invoice, customer: { ...invoice.customer, name } }))).toBe(
      true,
    );
  });

  it('says in words what cannot be printed, and prints the next document', async () => {
    await expect(renderInvoice(withLogo(Buffer.from('no picture')))).rejects.toThrow(
      /"Invoice INV-1019, Harbor View kitchen" could not be typeset: .*image/,
    );
    await expect(renderInvoice({ ...invoice, locale: 'no such locale' })).rejects.toThrow(/locale/i);
    expect(pagesOf(await renderInvoice(invoice))).toBe(1);
  });
});

describe.skipIf(missingPackage('poppler-utils'))('the text of a document (needs poppler-utils)', () => {
  const textOf = (pdf: Uint8Array) => throughTool('pdftotext', ['-layout'], pdf, ['-']).replace(/ +/g, ' ');

  it('carries every figure of a progress invoice', async () => {
    const text = textOf(await renderInvoice(invoice));
    for (const words of [
      'Invoice INV-1019',
      '$2,250.00',
      'Harbor View kitchen: Framing complete',
      'Plumbing, part 10 1,000.00 300.00 250.00 550.00 55.00%',
      'Total 10,000.00 3,000.00 2,500.00 5,500.00 55.00%',
      'Less retainage withheld, 10% (250.00)',
      'Contract sum $10,000.00 Billed to date $5,500.00',
      'Held until completion: $550.00',
      'Page 1 of 1',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('carries every figure of an estimate and of a contract billing report', async () => {
    const estimate = textOf(await renderEstimate(exampleEstimate));
    expect(estimate).toContain('Returning customer, 5% T (1,243.75)');
    expect(estimate).toContain('Sales tax 7.25% of 23,631.25 1,713.27');
    expect(estimate).toContain('Total $35,646.37');
    const report = textOf(await renderBillingReport(exampleBillingReport));
    expect(report).toContain(
      'INV-1019 Apr 14, 2026 35,000.00 (3,500.00) – – 31,500.00 20,000.00 45,000.00 Partial',
    );
    expect(report).toContain('$18,500.00');
  });

  it('repeats the head of a table and its section on every page, and numbers the pages', async () => {
    const pages = textOf(await renderInvoice(exampleInvoice(60))).split('\f');
    expect(pages[1]).toMatch(
      /^\s*Description Scheduled value Previous This period To date %\s+(Structure|Finishes)/,
    );
    expect(pages[1]).toMatch(/Page 2 of \d/);
  });

  it('prints what was typed and runs none of it', async () => {
    const memo = '#panic("x") $a^2$ *b* <c> @d `e` \\ // f /* g */ [h] {i}';
    expect(textOf(await renderInvoice({ ...invoice, memo }))).toContain(memo);
  });

  it('prints accents, Arabic and the signs of currencies', async () => {
    const customer = { ...invoice.customer, name: 'Łódź Größe & Søn', addressLines: ['شارع الملك فهد'] };
    const pdf = await renderInvoice({ ...invoice, customer, locale: 'ja-JP', currency: 'JPY', due: '2250' });
    expect(isArchivable(pdf)).toBe(true);
    expect(textOf(pdf)).toContain('Łódź Größe & Søn');
    expect(textOf(pdf)).toContain('¥2,250');
  });

  it('stamps a draft and a void bill', async () => {
    const draft = textOf(
      await renderInvoice({ ...invoice, state: 'draft', number: null, applicationNumber: null }),
    );
    expect(draft).toContain('DRAFT');
    expect(draft).toContain('Draft: not issued yet, and nothing is due.');
    const voided = textOf(await renderInvoice({ ...invoice, state: 'void' }));
    expect(voided).toContain('VOID');
    expect(voided).toContain('Void: this invoice was withdrawn');
  });
});

describe.skipIf(missingPackage('qpdf'))('the file of a document (needs qpdf)', () => {
  it.each([
    ['an invoice', () => renderInvoice(exampleInvoice(60))],
    ['an estimate', () => renderEstimate(exampleEstimate)],
    ['a billing report', () => renderBillingReport(exampleBillingReport)],
  ])('is sound: %s', async (_, render) => {
    expect(throughTool('qpdf', ['--check'], await render())).toContain(
      'No syntax or stream encoding errors found',
    );
  });
});
