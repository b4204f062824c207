import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Acting } from '#actions/acting.ts';
import type { Services } from '#actions/services.ts';
import { takeUpMaking } from '#actions/take-up-making.ts';
import { withCompany } from '#db/company.ts';
import { holdMaking } from '#db/making.ts';
import type { Database } from '#db/open.ts';
import { listReportFiles, loadReportFile, loadReportFileBytes } from '#db/report-files.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { evaluateCell } from '#tests/support/evaluate-cell.ts';
import { readWorkbook } from '#tests/support/read-workbook.ts';
import { refusalCode } from '#tests/support/refusal-code.ts';
import { askForReportFile } from './ask-for-report-file.ts';
import { giveUpReportFile } from './give-up-report-file.ts';
import { makeReportFile } from './make-report-file.ts';

let database: Database;
let services: Services;
let who: Acting;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database);
});
beforeEach(async () => {
  who = await foundCompany(services);
});
afterAll(() => database.close());

const year = { from: '2026-01-01', to: '2026-12-31' };
const inCompany = <T>(work: Parameters<typeof withCompany<T>>[2]) =>
  withCompany(database, who.company.id, work);
const ownerOf = (acting: Acting) => ({ companyId: acting.company.id, actorId: acting.actor.id });
const fileOf = (id: string) => inCompany((tx) => loadReportFile(tx, ownerOf(who), id));
const bytesOf = async (id: string) =>
  (await inCompany((tx) => loadReportFileBytes(tx, ownerOf(who), id))) ?? new Uint8Array();

/** Entries of so many lines each on the bank account, 1.00 to and fro. */
async function bookTransfers(entries: number, lines: number): Promise<void> {
  const { id } = who.company;
  await inCompany(async (tx) => {
    await sql`insert into entry (company_id, id, number, entry_date, kind, memo, recorded_at, recorded_by, recorded_by_id)
      select ${id}, gen_random_uuid(), n, '2026-03-31', 'journal', 'Transfer ' || n, now(), 'Ana', 'ana'
      from generate_series(1, ${entries}::int) n`.execute(tx);
    await sql`insert into entry_line (company_id, entry_id, position, account_id, entry_date, debit_minor, credit_minor)
      select e.company_id, e.id, p, a.id, e.entry_date, 100 * (p % 2), 100 * (1 - p % 2)
      from entry e, account a, generate_series(1, ${lines}::int) p
      where e.company_id = ${id} and a.company_id = e.company_id and a.role = 'bank'`.execute(tx);
  });
}

/** Keeps everything that the makers of files say about how far they are. */
const KEEP_TOLD = `create table told (lines_read integer);
  create function keep_told() returns trigger language plpgsql as
    $$ begin insert into told values (new.lines_read); return new; end $$;
  create trigger keep_told after update of lines_read on report_file for each row execute function keep_told()`;

/** Asks for a file and makes it. */
async function make(report: 'general-ledger' | 'journal' | 'trial-balance', format: 'csv' | 'xlsx') {
  const id = await askForReportFile(services, who, { report, format, filter: year });
  await makeReportFile(services, who, id);
  return id;
}

