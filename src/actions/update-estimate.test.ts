import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withCompany } from '#db/company.ts';
import { listEstimates } from '#db/estimate-list.ts';
import type { Database } from '#db/open.ts';
import { foundCompany } from '#tests/support/company.ts';
import { type EstimateDesk, openEstimateDesk } from '#tests/support/estimate-desk.ts';
import { item, newCustomer, typedEstimate } from '#tests/support/estimates.ts';
import { refusalCode } from '#tests/support/refusal-code.ts';
import type { Acting } from './acting.ts';
import { createEstimate } from './create-estimate.ts';
import { decideEstimate } from './decide-estimate.ts';
import { deleteEstimate } from './delete-estimate.ts';
import type { EstimateLineInput } from './estimate-input.ts';
import { markEstimateSent } from './mark-estimate-sent.ts';
import { reopenEstimate } from './reopen-estimate.ts';
import type { Services } from './services.ts';
import { updateEstimate } from './update-estimate.ts';

let desk: EstimateDesk;
let database: Database;
let services: Services;
let acting: Acting;
let customerId: string;
beforeAll(async () => {
  desk = await openEstimateDesk();
  ({ database, services, acting, customerId } = desk);
});
afterAll(() => database.close());

const load = (id: string) => desk.load(id);
const create = (...lines: EstimateLineInput[]) => desk.create(...lines);

describe('changing an estimate', () => {
  test('of ten who change the same version at once, one succeeds', async () => {
    const id = await create(item('Framing', '100'));
    const changes = Array.from({ length: 10 }, (_, index) =>
      refusalCode(
        updateEstimate(services, acting, id, {
          ...typedEstimate(customerId, [item(`Framing ${index}`, '200')]),
          version: 1,
        }),
      ),
    );
    const codes = await Promise.all(changes);
    expect(codes.toSorted()).toEqual([...Array(9).fill('changed_meanwhile'), 'done']);
    expect(await load(id)).toMatchObject({ version: 2, sum: '200.00' });
  });

  test('a line that is named keeps its id, the others go', async () => {
    const id = await create(item('Framing', '100'), item('Roof', '200'));
    const [, roof] = (await load(id)).lineIds;
    const lines = [item('Walls', '50'), { ...item('Roof, slate', '300'), id: roof ?? null }];
    await updateEstimate(services, acting, id, { ...typedEstimate(customerId, lines), version: 1 });
    const after = await load(id);
    expect(after.lines).toEqual(['Walls 50.00', 'Roof, slate 300.00']);
    expect(after.lineIds[1]).toBe(roof);
  });
});

describe('the status of an estimate', () => {
  const by = { by: 'Dana Fox', on: '2026-03-12' };
  const sent = (id: string) => markEstimateSent(services, acting, id);
  const accepted = (id: string) => decideEstimate(services, acting, id, { decision: 'accepted', ...by });
  const declined = (id: string) => decideEstimate(services, acting, id, { decision: 'declined', ...by });
  const reopened = (id: string) => reopenEstimate(services, acting, id);
  const edited = async (id: string) => {
    const input = typedEstimate(customerId, [item('Framing', '2')]);
    await updateEstimate(services, acting, id, { ...input, version: (await load(id)).version });
  };
  const deleted = (id: string) => deleteEstimate(services, acting, id);

  test.each([
    { story: 'sent', steps: [sent], answer: 'done', status: 'sent' },
    { story: 'sent twice', steps: [sent, sent], answer: 'done', status: 'sent' },
    { story: 'accepted by hand without being sent', steps: [accepted], answer: 'done', status: 'accepted' },
    { story: 'edited after it was sent', steps: [sent, edited], answer: 'done', status: 'sent' },
    {
      story: 'edited after acceptance',
      steps: [accepted, edited],
      answer: 'estimate_needs_revision',
      status: 'accepted',
    },
    { story: 'reopened, then edited', steps: [accepted, reopened, edited], answer: 'done', status: 'draft' },
    {
      story: 'sent after acceptance',
      steps: [accepted, sent],
      answer: 'status_change_not_allowed',
      status: 'accepted',
    },
    {
      story: 'declined, then accepted',
      steps: [sent, declined, accepted],
      answer: 'done',
      status: 'accepted',
    },
    {
      story: 'deleted after it was sent',
      steps: [sent, deleted],
      answer: 'estimate_not_deletable',
      status: 'sent',
    },
  ])('$story: $answer', async ({ steps, answer, status }) => {
    const id = await create(item('Framing', '100'));
    let last = 'done';
    for (const step of steps) last = await refusalCode(step(id));
    expect(last).toBe(answer);
    expect((await load(id)).status).toBe(status);
  });

  test('keeps who decided and when, until it is reopened', async () => {
    const id = await create(item('Framing', '100'));
    await accepted(id);
    expect(await load(id)).toMatchObject({ decidedBy: 'Dana Fox', decidedOn: '2026-03-12' });
    await reopened(id);
    expect(await load(id)).toMatchObject({ decidedBy: '', decidedOn: null, sentAt: null });
  });
});

