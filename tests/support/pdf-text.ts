import { spawnSync } from 'node:child_process';

/** The words of a PDF in the order of the page, runs of spaces as one; needs poppler-utils. */
export function pdfText(bytes: Uint8Array): string {
  const { status, stdout, stderr } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: bytes });
  if (status !== 0) throw new Error(`pdftotext failed: ${stderr}`);
  return stdout.toString('utf8').replace(/\s+/g, ' ');
}
