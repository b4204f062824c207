import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BillBasis } from '#core/billing/bill-request.ts';
import { contractTally } from '#core/billing/contract-tally.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { withCompany } from '#db/company.ts';
import { loadTallyFacts } from '#db/estimate-facts.ts';
import { loadEstimate, loadEstimateLines } from '#db/estimates.ts';
import type { Database } from '#db/open.ts';
import { listRevisions } from '#db/revisions.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { discount, item, newCustomer, typedEstimate } from '#tests/support/estimates.ts';
import { minor } from '#tests/support/job.ts';
import { refusalCode } from '#tests/support/refusal-code.ts';
import type { Acting } from './acting.ts';
import { createEstimate } from './create-estimate.ts';
import { createProgressInvoice } from './create-progress-invoice.ts';
import { decideEstimate } from './decide-estimate.ts';
import { deleteEstimate } from './delete-estimate.ts';
import type { EstimateLineInput } from './estimate-input.ts';
import { markEstimateSent } from './mark-estimate-sent.ts';
import { reopenEstimate } from './reopen-estimate.ts';
import { reviseEstimate } from './revise-estimate.ts';
import type { Services } from './services.ts';
import { voidInvoice } from './void-invoice.ts';

let database: Database;
let services: Services;
let acting: Acting;
let customerId: string;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database);
  acting = await foundCompany(services);
  customerId = await newCustomer(services, acting);
});
afterAll(() => database.close());

const money = (amountMinor: bigint | null) => (amountMinor === null ? null : formatMoney(amountMinor, 2));

async function load(id: string) {
  const { id: companyId } = acting.company;
  return withCompany(database, companyId, async (tx) => {
    const estimate = await loadEstimate(tx, companyId, id);
    if (!estimate) throw new Error('There is no such estimate.');
    const lines = await loadEstimateLines(tx, companyId, id);
    const facts = (await loadTallyFacts(tx, companyId, [id])).get(id);
    if (!facts) throw new Error('An estimate has its tally.');
    const revisions = await listRevisions(tx, companyId, id);
    return { estimate, lines, revisions, tally: contractTally({ ...estimate, ...facts }) };
  });
}

const bill = (estimateId: string, amount: string, overrideReason: string | null = null) =>
  issue(
    estimateId,
    { kind: 'amount', amountMinor: minor(amount), of: 'this_bill', includingTax: false },
    overrideReason,
  );

const issue = (estimateId: string, basis: BillBasis, overrideReason: string | null = null) =>
  createProgressInvoice(
    services,
    acting,
    estimateId,
    {
      request: {
        basis,
        retainage: { kind: 'as_contract' },
        release: { kind: 'none' },
        overrideReason,
      },
      invoiceDate: acting.today,
      dueDate: null,
      heading: '',
      memo: '',
    },
    { issue: true },
  );

/** An accepted estimate of Framing 600.00 and Roof 400.00, with this much billed. */
async function contract(billed: string | null): Promise<string> {
  const lines = [item('Framing', '600'), item('Roof', '400')];
  const id = await createEstimate(services, acting, typedEstimate(customerId, lines));
  await decideEstimate(services, acting, id, { decision: 'accepted', by: 'Dana Fox', on: '2026-03-12' });
  if (billed) await bill(id, billed);
  return id;
}

/** The lines as they will be: by name with a new price, or new; a line that is not named goes. */
async function revise(id: string, prices: Readonly<Record<string, string>>, key: string | null = null) {
  const { estimate, lines } = await load(id);
  const after = Object.entries(prices).map(([name, price]): EstimateLineInput => {
    const before = lines.find((line) => line.description === name);
    const typed = price.startsWith('-') ? discount(name, { price: price.slice(1) }) : item(name, price);
    return { ...typed, id: before?.id ?? null };
  });
  const input = { version: estimate.version, lines: after, reason: 'The client chose oak' };
  const pressed = { ...acting, key: key === null ? null : { key, requestSha256: 'the same' } };
  return () => reviseEstimate(services, pressed, id, input);
}

