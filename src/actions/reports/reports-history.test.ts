import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Acting } from '#actions/acting.ts';
import { checkBooks } from '#actions/check-books.ts';
import { withCompany } from '#db/company.ts';
import type { Database } from '#db/open.ts';
import { loadOverview } from '#db/overview.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openCorrectedJob } from '#tests/support/correction-desk.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { newCustomer } from '#tests/support/estimates.ts';
import { expectOneNumber, type HistoryJob } from '#tests/support/one-number.ts';
import { correctionTerms } from '#tests/support/random-corrections.ts';
import { letHappen, type SiteEvent, siteEvent, takeOver } from '#tests/support/site-desk.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const DAYS = ['2026-01-31', '2026-02-28', '2026-03-31'] as const;
const LATER = '2026-12-31';

const history = fc.record({
  terms: correctionTerms,
  held: fc.constantFrom(0n, 5_000_000n, 10_000_000n),
  compound: fc.boolean(),
  runsAlready: fc.boolean(),
  events: fc.array(fc.record({ job: fc.nat(1), event: siteEvent }), { minLength: 4, maxLength: 18 }),
});
type History = typeof history extends fc.Arbitrary<infer H> ? H : never;

const HALF = { kind: 'percent', percent: 50_000_000n } as const;
const on = (job: number) => (event: SiteEvent) => ({ job, event });

/** A history in which every kind of event comes about, since at random one of them may always be refused. */
const EVERY_KIND: History = {
  terms: { mode: 'on_gross', pricesIncludeTax: false },
  held: 10_000_000n,
  compound: false,
  runsAlready: false,
  events: [
    ...[
      { kind: 'advance', amountMinor: 7_500n } as const,
      { kind: 'application', percent: 30_000_000n } as const,
      { kind: 'certify', which: 0, share: 90n } as const,
      { kind: 'change order', amountMinor: 5_000n, approved: true } as const,
      ...[0, 1, 2].map((which) => ({ kind: 'overpay', which }) as const),
      { kind: 'bill', percent: 10_000_000n, release: true } as const,
      { kind: 'apply', which: 0 } as const,
    ].map(on(0)),
    ...[
      { kind: 'bill', percent: 30_000_000n, release: false } as const,
      { kind: 'void', which: 0 } as const,
      { kind: 'bill', percent: 20_000_000n, release: false } as const,
      ...[0, 1].map((which) => ({ kind: 'withhold', which }) as const),
      ...[0, 1, 2].map((which) => ({ kind: 'pay', which }) as const),
      { kind: 'reverse', which: 0 } as const,
      ...[0, 1].map((which) => ({ kind: 'credit', which, basis: HALF }) as const),
      { kind: 'fee' } as const,
    ].map(on(1)),
  ],
};

/** A company in which it is whatever day was set last. */
async function companyWithClock() {
  let day: string = DAYS[0];
  const services = {
    ...testServices(database),
    now: () => new Date(`${day}T17:00:00Z`),
    today: () => day,
  };
  const acting = await foundCompany(services);
  const onDay = (set: string): { readonly services: typeof services; readonly acting: Acting } => {
    day = set;
    return { services, acting: { ...acting, today: set } };
  };
  return { services, acting, onDay };
}

/** Lets a history happen to two contracts, and gives them with what each event came to. */
async function live({ terms, held, compound, runsAlready, events }: History) {
  const company = await companyWithClock();
  const outcomes: string[] = [];
  const jobs: HistoryJob[] = [];
  let paidBefore = 0n;
  for (const name of ['Alder House', 'Birch Row']) {
    const customerId = await newCustomer(company.services, company.acting, name);
    const desk = { ...company.onDay(DAYS[0]), customerId };
    const estimateId = await openCorrectedJob(desk, { terms, held, compound });
    jobs.push({ estimateId, customerId });
    if (runsAlready && name === 'Alder House') paidBefore = await takeOver(desk, { estimateId, on: DAYS[0] });
  }
  for (const [place, { job, event }] of events.entries()) {
    const { estimateId, customerId } = jobs[job] ?? { estimateId: '', customerId: '' };
    const day = DAYS[Math.floor((place * DAYS.length) / events.length)] ?? DAYS[2];
    const desk = { ...company.onDay(day), customerId };
    outcomes.push(`${event.kind}: ${await letHappen(desk, event, { estimateId, on: day })}`);
  }
  return { company, jobs, paidBefore, outcomes };
}

const RUNS = Number(process.env.BOOKS_RUNS ?? 25);

test('trial balance, ageing, contracts, months, billing reports, statements and the dashboard give one number', async () => {
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(history, async (one) => {
      const { company, jobs, paidBefore, outcomes: came } = await live(one);
      for (const outcome of came) outcomes.add(outcome);
      const asked = { jobs, paidBefore, inclusive: one.terms.pricesIncludeTax };
      // In the middle of it all, so that some of the days are past and some have not come.
      const { services, acting } = company.onDay(DAYS[1]);
      for (const asOf of DAYS) await expectOneNumber(services, acting, { ...asked, asOf });
      const { open, held } = await expectOneNumber(services, acting, { ...asked, asOf: LATER });
      const overview = await withCompany(database, acting.company.id, (tx) =>
        loadOverview(tx, acting.company.id, LATER),
      );
      expect([overview.outstandingMinor, overview.heldMinor]).toEqual([open, held]);
      expect((await checkBooks(database, acting.company)).faults).toEqual([]);
    }),
    { numRuns: RUNS + 1, examples: [[EVERY_KIND]] },
  );
  // The histories are worth nothing if every step was refused.
  const done = ['bill', 'credit', 'void', 'pay', 'advance', 'withhold', 'apply', 'reverse', 'change order'];
  const more = ['certify', 'overpay', 'fee'];
  expect([...outcomes]).toEqual(expect.arrayContaining([...done, ...more].map((kind) => `${kind}: done`)));
}, 600_000);