describe('the list of estimates', () => {
  let mine: Acting;
  const numbers = async (filter: Partial<Parameters<typeof listEstimates>[2]>) => {
    const { id } = mine.company;
    const all = { today: mine.today, below: null, limit: 50, ...filter };
    const rows = await withCompany(database, id, (tx) => listEstimates(tx, id, all));
    return rows.map((one) => one.numberOrdinal);
  };
  beforeAll(async () => {
    mine = await foundCompany(services);
    const harbor = await newCustomer(services, mine, 'Harbor View');
    const mill = await newCustomer(services, mine, 'Mill Street');
    const make = (customer: string, title: string, expiresOn: string | null) =>
      createEstimate(services, mine, { ...typedEstimate(customer, [item('Work', '100')]), title, expiresOn });
    await make(harbor, 'Kitchen', null);
    await markEstimateSent(services, mine, await make(harbor, 'Bathroom 50%', '2026-03-31'));
    await markEstimateSent(services, mine, await make(mill, 'Roof', '2026-03-30'));
    await markEstimateSent(services, mine, await make(mill, 'Cellar', null));
  });

  test.each([
    { what: 'all, newest first', filter: {}, found: [4, 3, 2, 1] },
    { what: 'the page below 3', filter: { below: 3, limit: 1 }, found: [2] },
    { what: 'sent, on its last day too', filter: { status: 'sent' as const }, found: [4, 2] },
    { what: 'expired the day after', filter: { status: 'expired' as const }, found: [3] },
    { what: 'by number', filter: { search: 'est-0004' }, found: [4] },
    { what: 'by title, a percent sign taken as it is', filter: { search: '50%' }, found: [2] },
    { what: "by the customer's name", filter: { search: 'harbor' }, found: [2, 1] },
    { what: 'not yet billed', filter: { billing: 'not_started' as const }, found: [4, 3, 2, 1] },
    { what: 'fully invoiced', filter: { billing: 'fully_invoiced' as const }, found: [] },
  ])('$what: $found', async ({ filter, found }) => {
    expect(await numbers(filter)).toEqual(found);
  });
});

describe('the database refuses what the rules refuse', () => {
  const set = (change: string) => (id: string) =>
    withCompany(database, acting.company.id, (tx) =>
      sql`update ${sql.raw(change)} and company_id = ${acting.company.id} and id = ${id}`.execute(tx),
    );

  test.each([
    {
      what: 'billed past the contract',
      change: 'estimate set billed_minor = 10001, due_minor = 10001',
      refusal: 'billed_within_contract',
    },
    {
      what: 'more released than withheld',
      change: 'estimate set released_minor = 1, due_minor = 1',
      refusal: 'released_within_withheld',
    },
    {
      what: 'collected without a bill',
      change: 'estimate set collected_minor = 1',
      refusal: 'collected_within_due',
    },
    {
      what: 'a reason not to charge tax, where it is charged',
      change: "estimate set tax_reason = 'Certificate'",
      refusal: 'estimate_tax_reason_of_exempt',
    },
    { what: 'a due that does not follow', change: 'estimate set billed_minor = 1', refusal: 'due_follows' },
  ])('$what', async ({ change, refusal }) => {
    const id = await create(item('Framing', '100'));
    await expect(set(`${change} where true`)(id)).rejects.toThrow(refusal);
  });
});
