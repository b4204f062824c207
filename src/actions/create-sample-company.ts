import type { Actor } from './acting.ts';
import { deleteSampleCompany } from './delete-sample-company.ts';
import { finishedJobs } from './sample/finished-jobs.ts';
import { foundSampleCompany, furnishSampleCompany } from './sample/found-sample-company.ts';
import { happenOnJob } from './sample/happen-on-job.ts';
import { happenWithMoney } from './sample/happen-with-money.ts';
import { openOffers } from './sample/open-offers.ts';
import { runningJobs } from './sample/running-jobs.ts';
import type { SampleJob } from './sample/sample-job.ts';
import { samplePayments } from './sample/sample-payments.ts';
import { onDay, type SampleWorld, workingDay } from './sample/sample-world.ts';
import { writeSampleEstimate } from './sample/write-sample-estimate.ts';
import type { Services } from './services.ts';

interface Step {
  readonly daysAgo: number;
  readonly happen: (world: SampleWorld) => Promise<void>;
}

const stepsOf = (job: SampleJob): readonly Step[] => [
  { daysAgo: job.writtenDaysAgo, happen: (world) => writeSampleEstimate(world, job) },
  ...job.events.map((event) => ({
    daysAgo: event.daysAgo,
    happen: (world: SampleWorld) => happenOnJob(world, job, event),
  })),
];

// In the order of the days, so that numbers and dates grow together as they do in a real company.
const STEPS: readonly Step[] = [
  ...[...finishedJobs, ...runningJobs, ...openOffers].flatMap(stepsOf),
  ...samplePayments.map((event) => ({
    daysAgo: event.daysAgo,
    happen: (world: SampleWorld) => happenWithMoney(world, event),
  })),
].toSorted((a, b) => b.daysAgo - a.daysAgo);

/**
 * Makes a company to look around in: nine months of customers, estimates, bills and payments that end today, each
 * through the action that a person uses, on the day that it happened. Gives the company's id.
 * Its invoices are printed when somebody first opens them, so that looking around can begin at once.
 */
export async function createSampleCompany(services: Services, founder: Actor): Promise<string> {
  const unprinted = { ...services, printLater: () => {} };
  const acting = await foundSampleCompany(unprinted, founder);
  try {
    const world = await furnishSampleCompany(unprinted, acting);
    for (const [index, { daysAgo, happen }] of STEPS.entries())
      await happen(onDay(world, workingDay(acting.today, daysAgo), index));
  } catch (error) {
    // Half a sample would only mislead.
    await deleteSampleCompany(services, acting);
    throw error;
  }
  return acting.company.id;
}
