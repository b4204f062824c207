import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contractTally } from '#core/billing/contract-tally.ts';
import { withCompany } from '#db/company.ts';
import { loadEstimate, loadEstimateLines } from '#db/estimates.ts';
import type { Database } from '#db/open.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { type CorrectionDesk, openCorrectedJob } from '#tests/support/correction-desk.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { item, newCustomer } from '#tests/support/estimates.ts';
import { heldEstimate, issueBill } from '#tests/support/example-books.ts';
import {
  type CorrectionHistory,
  correctionTerms,
  NAMED_CORRECTIONS,
} from '#tests/support/random-corrections.ts';
import { refusalCode } from '#tests/support/refusal-code.ts';
import { letHappen, type SiteEvent, siteEvent, takeOver } from '#tests/support/site-desk.ts';
import { billingReport } from './billing-report.ts';
import { changeRetainage } from './change-retainage.ts';
import { createChangeOrder } from './create-change-order.ts';
import { decideChangeOrder } from './decide-change-order.ts';
import { moveChangeOrder } from './move-change-order.ts';
import { reviseEstimate } from './revise-estimate.ts';

let database: Database;
let desk: CorrectionDesk;
beforeAll(async () => {
  database = await openTestDatabase();
  const services = testServices(database);
  const acting = await foundCompany(services);
  desk = { services, acting, customerId: await newCustomer(services, acting) };
});
afterAll(() => database.close());

const DAYS = ['2026-01-30', '2026-01-31', '2026-02-27', '2026-03-02'] as const;

/** The same desk on a day. */
function deskOn(day: string): CorrectionDesk {
  const now = () => new Date(`${day}T15:00:00Z`);
  return {
    ...desk,
    services: { ...desk.services, now, today: () => day },
    acting: { ...desk.acting, today: day },
  };
}

/** A line more on the contract, by a revision. */
async function revise({ services, acting }: CorrectionDesk, estimateId: string): Promise<string> {
  const { id } = acting.company;
  const { version, lines } = await withCompany(database, id, async (tx) => ({
    version: (await loadEstimate(tx, id, estimateId))?.version ?? 0,
    lines: await loadEstimateLines(tx, id, estimateId),
  }));
  const wider = [...lines, item('Railing', '41.37')];
  return refusalCode(
    reviseEstimate(services, acting, estimateId, { version, lines: wider, reason: 'Asked for' }),
  );
}

/** A change order: it is written, sent and approved on three days. */
async function writeOrder({ services, acting }: CorrectionDesk, estimateId: string): Promise<string> {
  const [{ description, quantity, unit, unitPrice }] = [item('Lamp', '55.55')];
  const line = { kind: 'addition', description, quantity, unit, unitPrice, taxRateId: null } as const;
  const order = { title: 'Lamp', reason: 'Agreed', scheduleDays: 0, lines: [line] };
  return createChangeOrder(services, acting, estimateId, { ...order, drawEffect: { kind: 'none' } });
}

const approve = ({ services, acting }: CorrectionDesk, orderId: string) =>
  refusalCode(
    decideChangeOrder(services, acting, orderId, {
      ...{ version: 2, decision: 'approved', by: 'Dana Fox', on: acting.today },
    }),
  );

/** Everything that a billing report says of a day; the plan is as it is now. */
async function saidOn(read: CorrectionDesk, estimateId: string, asOf: string) {
  const report = await billingReport(read.services, read.acting, estimateId, asOf);
  return {
    asOf: report.asOf,
    bills: report.invoices.map((one) => ({
      ...{ number: one.number, kind: one.kind, state: one.state, due: one.due_minor, paid: one.paid_minor },
      ...{ credited: one.credited_minor, withheld: one.withheld_by_payer_minor },
      ...{ before: one.state === 'void' ? null : one.billed_before_minor },
    })),
    tally: contractTally({ ...report.estimate, ...report.facts }),
    totals: report.totals,
    months: report.months,
    orders: report.changeOrders.map(({ number, status, decidedOn }) => `${number} ${status} ${decidedOn}`),
    revisions: report.revisions.map(({ sumAfterMinor }) => sumAfterMinor),
    overrides: report.overrides.map(({ number, overMinor, past }) => `${number} ${overMinor} ${past}`),
    original: report.originalSumMinor,
    balance: report.balanceToFinishMinor,
  };
}

