import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { checkTags } from '#tests/support/check-tags.ts';
import { joinStructure } from './join-structure.ts';

/** What is written otherwise than it should be in a PDF of one page with two cells, the head of which has a name. */
interface Foreign {
  readonly parents?: string;
  readonly kids?: string;
}

/** A tagged PDF as another program writes it, with kinds and classes of its own. */
const foreign = ({ parents = '/Nums [0 [6 0 R 7 0 R]]', kids = '[8 0 R]' }: Foreign = {}) =>
  Buffer.from(`%PDF-1.7
1 0 obj
<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 5 0 R /MarkInfo << /Marked true >> /Lang (de-DE) >>
endobj
2 0 obj
<< /Type /Pages /Count 1 /Kids [3 0 R] >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /StructParents 0 /Contents 4 0 R
   /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest [3 0 R /Fit] >>] >>
endobj
4 0 obj
<< /Length 73 >>
stream
/TH <</MCID 0>> BDC 0 0 9 9 re f EMC
/TD <</MCID 1>> BDC 9 9 9 9 re f EMC
endstream
endobj
5 0 obj
<< /Type /StructTreeRoot /K ${kids} /ParentTree << ${parents} >> /RoleMap << /Kopf /Zelle /Zelle /TH /Blatt /Sect >>
   /ClassMap << /fett << /O /Layout /Placement /Block >> >> /IDTree << /Names [(kopf) 6 0 R] >> >>
endobj
6 0 obj
<< /Type /StructElem /S /Kopf /P 8 0 R /Pg 3 0 R /K 0 /ID (kopf) /C /fett >>
endobj
7 0 obj
<< /Type /StructElem /S /TD /P 8 0 R /Pg 3 0 R /K 1 /A << /O /Table /Headers [(kopf)] >> >>
endobj
8 0 obj
<< /Type /StructElem /S /Blatt /P 5 0 R /K [6 0 R 7 0 R] >>
endobj
trailer
<< /Root 1 0 R /Size 9 >>
startxref
0
%%EOF
`);

async function joined(...pdfs: readonly Uint8Array[]) {
  const whole = await PDFDocument.create({ updateMetadata: false });
  const structure = joinStructure(whole);
  for (const [index, bytes] of pdfs.entries()) {
    structure.add(`Part ${index + 1}`, await PDFDocument.load(bytes, { updateMetadata: false }));
  }
  structure.finish();
  return whole.save({ useObjectStreams: false });
}
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

test('two PDFs with the same names for their tags keep them apart in one', async () => {
  const bytes = await joined(foreign(), foreign());
  const { wrong, parts, kinds } = await checkTags(bytes);
  expect(wrong).toEqual([]);
  expect(parts).toEqual(['Part 1', 'Part 2']);
  expect([...kinds].sort()).toEqual(['Document', 'Part', 'Sect', 'TD', 'TH']);
  const text = textOf(bytes);
  expect(text).toContain('/ClassMap <<\n/1-fett');
  expect(text.match(/\/C \/\d-fett/g)).toEqual(['/C /1-fett', '/C /2-fett']);
  expect(text.match(/\/Lang \(de-DE\)/g)).toHaveLength(2);
});

test('a link within a PDF leads to its page in the whole', async () => {
  const whole = await PDFDocument.load(await joined(foreign(), foreign()));
  const text = textOf(await whole.save({ useObjectStreams: false }));
  const targets = [...text.matchAll(/\/Dest \[ (\d+) 0 R/g)].map(([, page]) => Number(page));
  expect(targets).toEqual(whole.getPages().map(({ ref }) => ref.objectNumber));
});

test.each([
  ['of which no page knows', { parents: '/Nums []' }],
  ['that name no list of pieces', { parents: '/Nums [0 6 0 R]' }],
  ['that nothing stands in', { kids: '[]' }],
])('tags %s are left out: the page is a picture with the name of its file', async (_, broken) => {
  const bytes = await joined(foreign(broken));
  const { wrong, kinds, alternatives } = await checkTags(bytes);
  expect(wrong.filter((words) => !/piece 1 has no element|page 1: piece 0/.test(words))).toEqual([]);
  expect([...kinds].sort()).toEqual(['Document', 'Figure', 'Part']);
  expect(alternatives).toEqual(['Part 1']);
});
