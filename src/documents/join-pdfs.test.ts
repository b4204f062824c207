import { expect, test } from 'vitest';
import { joinPdfs, pagesOf } from './join-pdfs.ts';

/** A PDF of one page, whose page and whose tree of pages are written out. */
const pdf = (page: string, tree: string) =>
  Buffer.from(`%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Count 1 /Kids [3 0 R] ${tree} >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /Contents 4 0 R ${page} >>
endobj
4 0 obj
<< /Length 0 >>
stream

endstream
endobj
trailer
<< /Root 1 0 R /Size 5 >>
startxref
0
%%EOF
`);

const SIZED = '/MediaBox [0 0 200 200]';
const join = (bytes: Uint8Array) =>
  joinPdfs({
    task: 'join',
    title: 'Packet',
    author: 'Alder Build',
    language: 'en-US',
    madeAt: 0,
    pdfs: [{ title: 'Policy', bytes }],
    numbers: pdf(SIZED, ''),
  });

test.each([
  ['whole', SIZED, '', 1],
  ['of a page without a size', '', '', 'broken'],
  ['of a tree of pages that runs in a circle', '', '/Parent 2 0 R', 'broken'],
  ['of a page whose resources are none', `${SIZED} /Resources (none)`, '', 'broken'],
  ['of a page whose content is none', `${SIZED} /Contents (none)`, '', 'broken'],
  ['of a page turned by an angle that there is not', `${SIZED} /Rotate /Twice`, '', 'broken'],
])('a PDF %s: what is counted can be joined', async (_, page, tree, pages) => {
  const bytes = pdf(page, tree);
  expect(await pagesOf(bytes)).toBe(pages);
  if (pages !== 'broken') expect((await join(bytes)).pages).toBe(pages);
});
