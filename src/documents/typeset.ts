import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { addToPdf } from './add-to-pdf.ts';
import { applicationFormSheet } from './application-form-sheet.ts';
import { billingReportSheet } from './billing-report-sheet.ts';
import { changeOrderSheet } from './change-order-sheet.ts';
import type { DocumentJob } from './document-job.ts';
import { electronicDocumentOf } from './e-invoice/electronic-document-of.ts';
import { nameAttachment } from './e-invoice/name-attachment.ts';
import { writeElectronicInvoice } from './e-invoice/write-electronic-invoice.ts';
import { estimateSheet } from './estimate-sheet.ts';
import { invoiceSheet } from './invoice-sheet.ts';
import { packetPageSheet } from './packet-page-sheet.ts';
import { readFonts } from './read-fonts.ts';
import { receiptSheet } from './receipt-sheet.ts';
import type { Sheet } from './sheet.ts';
import { statementSheet } from './statement-sheet.ts';
import { titledWindow } from './titled-window.ts';

/** A printed document, and what whoever runs the server should know about it. */
export type Typeset = { readonly bytes: Uint8Array; readonly remark: string | null };

const templates = fileURLToPath(new URL('./templates', import.meta.url));
const logoFile = `${templates}/logo`;
const pictureFile = `${templates}/picture`;
const attachmentFile = `${templates}/factur-x.xml`;

/** What a document is kept as, best first; older compilers do not know the first. */
const standards = ['a-3a', 'a-3b'] as const;

/** Short documents share one template. */
const templateOf = {
  estimate: 'estimate',
  invoice: 'invoice',
  'application-form': 'application-form',
  'billing-report': 'billing-report',
  'change-order': 'paper',
  'packet-page': 'packet-page',
  receipt: 'paper',
  statement: 'paper',
} as const;

/** The compiler lists where an error came from beside the error itself. */
const errorSeverity = 1;

const sheetOf = (job: DocumentJob): Sheet => {
  switch (job.template) {
    case 'estimate':
      return estimateSheet(job.document);
    case 'invoice':
      return invoiceSheet(job.document);
    case 'change-order':
      return changeOrderSheet(job.document);
    case 'receipt':
      return receiptSheet(job.document);
    case 'statement':
      return statementSheet(job.document);
    case 'application-form':
      return applicationFormSheet(job.document);
    case 'packet-page':
      return packetPageSheet(job.document);
    case 'billing-report':
      return billingReportSheet(job.document);
  }
};

/** The compiler's errors come as a listing for programmers; what a reader needs of it is the first message. */
const wordsOf = (error: unknown) => {
  const listing = error instanceof Error ? error.message : String(error);
  const messages = [...listing.matchAll(/message: "((?:\\.|[^"\\])*)"/g)].map(([, words = '']) => words);
  const [first = listing, ...others] = messages.map((words) => words.replaceAll(/[\\`]/g, ''));
  return others.length > 0 ? `${first}, and ${others.length} more` : first;
};

const open = () => NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: readFonts() }] });

let opened: NodeCompiler | null = null;

const compile = (compiler: NodeCompiler, job: DocumentJob, sheet: Sheet): NodeTypstDocument => {
  const result = compiler.compile({
    mainFilePath: `${templates}/${templateOf[job.template]}.typ`,
    inputs: { sheet: JSON.stringify(sheet) },
  });
  if (result.result) return result.result;
  const problems: { message: string; severity: number }[] = result.takeError()?.shortDiagnostics ?? [];
  const errors = problems.filter(({ severity }) => severity === errorSeverity);
  const words = errors.map(({ message }) => message).join('; ');
  throw new Error(`The document "${sheet.title}" could not be typeset: ${words}.`);
};

/** The files that a template finds beside itself: the logo, and the invoice as data. */
const filesBeside = ({
  template,
  document,
}: DocumentJob): { readonly path: string; readonly bytes: Buffer }[] => {
  const { logo } = document.company;
  const electronic = template === 'invoice' ? electronicDocumentOf(document) : null;
  const picture = template === 'packet-page' && document.page === 'picture' ? document.bytes : null;
  return [
    ...(picture ? [{ path: pictureFile, bytes: Buffer.from(picture) }] : []),
    ...(logo ? [{ path: logoFile, bytes: Buffer.from(logo.bytes) }] : []),
    ...(electronic ? [{ path: attachmentFile, bytes: Buffer.from(writeElectronicInvoice(electronic)) }] : []),
  ];
};

/** A name in a script that no font here has cannot be archived; it is printed all the same, and said so. */
const print = (
  compiler: NodeCompiler,
  compiled: NodeTypstDocument,
  title: string,
  attached: boolean,
): Typeset => {
  let problem: unknown;
  for (const pdfStandard of standards) {
    try {
      const bytes = compiler.pdf(compiled, { pdfStandard });
      const amended = [titledWindow(bytes), ...(attached ? [nameAttachment(bytes)] : [])];
      return { bytes: addToPdf(bytes, amended), remark: null };
    } catch (error) {
      problem = error;
    }
  }
  const bytes = compiler.pdf(compiled);
  return {
    bytes: addToPdf(bytes, [titledWindow(bytes)]),
    remark: `"${title}" is no PDF/A: ${wordsOf(problem)}.`,
  };
};

/** Typesets one document in this thread, as a file or as a picture of its pages. The same document gives the same bytes. */
export const typeset = (job: DocumentJob, form: 'pdf' | 'svg' = 'pdf'): Typeset => {
  opened ??= open();
  const compiler = opened;
  const sheet = sheetOf(job);
  const beside = filesBeside(job);
  for (const { path, bytes } of beside) compiler.mapShadow(path, bytes);
  try {
    const compiled = compile(compiler, job, sheet);
    if (form === 'svg') return { bytes: Buffer.from(compiler.plainSvg(compiled)), remark: null };
    const attached = beside.some(({ path }) => path === attachmentFile);
    return print(compiler, compiled, sheet.title, attached);
  } finally {
    for (const { path } of beside) compiler.unmapShadow(path);
    // The next document has other words, and a long one kept would cost more memory than it saves time.
    compiler.evictCache(0);
  }
};
