import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#db/open.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { type CorrectionDesk, openCorrectedJob, takeCorrectionStep } from '#tests/support/correction-desk.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { newCustomer } from '#tests/support/estimates.ts';
import {
  type CorrectionHistory,
  NAMED_CORRECTIONS,
  randomCorrections,
} from '#tests/support/random-corrections.ts';
import { checkBooks } from './check-books.ts';

const DAY = '2026-03-31';

let database: Database;
let desk: CorrectionDesk;
beforeAll(async () => {
  database = await openTestDatabase();
  const services = testServices(database);
  const acting = await foundCompany(services);
  desk = { services, acting, customerId: await newCustomer(services, acting) };
});
afterAll(() => database.close());

/** What each step of a history came to; the books must tie behind the last. */
async function live(one: CorrectionHistory): Promise<readonly string[]> {
  const estimateId = await openCorrectedJob(desk, one);
  const outcomes: string[] = [];
  for (const taken of one.steps)
    outcomes.push(`${taken.kind}: ${await takeCorrectionStep(desk, taken, { estimateId, on: DAY })}`);
  expect((await checkBooks(database, desk.acting.company)).faults).toEqual([]);
  return outcomes;
}

test.each(Object.entries(NAMED_CORRECTIONS))('the books tie where %s', async (_, one) => {
  const outcomes = await live(one);
  expect(outcomes.filter((outcome) => !/: (?:done|invoice|credit_note)$/.test(outcome))).toEqual([]);
});

const RUNS = Number(process.env.BOOKS_RUNS ?? 25);

test('the books tie, whatever was billed, corrected, credited, voided, unwound, advanced, paid and taken back', async () => {
  const outcomes = new Set<string>();
  const named = Object.values(NAMED_CORRECTIONS);
  await fc.assert(
    fc.asyncProperty(randomCorrections, async (one) => {
      for (const outcome of await live(one)) outcomes.add(outcome);
    }),
    { numRuns: named.length + RUNS, examples: named.map((one) => [one]) },
  );
  // The histories are worth nothing if every step was refused.
  const kinds = [
    'bill',
    'credit',
    'void',
    'unwind',
    'pay',
    'advance',
    'withhold',
    'apply',
    'take back',
    'reverse',
  ];
  const all = [...kinds, 'reverse advance'].map((kind) => `${kind}: done`);
  expect([...outcomes]).toEqual(expect.arrayContaining([...all, 'correct: credit_note', 'correct: invoice']));
}, 600_000);
