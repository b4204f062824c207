import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Typeset } from './typeset.ts';

const templates = fileURLToPath(new URL('./templates', import.meta.url));
const pdfFile = `${templates}/document.pdf`;

/** Paper as large as the page, with the page on it. */
const paper = (page: number) =>
  `#set page(width: auto, height: auto, margin: 0pt)\n#image("/document.pdf", page: ${page})`;

/** A page brings its own faces. */
const open = () => NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: [] }] });

let opened: NodeCompiler | null = null;

/** Draws one page of a PDF, counted from 1, as a picture; it is the very page, and nothing is set anew. */
export const drawPage = (pdf: Uint8Array, page: number): Typeset => {
  opened ??= open();
  const compiler = opened;
  compiler.mapShadow(pdfFile, Buffer.from(pdf));
  try {
    const { result } = compiler.compile({ mainFileContent: paper(page) });
    if (!result) throw new Error(`Page ${page} of the document could not be drawn.`);
    return { bytes: Buffer.from(compiler.plainSvg(result)), remark: null };
  } finally {
    compiler.unmapShadow(pdfFile);
    compiler.evictCache(0);
  }
};