describe('Framing 600.00 and Roof 400.00, half of each billed, revised to', () => {
  test.each([
    { prices: { Framing: '1600', Roof: '400' }, code: 'done', sum: '2000.00', percent: '25.00' },
    { prices: { Framing: '300', Roof: '200' }, code: 'done', sum: '500.00', percent: '100.00' },
    { prices: { Framing: '600', Roof: '400', Porch: '250' }, code: 'done', sum: '1250.00', percent: '40.00' },
    {
      prices: { Framing: '600', Roof: '400', Goodwill: '-500' },
      code: 'done',
      sum: '500.00',
      percent: '100.00',
    },
    {
      prices: { Framing: '299.99', Roof: '400' },
      code: 'line_below_billed',
      sum: '1000.00',
      percent: '50.00',
    },
    {
      prices: { Framing: '-600', Roof: '4000' },
      code: 'line_below_billed',
      sum: '1000.00',
      percent: '50.00',
    },
    { prices: { Framing: '1600' }, code: 'billed_line_removed', sum: '1000.00', percent: '50.00' },
    {
      prices: { Framing: '600', Roof: '400', Goodwill: '-500.01' },
      code: 'total_below_billed',
      sum: '1000.00',
      percent: '50.00',
    },
    { prices: {}, code: 'estimate_without_lines', sum: '1000.00', percent: '50.00' },
  ])('$prices: $code, contract sum $sum, $percent% billed', async ({ prices, code, sum, percent }) => {
    const id = await contract('500');
    expect(await refusalCode((await revise(id, prices))())).toBe(code);
    const { tally, lines, revisions } = await load(id);
    expect(money(tally.contractSumMinor)).toBe(sum);
    expect(tally.percentBilled).toBe(percent);
    expect(lines.slice(0, 2).map((line) => money(line.billedMinor))).toEqual(['300.00', '200.00']);
    expect(revisions).toHaveLength(code === 'done' ? 1 : 0);
  });
});

test('exactly to what is billed closes the contract', async () => {
  const id = await contract('500');
  await (await revise(id, { Framing: '300', Roof: '200' }))();
  expect((await load(id)).tally).toMatchObject({ fullyInvoiced: true, paidInFull: false });
});

test('the panel shows the share of the new sum: 1,000.00 of 11,000.00 reads 9.09%', async () => {
  const id = await contract('1000');
  await (await revise(id, { Framing: '600', Roof: '400', Extension: '10000' }))();
  expect((await load(id)).tally.percentBilled).toBe('9.09');
});

test('a revision records who, when, why, before and after', async () => {
  const id = await contract('500');
  await (await revise(id, { Framing: '700', Roof: '400', Porch: '50' }))();
  const { estimate, revisions } = await load(id);
  const [revision] = revisions;
  expect(revision).toMatchObject({ by: 'Ana Rivera', reason: 'The client chose oak', at: services.now() });
  expect([revision?.sumBeforeMinor ?? null, revision?.sumAfterMinor ?? null].map(money)).toEqual([
    '1000.00',
    '1150.00',
  ]);
  expect(
    revision?.changes.map((one) => [one.description, money(one.beforeMinor), money(one.afterMinor)]),
  ).toEqual([
    ['Framing', '600.00', '700.00'],
    ['Porch', null, '50.00'],
  ]);
  expect(money(estimate.originalSumMinor)).toBe('1000.00');
  const erase = withCompany(database, acting.company.id, (tx) =>
    tx.deleteFrom('estimate_revision').where('company_id', '=', acting.company.id).execute(),
  );
  await expect(erase).rejects.toThrow('append-only');
});

test('the sum before the first revision stays the original one', async () => {
  const id = await contract(null);
  await (await revise(id, { Framing: '700', Roof: '400' }))();
  await (await revise(id, { Framing: '800', Roof: '400' }))();
  const { estimate, revisions } = await load(id);
  expect(money(estimate.originalSumMinor)).toBe('1000.00');
  expect(revisions.map((one) => money(one.sumAfterMinor))).toEqual(['1100.00', '1200.00']);
});

