import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

// A process of its own for each place: what a thread keeps in memory cannot make two files alike.
const PRINT = `
  (async () => {
    const { createHash } = await import('node:crypto');
    const { renderApplicationForm } = await import('#documents/render-application-form.ts');
    const { renderBillingReport } = await import('#documents/render-billing-report.ts');
    const { renderDocument } = await import('#documents/render-document.ts');
    const { renderEstimate } = await import('#documents/render-estimate.ts');
    const { renderInvoice } = await import('#documents/render-invoice.ts');
    const { exampleApplication } = await import('#tests/support/example-application.ts');
    const { exampleBillingReport } = await import('#tests/support/example-billing-report.ts');
    const { exampleEstimate } = await import('#tests/support/example-estimate.ts');
    const { exampleInvoice } = await import('#tests/support/example-invoice.ts');
    const { examplePapers } = await import('#tests/support/example-papers.ts');
    const files = [
      await renderInvoice(exampleInvoice(10)),
      await renderEstimate(exampleEstimate),
      await renderBillingReport(exampleBillingReport),
      await renderApplicationForm(exampleApplication(10)),
    ];
    for (const paper of examplePapers(3, '海港建设 Łódź شركة')) files.push(await renderDocument(paper));
    for (const file of files) console.log(createHash('sha256').update(file).digest('hex'));
    process.exit();
  })();
`;

function printedIn(TZ: string, LC_ALL: string): readonly string[] {
  const env = { PATH: process.env.PATH, TZ, LC_ALL, LANG: LC_ALL };
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', PRINT], {
    env,
    encoding: 'utf8',
  });
  const hashes = stdout.trim().split('\n');
  if (hashes.length !== 9) throw new Error(`Nine papers are printed here: ${stdout}${stderr}`);
  return hashes;
}

test('every paper is the same file after a restart, in another time zone and in another language', () => {
  const here = printedIn('America/New_York', 'en_US.UTF-8');
  expect(new Set(here).size).toBe(9);
  expect(printedIn('Pacific/Kiritimati', 'ar_EG.UTF-8')).toEqual(here);
  expect(printedIn('UTC', 'C')).toEqual(here);
}, 120_000);
