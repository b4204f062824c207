import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The fonts of a PDF that are not embedded in it, by name; needs poppler-utils. */
export function looseFonts(bytes: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'drawbook-pdf-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, bytes);
    const { stdout } = spawnSync('pdffonts', [file], { encoding: 'utf8' });
    const rows = stdout.split('\n').slice(2).filter(Boolean);
    // Name, type, encoding, then whether it is embedded, a subset, and has a table of its letters.
    return rows
      .filter((row) => !/\syes\s+(yes|no)\s+(yes|no)\s/.test(row))
      .map((row) => row.split(/\s/)[0] ?? '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
