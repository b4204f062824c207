import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withCompany } from '#db/company.ts';
import { loadEstimateLines } from '#db/estimates.ts';
import type { Database } from '#db/open.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { item, newCustomer, typedEstimate } from '#tests/support/estimates.ts';
import { heldEstimate, issueBill } from '#tests/support/example-books.ts';
import { refusalCode } from '#tests/support/refusal-code.ts';
import type { Acting } from './acting.ts';
import { changeRetainage } from './change-retainage.ts';
import { createEstimate } from './create-estimate.ts';
import { createTaxRate } from './create-tax-rate.ts';
import { decideEstimate } from './decide-estimate.ts';
import { deleteEstimate } from './delete-estimate.ts';
import { receiveAdvance } from './receive-advance.ts';
import { recordCosts } from './record-costs.ts';
import { reopenEstimate } from './reopen-estimate.ts';
import { runReport } from './reports/run-report.ts';
import { reviseEstimate } from './revise-estimate.ts';
import type { Services } from './services.ts';
import { setCompletion } from './set-completion.ts';
import { takeOverContract } from './take-over-contract.ts';
import { writeJournalEntry } from './write-journal-entry.ts';

let database: Database;
let services: Services;
let acting: Acting;
let fence: string;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database);
  acting = await foundCompany(services);
  const customerId = await newCustomer(services, acting, 'Alder House');
  fence = await heldEstimate(services, acting, customerId, [item('Fence', '10000')]);
  const deck = await heldEstimate(services, acting, customerId, [item('Deck', '6000')]);
  const half = { basis: { kind: 'percent', percent: 50_000_000n, of: 'this_bill' } } as const;
  await issueBill(services, acting, fence, '2026-03-01', half);
  await issueBill(services, acting, deck, '2026-03-01', half);
});
afterAll(() => database.close());

const numberOf = (id: string) =>
  withCompany(database, acting.company.id, async (tx) => {
    const row = tx.selectFrom('estimate').select('number').where('id', '=', id);
    return (await row.executeTakeFirstOrThrow()).number;
  });
const rowsOf = async (id: 'work-in-progress' | 'retainage-ageing', asOf: string) =>
  (await runReport(services, acting, id, { asOf })).lines.map(({ cells }) =>
    cells.map((cell) => String(cell ?? '')).join(' | '),
  );

test('earned by cost against billed: the newest costs until a day count', async () => {
  const cost = (contract: string, asOf: string, costMinor: bigint, estimatedMinor: bigint) => ({
    contract,
    asOf,
    costMinor,
    estimatedMinor,
  });
  await recordCosts(services, acting, [
    cost('EST-0001', '2026-02-28', 100_000n, 800_000n),
    cost('EST-0001', '2026-03-31', 200_000n, 600_000n),
    // As the report itself writes a contract.
    cost('EST-0002 Kitchen renovation', '2026-03-31', 400_000n, 500_000n),
  ]);
  // A third of 10,000.00 is earned and 5,000.00 billed; four fifths of 6,000.00 are earned and 3,000.00 billed.
  expect(await rowsOf('work-in-progress', '2026-03-31')).toEqual([
    'EST-0001 Kitchen renovation | Alder House | 1000000 | 600000 | 400000 | 40.00 | 200000 | 33.33 | 2026-03-31 | 333333 | 500000 | 0 | 166667',
    'EST-0002 Kitchen renovation | Alder House | 600000 | 500000 | 100000 | 16.67 | 400000 | 80.00 | 2026-03-31 | 480000 | 300000 | 180000 | 0',
    'Total |  | 1600000 | 1100000 | 500000 | 31.25 | 600000 | 54.55 |  | 813333 | 800000 | 180000 | 166667',
  ]);
  expect((await rowsOf('work-in-progress', '2026-03-01'))[0]).toContain('| 12.50 | 2026-02-28 |');
  const nowhere = recordCosts(services, acting, [cost('EST-0099', '2026-03-31', 1n, 2n)]);
  expect(await refusalCode(nowhere)).toBe('contract_unknown');
});

test('prices that include tax: sums and what is billed are without it, of a contract that was taken over too', async () => {
  const other = await foundCompany(services);
  const customerId = await newCustomer(services, other, 'Birch Row');
  const vat = await createTaxRate(services, other, { name: 'VAT', rate: 19_000_000n, isDefault: false });
  const terms = {
    ...typedEstimate(customerId, [{ ...item('Porch', '11900'), taxRateId: vat }]),
    taxTerms: { pricesIncludeTax: true },
  } as const;
  const [billed, brought] = [
    await createEstimate(services, other, terms),
    await createEstimate(services, other, terms),
  ];
  const half = { basis: { kind: 'percent', percent: 50_000_000n, of: 'this_bill' } } as const;
  await issueBill(services, other, billed, '2026-03-01', half);
  const [porch] = await withCompany(database, other.company.id, (tx) =>
    loadEstimateLines(tx, other.company.id, brought),
  );
  await takeOverContract(services, other, brought, {
    ...{ on: '2026-03-01', lastApplication: 1, overrideReason: null },
    ...{ certifiedMinor: 595_000n, paidMinor: 0n },
    lines: [{ lineId: porch?.id ?? '', workMinor: 595_000n, storedMinor: 0n, heldMinor: 0n }],
  });
  const costs = { asOf: '2026-03-31', costMinor: 200_000n, estimatedMinor: 800_000n };
  await recordCosts(services, other, [
    { contract: 'EST-0001', ...costs },
    { contract: 'EST-0002', ...costs },
  ]);
  const { lines } = await runReport(services, other, 'work-in-progress', { asOf: '2026-03-31' });
  const figures = '1000000 800000 200000 20.00 200000 25.00 2026-03-31 250000 500000 0 250000';
  expect(lines.slice(0, 2).map(({ cells }) => cells.slice(2).join(' '))).toEqual([figures, figures]);
});

