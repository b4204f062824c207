import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { checkPdf } from '#tests/support/check-pdf.ts';
import { examplePapers } from '#tests/support/example-papers.ts';
import { missingPackage } from '#tests/support/missing-package.ts';
import type { DocumentJob } from './document-job.ts';
import { renderDocument, renderPage } from './render-document.ts';

const source = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
const pagesOf = (pdf: Uint8Array) => source(pdf).match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
const isArchivable = (pdf: Uint8Array) => /pdfaid:part>3<[\s\S]*pdfaid:conformance>A</.test(source(pdf));

function through(tool: string, args: readonly string[], pdf: Uint8Array): string {
  const { stdout, stderr } = spawnSync(tool, args, { input: pdf, encoding: 'utf8' });
  return `${stdout}${stderr}`;
}

const NAMES = [
  ['plain', 'Rivera Family'],
  ['long', 'The Honourable Society of Builders, Restorers and Keepers of Old Houses on the Harbour, Limited'],
  ['accented', 'Łódź Größe & Søn — Câmara Municipal'],
  ['Chinese', '海港建设有限公司'],
  ['Arabic', 'شركة البناء الحديث للمقاولات'],
] as const;

// Five documents each time, on a machine that may be busy.
const patient = { timeout: 60_000 };

describe('the family of documents', patient, () => {
  it.each(NAMES)(
    'is kept for the archive, tagged, with title and language, also for a %s name',
    async (_, name) => {
      for (const job of examplePapers(3, name)) {
        const pdf = await renderDocument(job);
        expect(isArchivable(pdf)).toBe(true);
        for (const words of ['/StructTreeRoot', '/Lang (en-US)', '/Title'])
          expect(source(pdf)).toContain(words);
      }
    },
  );

  it('gives the same bytes for the same document', async () => {
    for (const job of examplePapers(3)) {
      const [first, second] = [await renderDocument(job), await renderDocument(job)];
      expect(Buffer.compare(first, second)).toBe(0);
    }
  });

  it('puts one line on one page and 500 on as many as they need', async () => {
    const pages = async (jobs: readonly DocumentJob[]) =>
      (await Promise.all(jobs.map((job) => renderDocument(job)))).map(pagesOf);
    expect(await pages(examplePapers(1))).toEqual([1, 1, 1, 1, 1]);
    for (const count of (await pages(examplePapers(500))).slice(0, 4)) expect(count).toBeGreaterThan(8);
  });

  it('draws each page of a file as a picture, and says where there is none', async () => {
    const [job] = examplePapers(500);
    if (!job) throw new Error('There is a change order.');
    const pdf = await renderDocument(job);
    const [first, last] = await Promise.all([renderPage(pdf, 1), renderPage(pdf, pagesOf(pdf))]);
    expect(Buffer.from(first).toString('utf8')).toMatch(/^<svg /);
    expect(Buffer.compare(first, last)).not.toBe(0);
    await expect(renderPage(pdf, 999)).rejects.toThrow('Page 999 of the document could not be drawn.');
  });
});

describe.skipIf(missingPackage('qpdf'))('the files of the family (needs qpdf)', patient, () => {
  it('are sound', async () => {
    for (const job of examplePapers(60)) expect(checkPdf(await renderDocument(job))).toBe('');
  });
});

describe.skipIf(missingPackage('poppler-utils'))(
  'the faces of the family (needs poppler-utils)',
  patient,
  () => {
    it('are all in the file', async () => {
      for (const [, name] of NAMES) {
        for (const job of examplePapers(3, name)) {
          const faces = through('pdffonts', ['-'], await renderDocument(job))
            .split('\n')
            .slice(2)
            .filter(Boolean);
          expect(faces.length).toBeGreaterThan(1);
          // The columns after the encoding: embedded, cut to what is used, with its letters.
          for (const face of faces) expect(face).toMatch(/ yes yes yes /);
        }
      }
    });
  },
);
