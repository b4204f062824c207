import { type BooksReport, checkBooks } from '#actions/check-books.ts';
import { listCompanyIds } from '#db/check-books/list-company-ids.ts';
import { loadCompany } from '#db/companies.ts';
import { withCompany } from '#db/company.ts';
import type { Database } from '#db/open.ts';
import { createLog } from '#io/log.ts';
import { readSettings } from '#io/settings.ts';
import { connectBeside } from './connect.ts';

/** A company's report as a person reads it, fault by fault. */
function tell(name: string, { checked, faults, clean }: BooksReport, say: (line: string) => void): void {
  say(`\n${name}`);
  for (const { what, count } of checked) {
    const wrong = faults.filter((fault) => fault.what === what);
    say(`  ${wrong.length === 0 ? 'ok   ' : 'WRONG'} ${what} (${count} checked)`);
    for (const { where, expected, found } of wrong) {
      say(`          ${where}: expected ${expected}, found ${found}`);
    }
  }
  say(
    clean
      ? '  The books tie.'
      : `  ${faults.length} ${faults.length === 1 ? 'thing does' : 'things do'} not tie.`,
  );
}

const UNDEFINED_TABLE = '42P01';

async function companiesOf(database: Database): Promise<readonly string[]> {
  try {
    return await listCompanyIds(database);
  } catch (error) {
    if ((error as { code?: unknown }).code !== UNDEFINED_TABLE) throw error;
    throw new Error('This database has no tables yet: start Drawbook once, or run "migrate".', {
      cause: error,
    });
  }
}

/** The command `check-books`: the books of one company or of all, re-derived. Tells whether all of them tie. */
export async function checkAllBooks(
  only: string | undefined,
  say: (line: string) => void,
): Promise<{ readonly clean: boolean }> {
  const settings = readSettings(process.env);
  const { database, close } = await connectBeside(settings, createLog(settings.logLevel));
  try {
    const all = await companiesOf(database);
    const chosen = all.filter((id) => only === undefined || id === only);
    if (only !== undefined && chosen.length === 0) throw new Error(`There is no company ${only}.`);
    let clean = true;
    for (const id of chosen) {
      const company = await withCompany(database, id, (tx) => loadCompany(tx, id), { readOnly: true });
      const report = await checkBooks(database, company);
      tell(`${company.name} (${id})`, report, say);
      clean &&= report.clean;
    }
    const count = `${chosen.length} ${chosen.length === 1 ? 'company' : 'companies'}`;
    say(`\n${clean ? `The books of ${count} tie.` : 'Not everything ties.'}`);
    return { clean };
  } finally {
    await close();
  }
}