test('held retainage ages from substantial completion, and is not aged before', async () => {
  await setCompletion(services, acting, fence, '2026-03-10');
  expect(await rowsOf('retainage-ageing', '2026-03-09')).toEqual([
    'EST-0001 Kitchen renovation | Alder House |  | 50000 |  |  |  |  | 50000',
    'EST-0002 Kitchen renovation | Alder House |  | 30000 |  |  |  |  | 30000',
    'Total |  |  | 80000 | 0 | 0 | 0 | 0 | 80000',
  ]);
  expect((await rowsOf('retainage-ageing', '2026-03-10'))[0]).toBe(
    'EST-0001 Kitchen renovation | Alder House | 2026-03-10 |  | 50000 |  |  |  | 50000',
  );
  expect((await rowsOf('retainage-ageing', '2026-05-01'))[0]).toBe(
    'EST-0001 Kitchen renovation | Alder House | 2026-03-10 |  |  | 50000 |  |  | 50000',
  );
  expect(await refusalCode(setCompletion(services, acting, services.newId(), null))).toBe('not_found');
});

test('a draft that an advance, a cost or an entry names is not deleted, and one that nothing names is', async () => {
  const customerId = await newCustomer(services, acting, 'Birch Row');
  const draft = () => createEstimate(services, acting, typedEstimate(customerId, [item('Shed', '4000')]));
  const [advanced, costed, booked, plain] = [await draft(), await draft(), await draft(), await draft()];
  const terms = { rate: 20_000_000n, thresholdMinor: 0n, method: 'check', reference: '', memo: '' };
  await receiveAdvance(services, acting, advanced, {
    ...terms,
    receivedOn: '2026-03-02',
    amountMinor: 1_000n,
  });
  const costs = { asOf: '2026-03-31', costMinor: 100n, estimatedMinor: 200n };
  await recordCosts(services, acting, [{ contract: await numberOf(costed), ...costs }]);
  const { rows: accounts } = await withCompany(database, acting.company.id, (tx) =>
    sql<{ id: string }>`select id from account where role in ('bank', 'opening_balances')`.execute(tx),
  );
  const line = { customerId: null, estimateId: booked };
  await writeJournalEntry(services, acting, {
    on: '2026-03-02',
    memo: 'Ground survey',
    lines: [
      { accountId: accounts[0]?.id ?? '', debitMinor: 100n, creditMinor: 0n, ...line },
      { accountId: accounts[1]?.id ?? '', debitMinor: 0n, creditMinor: 100n, ...line },
    ],
  });
  const deleted = (id: string) => refusalCode(deleteEstimate(services, acting, id));
  expect([
    await deleted(advanced),
    await deleted(costed),
    await deleted(booked),
    await deleted(plain),
  ]).toEqual(['estimate_recorded_on', 'estimate_recorded_on', 'estimate_recorded_on', 'done']);
});

test('a draft whose retainage was changed, or that was revised before it was opened again, keeps what is on record', async () => {
  const customerId = await newCustomer(services, acting, 'Cedar Lane');
  const terms = typedEstimate(customerId, [item('Porch', '4000')]);
  const [changed, revised] = [
    await createEstimate(services, acting, terms),
    await createEstimate(services, acting, terms),
  ];
  const rule = { kind: 'flat', rate: 5_000_000n } as const;
  await changeRetainage(services, acting, changed, {
    rule,
    storedRate: 0n,
    lines: new Map(),
    reach: 'later_bills',
    version: 1,
    reason: 'Agreed so',
  });
  await decideEstimate(services, acting, revised, { decision: 'accepted', by: 'Ann', on: '2026-03-02' });
  await reviseEstimate(services, acting, revised, {
    version: 2,
    lines: [item('Porch', '4500')],
    reason: 'Wider',
  });
  await reopenEstimate(services, acting, revised);
  const deleted = (id: string) => refusalCode(deleteEstimate(services, acting, id));
  expect([await deleted(changed), await deleted(revised)]).toEqual([
    'estimate_recorded_on',
    'estimate_recorded_on',
  ]);
});
