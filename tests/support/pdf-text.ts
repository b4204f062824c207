import { spawnSync } from 'node:child_process';

/** The words of a PDF, or of one page of it, in the order of the page, runs of spaces as one; needs poppler-utils. */
export function pdfText(bytes: Uint8Array, page?: number): string {
  const only = page === undefined ? [] : ['-f', String(page), '-l', String(page)];
  const { status, stdout, stderr } = spawnSync('pdftotext', ['-layout', ...only, '-', '-'], { input: bytes });
  if (status !== 0) throw new Error(`pdftotext failed: ${stderr}`);
  return stdout.toString('utf8').replace(/\s+/g, ' ');
}
