import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { estimateStatusOf } from '#core/estimates/estimate-status-of.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { loadCompanyProfile } from '#db/companies.ts';
import { withCompany } from '#db/company.ts';
import { listEstimates } from '#db/estimate-list.ts';
import { listInvoices } from '#db/invoices.ts';
import type { Database } from '#db/open.ts';
import { foundCompany, TODAY, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import type { Acting } from './acting.ts';
import { billingReport } from './billing-report.ts';
import { checkBooks } from './check-books.ts';
import { createSampleCompany } from './create-sample-company.ts';
import { deleteSampleCompany } from './delete-sample-company.ts';
import { runReport } from './reports/run-report.ts';
import type { Services } from './services.ts';

let database: Database;
let services: Services;
let sample: Acting;

beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database);
  const { actor } = await foundCompany(services);
  const id = await createSampleCompany(services, actor);
  const company = await withCompany(database, id, (tx) => loadCompanyProfile(tx, id));
  if (!company) throw new Error('The sample company was not made.');
  sample = { company, actor, role: 'admin', today: TODAY, key: null };
});
afterAll(() => database.close());

const inSample = <T>(work: Parameters<typeof withCompany<T>>[2]) =>
  withCompany(database, sample.company.id, work);
const estimates = () =>
  inSample((tx) => listEstimates(tx, sample.company.id, { today: TODAY, below: null, limit: 100 }));
test('its books are clean', async () => {
  const { clean, faults, checked } = await checkBooks(database, sample.company);
  expect({ clean, faults }).toEqual({ clean: true, faults: [] });
  expect(checked.length).toBeGreaterThan(5);
});

