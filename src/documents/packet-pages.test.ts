import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { checkPdf } from '#tests/support/check-pdf.ts';
import { checkTags } from '#tests/support/check-tags.ts';
import { exampleApplication } from '#tests/support/example-application.ts';
import { exampleLetterhead } from '#tests/support/example-letterhead.ts';
import { lockedPdf } from '#tests/support/locked-pdf.ts';
import { missingPackage } from '#tests/support/missing-package.ts';
import { oneDot } from '#tests/support/one-dot.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { countPages, pack } from './pack.ts';
import type { PacketPageDocument } from './packet-page-document.ts';
import { renderApplicationForm } from './render-application-form.ts';
import { renderPacketPage } from './render-packet-page.ts';

const bill = {
  ...exampleLetterhead,
  invoiceNumber: 'INV-1019',
  applicationNumber: '2',
  date: '2026-05-02',
  through: '2026-04-30',
  estimateNumber: 'EST-0042',
  estimateTitle: 'Harbor View kitchen',
  due: '13500.00',
};
const waiver = (kind: Extract<PacketPageDocument, { page: 'waiver' }>['kind'], held = '3300.00') =>
  renderPacketPage({
    ...bill,
    page: 'waiver',
    kind,
    amount: '13500.00',
    retainageHeld: held,
    pending: held === '0.00' ? [] : [{ number: 'CO-3', title: 'Skylight', net: '1800.00' }],
  });
const madeAt = Date.UTC(2026, 4, 3);
// Three dots by two, and two by three.
const wide = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAAAAAC4HznGAAAAC0lEQVR4nGNggAAAAAgAAbdYc5UAAAAASUVORK5CYII=',
  'base64',
);
const upright = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAAAAACcgYFdAAAAC0lEQVR4nGNggAIAAAkAAftSuKkAAAAASUVORK5CYII=',
  'base64',
);

describe.skipIf(missingPackage('poppler-utils'))('lien waivers', () => {
  it('are conditional until the payment came: what they cover, what they do not', async () => {
    const text = pdfText(await waiver('conditional_progress'));
    for (const words of [
      'Conditional lien waiver, progress payment',
      'Once Northside Building Co. has received $13,500.00 from Rivera Family and the payment has cleared',
      'through Apr 30, 2026, in the amount of that payment',
      'Before that this waiver has no effect',
      'Retainage held under the contract: $3,300.00',
      'Change order CO-3, Skylight, not approved yet: $1,800.00',
      'Work, services and materials after Apr 30, 2026',
      'Some places prescribe a form of their own',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('are unconditional once it did, and final for everything', async () => {
    const text = pdfText(await waiver('unconditional_final', '0.00'));
    expect(text).toContain('Northside Building Co. has received $13,500.00 from Rivera Family');
    expect(text).toContain('for all work, services and materials that it provided to the job');
    expect(text).toContain('Not covered by this waiver • Nothing');
    expect(text).not.toContain('after Apr 30');
  });
});

describe('a packet', { timeout: 30_000 }, () => {
  it('is one PDF with a bookmark for each part and the page of the whole on every page', async () => {
    const pdfs = [
      { title: 'Conditional lien waiver', bytes: await waiver('conditional_progress') },
      { title: 'Continuation sheet, été', bytes: await renderApplicationForm(exampleApplication(60)) },
    ];
    const counted: unknown[] = [];
    for (const { bytes: part } of pdfs) counted.push(await countPages(part));
    const numbers = await renderPacketPage({ ...bill, page: 'numbers', pages: 5 });
    const task = {
      task: 'join',
      title: 'Packet',
      author: 'Northside',
      language: 'en-US',
      madeAt,
      pdfs,
      numbers,
    } as const;
    const { bytes, pages } = await pack(task);
    expect(counted).toEqual([1, 4]);
    expect(pages).toBe(5);
    const whole = await PDFDocument.load(bytes, { updateMetadata: false });
    expect([whole.getTitle(), whole.getPageCount()]).toEqual(['Packet', 5]);
    const text = missingPackage('poppler-utils') ? '1/5 5/5' : pdfText(bytes);
    expect(text).toMatch(/1 ?\/ ?5/);
    expect(text).toMatch(/5 ?\/ ?5/);
    expect(Buffer.compare((await pack(task)).bytes, bytes)).toBe(0);
    const tags = await checkTags(bytes);
    expect(tags.wrong).toEqual([]);
    expect(tags.parts).toEqual(pdfs.map(({ title }) => title));
    expect([...tags.kinds].sort()).toEqual(
      expect.arrayContaining(['Document', 'H1', 'P', 'Part', 'Sect', 'TD', 'TH', 'TR', 'Table']),
    );
    if (!missingPackage('qpdf')) expect(checkPdf(bytes)).toBe('');
  });

  it('knows a PDF that cannot be joined', async () => {
    const good = await waiver('conditional_final');
    expect(await countPages(good)).toBe(1);
    expect(await countPages(good.slice(0, 400))).toBe('broken');
    expect(await countPages(Buffer.from('%PDF-1.7\nnothing'))).toBe('broken');
    if (missingPackage('qpdf')) return;
    expect(await countPages(lockedPdf(good))).toBe('locked');
  });

  it.each([
    ['as high as it is wide', oneDot, '[0 0 612 792]'],
    ['higher than it is wide', upright, '[0 0 612 792]'],
    ['wider than it is high', wide, '[0 0 792 612]'],
  ])('shows a picture %s on a page of its own', async (_, picture, box) => {
    const pdf = await renderPacketPage({
      ...bill,
      page: 'picture',
      kind: 'photo',
      name: 'North side.png',
      addedOn: '2026-05-01',
      addedBy: 'Ana Rivera',
      bytes: picture,
    });
    const source = Buffer.from(pdf).toString('latin1');
    expect(source).toContain('/Subtype /Image');
    expect(source).toContain(`/MediaBox ${box}`);
    expect(await countPages(pdf)).toBe(1);
  });
});