describe('a file of a report that is made behind the requests', () => {
  test('a long ledger is read some thousands of lines at a time and says how far it is', async () => {
    await bookTransfers(3, 4_000);
    await database.pool.query(KEEP_TOLD);
    const id = await make('general-ledger', 'csv');
    const told = await database.pool.query('select distinct lines_read from told order by 1');
    expect(await fileOf(id)).toMatchObject({
      state: 'made',
      linesTotal: 12_000,
      linesRead: 12_000,
      linesWritten: 12_000,
      name: 'General ledger 2026-12-31.csv',
    });
    expect(told.rows.map((row) => row.lines_read)).toEqual([4_000, 8_000, 12_000]);
    const lines = new TextDecoder().decode(await bytesOf(id)).split('\r\n');
    // The head, what was before, 12,000 lines, and the end of the last one.
    expect(lines).toHaveLength(12_003);
    expect(lines.at(-2)).toBe('1000 Bank,Transfer 3,2026-03-31,3,,,1.00,0.00');
  });

  test('a spreadsheet has every line, and its formulas come to the same', async () => {
    await bookTransfers(2, 600);
    const id = await make('journal', 'xlsx');
    const workbook = readWorkbook(await bytesOf(id));
    expect(evaluateCell(workbook, 'Journal', 'F1205')).toBe(600);
  });

  test('a report of one page is made the same way', async () => {
    const id = await make('trial-balance', 'csv');
    expect(new TextDecoder().decode(await bytesOf(id))).toContain('Account,No.,Debit,Credit');
    expect(await fileOf(id)).toMatchObject({ state: 'made', name: 'Trial balance 2026-03-31.csv' });
  });

  test('one that is given up leaves nothing behind, and its maker stops', async () => {
    await bookTransfers(3, 4_000);
    const asked = { report: 'general-ledger', format: 'xlsx', filter: year } as const;
    const id = await askForReportFile(services, who, asked);
    const making = makeReportFile(services, who, id);
    await expect.poll(async () => (await fileOf(id))?.linesRead).toBeGreaterThan(0);
    await giveUpReportFile(services, who, id);
    await making;
    expect(await inCompany((tx) => listReportFiles(tx, ownerOf(who)))).toEqual([]);
    expect(await refusalCode(giveUpReportFile(services, who, id))).toBe('not_found');
  });

  test('each is there for whoever asked for it, and goes after a week', async () => {
    const id = await make('trial-balance', 'csv');
    const other = { ...who, actor: { id: services.newId(), name: 'Ben Ortiz' } };
    expect(await refusalCode(giveUpReportFile(services, other, id))).toBe('not_found');
    const later = { ...services, now: () => new Date('2026-04-08T12:00:00Z') };
    const asked = { report: 'journal', format: 'csv', filter: year } as const;
    const next = await askForReportFile(later, who, asked);
    const left = await inCompany((tx) => listReportFiles(tx, ownerOf(who)));
    expect(left.map((file) => file.id)).toEqual([next]);
  });

  test('more lines than a file can have are refused when it is asked for, with what to narrow', async () => {
    await bookTransfers(10, 20_002);
    const asked = { report: 'general-ledger', format: 'csv', filter: year } as const;
    expect(await refusalCode(askForReportFile(services, who, asked))).toBe('report_too_long');
    const narrowed = { ...asked, filter: { from: '2026-04-01', to: '2026-12-31' } };
    expect(await refusalCode(askForReportFile(services, who, narrowed))).toBe('done');
  }, 120_000);

  test('the same key asks for one file', async () => {
    const keyed = { ...who, key: { key: 'once', requestSha256: 'same' } };
    const asked = { report: 'journal', format: 'csv', filter: year } as const;
    const ids = [
      await askForReportFile(services, keyed, asked),
      await askForReportFile(services, keyed, asked),
    ];
    expect(new Set(ids).size).toBe(1);
    expect(await inCompany((tx) => listReportFiles(tx, ownerOf(who)))).toHaveLength(1);
  });
});

describe('a file of a report that a server left behind', () => {
  const ask = () => askForReportFile(services, who, { report: 'journal', format: 'csv', filter: year });
  const takenUp = async () => {
    const found: [Acting, string][] = [];
    await takeUpMaking({ ...services, reportFileLater: (...one) => void found.push(one) });
    return found.filter(([{ company }]) => company.id === who.company.id);
  };

  test('is taken up at the next start, for whoever asked for it, and begins anew', async () => {
    await bookTransfers(2, 600);
    const id = await ask();
    await inCompany((tx) => sql`update report_file set begun = 1, lines_read = 900`.execute(tx));
    const [[as, found] = []] = await takenUp();
    expect([as?.actor, found]).toEqual([who.actor, id]);
    if (as) await makeReportFile(services, as, id);
    expect(await fileOf(id)).toMatchObject({ state: 'made', linesRead: 1_200 });
    expect(await takenUp()).toEqual([]);
  });

  test('is left alone while another server makes it', async () => {
    const id = await ask();
    await inCompany(async (held) => {
      expect(await holdMaking(held, { table: 'report_file', companyId: who.company.id, id })).toBe(true);
      await makeReportFile(services, who, id);
    });
    expect((await fileOf(id))?.state).toBe('making');
  });

  test('has failed when it was begun three times', async () => {
    const id = await ask();
    await inCompany((tx) => sql`update report_file set begun = 3`.execute(tx));
    await makeReportFile(services, who, id);
    expect((await fileOf(id))?.state).toBe('failed');
  });

  test('has failed at once where it cannot be made', async () => {
    await bookTransfers(2, 600);
    const id = await ask();
    const broken: Services = {
      ...services,
      now: () => {
        throw new Error('The clock stands');
      },
    };
    await expect(makeReportFile(broken, who, id)).rejects.toThrow('The clock stands');
    expect((await fileOf(id))?.state).toBe('failed');
  });
});