interface History extends Omit<CorrectionHistory, 'steps'> {
  readonly runsAlready: boolean;
  readonly steps: readonly SiteEvent[];
}

const history: fc.Arbitrary<History> = fc.record({
  terms: correctionTerms,
  held: fc.constantFrom(0n, 5_000_000n, 10_000_000n),
  compound: fc.boolean(),
  runsAlready: fc.boolean(),
  steps: fc.array(siteEvent, { minLength: 3, maxLength: 14 }),
});

/** Histories in which every kind of step is taken at least once, since at random one of them may always be refused. */
const NAMED: readonly History[] = [
  ...Object.values(NAMED_CORRECTIONS).map((one) => ({ ...one, runsAlready: false })),
  ...[false, true].map(
    (runsAlready): History => ({
      ...{ terms: { mode: 'on_gross', pricesIncludeTax: false }, held: 10_000_000n, compound: false },
      runsAlready,
      steps: [
        { kind: 'application', percent: 60_000_000n },
        { kind: 'change order', amountMinor: 5_000n, approved: true },
        { kind: 'certify', which: runsAlready ? 1 : 0, share: 90n },
        { kind: 'overpay', which: runsAlready ? 1 : 0 },
        { kind: 'application', percent: 80_000_000n },
      ],
    }),
  ),
];

const RUNS = Number(process.env.BOOKS_RUNS ?? 25);

test('as of a day the report says what it said at the end of that day, whatever came later', async () => {
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(history, async (one) => {
      const estimateId = await openCorrectedJob(deskOn(DAYS[0]), one);
      const then: unknown[] = [];
      let orderId = '';
      for (const [place, day] of DAYS.entries()) {
        const today = deskOn(day);
        if (place === 0 && one.runsAlready) {
          await takeOver(today, { estimateId, on: day });
          outcomes.add('take over: done');
        }
        if (place === 0) orderId = await writeOrder(today, estimateId);
        if (place === 1) await moveChangeOrder(today.services, today.acting, orderId, 'sent');
        const steps = one.steps.filter(
          (_, index) => Math.floor((index * DAYS.length) / one.steps.length) === place,
        );
        for (const taken of steps)
          outcomes.add(`${taken.kind}: ${await letHappen(today, taken, { estimateId, on: day })}`);
        if (place === 1) outcomes.add(`revise: ${await revise(today, estimateId)}`);
        if (place === 2) outcomes.add(`approve: ${await approve(today, orderId)}`);
        then.push(await saidOn(today, estimateId, day));
      }
      const later = deskOn('2026-06-30');
      const now = await Promise.all(DAYS.map((day) => saidOn(later, estimateId, day)));
      expect(now).toEqual(then);
    }),
    { numRuns: NAMED.length + RUNS, examples: NAMED.map((one) => [one]) },
  );
  const kinds = ['bill', 'credit', 'void', 'unwind', 'pay', 'withhold', 'apply', 'take back', 'reverse'];
  const more = ['take over', 'application', 'certify', 'overpay', 'change order', 'revise', 'approve'];
  const all = [...kinds, ...more].map((kind) => `${kind}: done`);
  expect([...outcomes]).toEqual(expect.arrayContaining(all));
}, 600_000);

test('terms of retainage that were changed later are not said of a day before', async () => {
  const { services, acting, customerId } = deskOn('2026-01-31');
  const estimateId = await heldEstimate(services, acting, customerId, [item('Frame', '1000')]);
  await issueBill(services, acting, estimateId, '2026-01-31', {});
  const later = deskOn('2026-03-02');
  await changeRetainage(later.services, later.acting, estimateId, {
    ...{ rule: { kind: 'flat', rate: 5_000_000n }, storedRate: 5_000_000n, lines: new Map() },
    ...{ reach: 'later_bills', version: 2, reason: 'Half is done' },
  });
  const termsOn = async (day: string) =>
    (await billingReport(later.services, later.acting, estimateId, day)).retainageTerms;
  expect([await termsOn('2026-03-01'), await termsOn('2026-03-02')]).toEqual([
    null,
    '5% of each bill is held until completion.',
  ]);
});
