import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planBill } from '#core/billing/plan-bill.ts';
import { contractOf, holdingsOf, type Job } from '#tests/support/job.ts';
import { openSite, randomSite, type SiteStep, siteRequest, takeStep } from '#tests/support/random-site.ts';
import { figureCertified } from './figure-certified.ts';

const numRuns = Number(process.env.LAW_RUNS ?? 1_000) / 10;
const size = (amount: bigint) => (amount < 0n ? -amount : amount);

/** Every application that could be issued on random building sites, with a share of it that is certified. */
function everyApplication(
  law: (job: Job, step: Extract<SiteStep, { kind: 'apply' }>, share: bigint) => void,
): void {
  const share = fc.bigInt({ min: 1n, max: 10_000n });
  fc.assert(
    fc.property(randomSite, share, (site, certified) => {
      site.steps.reduce<Job>((before, step) => {
        if (step.kind === 'apply') law(before, step, certified);
        return takeStep(before, step);
      }, openSite(site));
    }),
    { numRuns },
  );
}

describe('the laws of certificates, over random building sites', () => {
  test('certified in total: what is due is the certified sum, or a little below it, and never more work than applied', () => {
    let certificates = 0;
    everyApplication((job, step, share) => {
      const contract = contractOf(job);
      const asked = siteRequest(contract, step);
      const applied = planBill(contract, asked, holdingsOf(job));
      if (!applied.ok || applied.value.kind !== 'invoice') return;
      const dueMinor = (applied.value.dueMinor * share) / 10_000n;
      const certified = figureCertified(contract, asked, holdingsOf(job), {
        kind: 'in_total',
        dueMinor,
        reason: 'Measured',
      });
      if (!certified.ok) {
        expect([
          'certified_below_other_amounts',
          'nothing_to_bill',
          'due_below_zero',
          'release_on_credit_note',
        ]).toContain(certified.refusal.code);
        return;
      }
      certificates += 1;
      const { plan, roundingMinor, cut } = certified.value;
      expect(plan.dueMinor + roundingMinor).toBe(dueMinor);
      expect(roundingMinor >= 0n).toBe(true);
      expect(plan.grossMinor <= applied.value.grossMinor).toBe(true);
      expect(plan.grossMinor + cut.grossMinor).toBe(applied.value.grossMinor);
      for (const [index, line] of plan.lines.entries()) {
        expect(line.toDateMinor - line.previousMinor).toBe(line.thisMinor);
        expect(size(line.workMinor) <= size(applied.value.lines[index]?.workMinor ?? 0n)).toBe(true);
      }
    });
    expect(certificates).toBeGreaterThan(numRuns / 4);
  });
});