describe('every screen has something to show', () => {
  test('jobs not begun, begun, half, almost and fully billed, and one past its sum', async () => {
    const money = (minor: bigint) => formatMoney(minor, 2);
    const rows = (await estimates()).map((one) =>
      [
        one.title.padEnd(38),
        estimateStatusOf(one.status, one.expiresOn, TODAY).padEnd(8),
        money(one.contractSumMinor).padStart(9),
        money(one.billedMinor).padStart(9),
        money(one.withheldMinor - one.releasedMinor).padStart(8),
        money(one.collectedMinor).padStart(9),
      ].join(' '),
    );
    expect(['title, status, contract sum, billed, held, collected', ...rows]).toEqual([
      'title, status, contract sum, billed, held, collected',
      'Garden wall                            draft     10366.40      0.00     0.00      0.00',
      'Parking garage lighting                draft     34214.00      0.00     0.00      0.00',
      'Warehouse mezzanine                    sent     167131.00      0.00     0.00      0.00',
      'Tenant suite 4B                        accepted  40090.00      0.00     0.00      0.00',
      'Deck and screened porch                accepted  36065.00      0.00     0.00      0.00',
      'Taproom build-out                      accepted  49880.00  11507.50     0.00      0.00',
      'Upstairs bathroom                      declined  16140.00      0.00     0.00      0.00',
      'Cold room                              expired   35910.00      0.00     0.00      0.00',
      'Boathouse siding and doors             accepted  35200.00  35200.00  3520.00  31680.00',
      'Northgate Mill, roof and envelope      accepted 287730.00 143865.00  7193.25  91923.20',
      'Clinic fit-out, second floor           accepted 179405.00 127415.50 12741.55  64183.50',
      'Reading room restoration               accepted  31600.00  32640.00     0.00  20000.00',
      'Kitchen and mudroom, 18 Spruce Street  accepted  49643.50  49643.50     0.00  40840.73',
      'Maintenance, annual contract           accepted  28800.00  16800.00     0.00  14400.00',
      'Gymnasium floor and bleachers          accepted 231430.00 219858.50 12985.85 135386.55',
      'Lobby and mail room renovation         accepted  83067.00  83067.00     0.00  83067.00',
    ]);
  });

  test('work in progress: contracts over- and underbilled by their costs', async () => {
    const { lines } = await runReport(services, sample, 'work-in-progress', { asOf: TODAY });
    const rows = lines.map(({ cells: [contract, ...cells] }) =>
      [contract, ...cells.slice(8).map((cell) => formatMoney(BigInt(cell ?? 0), 2))].join(' | '),
    );
    expect(['contract | earned | billed | underbilled | overbilled', ...rows]).toEqual([
      'contract | earned | billed | underbilled | overbilled',
      'EST-0001 Lobby and mail room renovation | 83067.00 | 83067.00 | 0.00 | 0.00',
      'EST-0002 Gymnasium floor and bleachers | 215482.51 | 219858.50 | 0.00 | 4375.99',
      'EST-0003 Maintenance, annual contract | 16200.00 | 16800.00 | 0.00 | 600.00',
      'EST-0006 Clinic fit-out, second floor | 131377.32 | 127415.50 | 3961.82 | 0.00',
      'EST-0007 Northgate Mill, roof and envelope | 159836.19 | 143865.00 | 15971.19 | 0.00',
      'EST-0008 Boathouse siding and doors | 35200.00 | 35200.00 | 0.00 | 0.00',
      'EST-0011 Taproom build-out | 18336.35 | 11507.50 | 6828.85 | 0.00',
      'Total | 659499.37 | 637713.50 | 26761.86 | 4975.99',
    ]);
  });

  test('a contract billed beside its plan, and change orders approved and waiting', async () => {
    const reports = new Map(
      await Promise.all(
        (await estimates()).map(
          async ({ id, title }) => [title, await billingReport(services, sample, id)] as const,
        ),
      ),
    );
    const plan = reports.get('Maintenance, annual contract')?.plan ?? [];
    expect(plan.reduce((sum, { plannedMinor }) => sum + plannedMinor, 0n)).toBe(2_880_000n);
    const orders = [...reports].flatMap(([title, { changeOrders }]) =>
      changeOrders.map((order) => `${title}: ${order.title}, ${order.status}`),
    );
    expect(orders).toEqual([
      'Taproom build-out: Second tap wall, approved',
      'Clinic fit-out, second floor: Sound insulation between treatment rooms, sent',
    ]);
  });

  test.each([
    ['draft', 1],
    ['sent', 4],
    ['partial', 1],
    ['overdue', 2],
    ['paid', 20],
    ['void', 1],
  ] as const)('invoices of every status: %s', async (status, count) => {
    const filter = { today: TODAY, open: false, after: null, limit: 200, status };
    const found = await inSample((tx) => listInvoices(tx, sample.company.id, filter));
    expect(found.length).toBe(count);
  });
});

test.each([
  ['Sunday', '2026-03-29'],
  ['leap day', '2028-02-29'],
  ['New Year', '2027-01-01'],
])('it can be made on any day: %s', async (_, today) => {
  const founder = sample.actor;
  const id = await createSampleCompany({ ...services, today: () => today }, founder);
  const { clean } = await checkBooks(database, { id, exponent: 2 });
  const newest = await withCompany(database, id, (tx) =>
    listInvoices(tx, id, { today, open: false, after: null, limit: 200 }),
  );
  expect({ clean, invoices: newest.length }).toEqual({ clean: true, invoices: 29 });
  expect(newest.every((one) => one.invoice_date < today)).toBe(true);
});

test('it can be removed, and nothing of it stays', async () => {
  const tables = await database.pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where column_name = 'company_id' and table_schema = 'public' order by 1`,
  );
  const countRows = () =>
    inSample(async (tx) => {
      const counts: Record<string, number> = {};
      for (const { name } of tables.rows) {
        const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(name)}
          where company_id = ${sample.company.id}`.execute(tx);
        counts[name] = rows[0]?.count ?? 0;
      }
      return counts;
    });
  expect(await countRows()).toMatchObject({
    customer: 10,
    estimate: 16,
    invoice: 29,
    payment: 20,
    company_logo: 1,
    attachment: 1,
  });
  await deleteSampleCompany(services, sample);
  expect(new Set(Object.values(await countRows()))).toEqual(new Set([0]));
  expect(await inSample((tx) => loadCompanyProfile(tx, sample.company.id))).toBeNull();
});