describe('a signed estimate that is revised', () => {
  test('says so, and can be sent and accepted again', async () => {
    const id = await contract('500');
    await (await revise(id, { Framing: '700', Roof: '400' }))();
    expect((await load(id)).estimate).toMatchObject({ status: 'accepted', revisedAfterAcceptance: true });
    await markEstimateSent(services, acting, id);
    expect((await load(id)).estimate).toMatchObject({ status: 'sent', revisedAfterAcceptance: true });
    await decideEstimate(services, acting, id, { decision: 'accepted', by: 'Dana Fox', on: '2026-03-20' });
    expect((await load(id)).estimate).toMatchObject({ status: 'accepted', revisedAfterAcceptance: false });
  });

  test('billed, it cannot go back to draft, be declined or be deleted', async () => {
    const id = await contract('500');
    const declined = { decision: 'declined' as const, by: 'Dana Fox', on: '2026-03-20' };
    expect(await refusalCode(reopenEstimate(services, acting, id))).toBe('status_change_not_allowed');
    expect(await refusalCode(decideEstimate(services, acting, id, declined))).toBe(
      'status_change_not_allowed',
    );
    expect(await refusalCode(deleteEstimate(services, acting, id))).toBe('estimate_not_deletable');
  });

  test('with its only bill void it opens again, but the void bill keeps it from being deleted', async () => {
    const id = await contract(null);
    const { id: invoiceId } = await bill(id, '500');
    await voidInvoice(services, acting, invoiceId, { reason: 'Wrong job', on: null });
    await reopenEstimate(services, acting, id);
    expect((await load(id)).estimate.status).toBe('draft');
    expect(await refusalCode(deleteEstimate(services, acting, id))).toBe('estimate_not_deletable');
  });
});

describe('at once', () => {
  test('of ten who revise the same version, one succeeds', async () => {
    const id = await contract('500');
    const changes = [];
    for (let index = 0; index < 10; index += 1)
      changes.push(await revise(id, { Framing: `${700 + index}`, Roof: '400' }));
    const codes = await Promise.all(changes.map((change) => refusalCode(change())));
    expect(codes.toSorted()).toEqual([...Array(9).fill('changed_meanwhile'), 'done']);
    expect((await load(id)).revisions).toHaveLength(1);
  });

  test('the same press sent five times revises once', async () => {
    const id = await contract('500');
    const press = await revise(id, { Framing: '700', Roof: '400' }, `revise ${id}`);
    expect(await Promise.all(Array.from({ length: 5 }, () => refusalCode(press())))).toEqual(
      Array(5).fill('done'),
    );
    expect((await load(id)).revisions).toHaveLength(1);
  });

  test('a revision and a bill end with billed within the contract sum', async () => {
    const id = await contract('500');
    const lower = await revise(id, { Framing: '300', Roof: '200' });
    const codes = await Promise.all([refusalCode(bill(id, '500')), refusalCode(lower())]);
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    const { tally } = await load(id);
    expect(tally).toMatchObject({ fullyInvoiced: true, overMinor: 0n });
  });
});

test('a bill past the contract is covered by a revision, as far as it reaches', async () => {
  const id = await contract('1000');
  await bill(id, '300', 'Agreed by telephone');
  await (await revise(id, { Framing: '700', Roof: '450' }))();
  expect(money((await load(id)).tally.overMinor)).toBe('150.00');
  await (await revise(id, { Framing: '800', Roof: '520' }))();
  const { tally, estimate } = await load(id);
  expect(money(tally.overMinor)).toBe('0.00');
  expect(estimate.overAllowedMinor).toBe(0n);
});

test('once an application for payment is issued, the contract changes by change order only', async () => {
  const id = await contract(null);
  const [framing] = (await load(id)).lines;
  const lines = [
    {
      lineId: framing?.id ?? '',
      entry: { kind: 'percent_to_date', percent: 50_000_000n },
      installedMinor: 0n,
      storedMinor: null,
      note: null,
    },
  ] as const;
  const period = { periodFrom: '2026-03-01', periodTo: '2026-03-31' };
  await issue(id, { kind: 'application', ...period, evenIfZero: false, lines });
  expect(await refusalCode((await revise(id, { Framing: '700', Roof: '400' }))())).toBe(
    'changes_by_change_order',
  );
});
