import { describe, expect, it } from 'vitest';
import { checkPdf } from '#tests/support/check-pdf.ts';
import { exampleApplication } from '#tests/support/example-application.ts';
import { looseFonts } from '#tests/support/loose-fonts.ts';
import { missingPackage } from '#tests/support/missing-package.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { renderApplicationForm } from './render-application-form.ts';

const source = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
const boxes = (pdf: Uint8Array) =>
  [...source(pdf).matchAll(/\/MediaBox \[0 0 (\d+)(?:\.\d+)? (\d+)(?:\.\d+)?\]/g)].map(([, wide, high]) => [
    Number(wide),
    Number(high),
  ]);

describe('printing an application for payment', () => {
  it.each([
    ['letter', [612, 792], [792, 612]],
    ['a4', [595, 841], [841, 595]],
  ] as const)(
    'takes one page of %s upright and the continuation sheet on the long side',
    async (paper, ...sizes) => {
      expect(boxes(await renderApplicationForm({ ...exampleApplication(1), paper }))).toEqual(sizes);
    },
  );

  it('is for the archive: PDF/A-3a, tagged, with title and language', async () => {
    const pdf = source(await renderApplicationForm(exampleApplication(2)));
    expect(pdf).toMatch(/pdfaid:part>3<[\s\S]*pdfaid:conformance>A</);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('Application for payment 2, Harbor View kitchen');
    expect(pdf).toContain('/Lang (en-US)');
  });

  it('gives the same bytes for the same document', async () => {
    const [first, second] = [
      await renderApplicationForm(exampleApplication(60)),
      await renderApplicationForm(exampleApplication(60)),
    ];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it.skipIf(missingPackage('poppler-utils'))(
    'says on every page of 500 lines what its columns are, and which page it is',
    async () => {
      const pdf = await renderApplicationForm(exampleApplication(500));
      const pages = boxes(pdf).length;
      expect(pages).toBeGreaterThan(15);
      const text = pdfText(pdf);
      expect(text.match(/Scheduled value Previous This period Stored To date/g)).toHaveLength(pages - 1);
      expect(text).toContain(`Page ${pages} of ${pages}`);
      expect(text).toContain('500 Drywall, part 500 1,000.00 300.00 200.00 50.00 550.00 55.00% 450.00 55.00');
      expect(text).toContain('Total 500,000.00 150,000.00 100,000.00 25,000.00 275,000.00 55.00%');
    },
  );

  it.skipIf(missingPackage('poppler-utils'))(
    'keeps the heading of the continuation sheet in one piece over the longest title',
    async () => {
      const estimateTitle =
        'Administration building with underground garage, energy centre and outdoor works, '.repeat(2);
      const pdf = await renderApplicationForm({
        ...exampleApplication(1),
        estimateTitle: estimateTitle.slice(0, 160),
      });
      expect(pdfText(pdf, 2)).toContain('Continuation sheet');
    },
  );

  it.skipIf(missingPackage('poppler-utils'))('brings every font along', async () => {
    expect(looseFonts(await renderApplicationForm(exampleApplication(2)))).toEqual([]);
  });

  it.skipIf(missingPackage('qpdf'))('is a sound PDF', async () => {
    expect(checkPdf(await renderApplicationForm(exampleApplication(60)))).toBe('');
  });
});
