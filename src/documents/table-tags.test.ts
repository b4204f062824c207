import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { expect, test } from 'vitest';
import { exampleEstimate } from '#tests/support/example-estimate.ts';
import { exampleInvoice } from '#tests/support/example-invoice.ts';
import { examplePapers } from '#tests/support/example-papers.ts';
import type { DocumentJob } from './document-job.ts';
import { typeset } from './typeset.ts';

const name = (text: string) => PDFName.of(text);

/** The rows of the tables in a PDF as they are read aloud: `TH TH TH`, `TD TD TD`; an empty cell is `-`. */
async function rowsOf(job: DocumentJob): Promise<readonly string[]> {
  const { context } = await PDFDocument.load(typeset(job).bytes, { updateMetadata: false });
  const elements = context
    .enumerateIndirectObjects()
    .flatMap(([, one]) => (one instanceof PDFDict ? [one] : []));
  const kidsOf = (element: PDFDict) => {
    const kids = element.lookup(name('K'));
    return kids instanceof PDFArray ? kids.asArray().map((kid) => context.lookup(kid)) : kids ? [kids] : [];
  };
  return elements
    .filter((element) => element.get(name('S')) === name('TR'))
    .map((row) =>
      kidsOf(row)
        .map((cell) =>
          cell instanceof PDFDict && kidsOf(cell).length > 0 ? String(cell.get(name('S'))).slice(1) : '-',
        )
        .join(' '),
    );
}

test.each([
  ['an invoice', { template: 'invoice', document: exampleInvoice(10) }, 'TD TD TD TD TD TD'],
  ['an estimate', { template: 'estimate', document: exampleEstimate }, null],
  ...examplePapers(4).map((paper) => [`a ${paper.template}`, paper, null] as const),
] as const)('the table of %s has the columns that are seen, and no other', async (_, job, line) => {
  const rows = await rowsOf(job as DocumentJob);
  expect(rows.length).toBeGreaterThan(2);
  if (line) expect(rows).toContain(line);
  const columns = rows.filter((row) => /^TH( TH)+$/.test(row)).map((row) => row.split(' ').length);
  for (const row of rows) expect(row.split(' ').length).toBeLessThanOrEqual(Math.max(...columns));
});
