import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tieFaults } from '#core/applications/check-ties.ts';
import { continuationSheet } from '#core/applications/continuation-sheet.ts';
import { contractSum } from '#core/billing/contract-sum.ts';
import { recomputeBill } from '#core/billing/recompute-bill.ts';
import {
  billAsAsked,
  contractOf,
  holdingsOf,
  type Job,
  type JobBill,
  voidNewest,
} from '#tests/support/job.ts';
import { openSite, randomSite, type SiteStep, takeStep } from '#tests/support/random-site.ts';
import { mostWithheld } from './most-withheld.ts';

const numRuns = Number(process.env.LAW_RUNS ?? 1_000);
const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);
const plans = (job: Job) => job.bills.filter((bill) => !bill.isVoid).map((bill) => bill.plan);

function everyState(law: (job: Job, step: SiteStep, before: Job) => void): void {
  fc.assert(
    fc.property(randomSite, (site) => {
      site.steps.reduce<Job>((before, step) => {
        const after = takeStep(before, step);
        law(after, step, before);
        return after;
      }, openSite(site));
    }),
    { numRuns },
  );
}

/** Every bill that is issued, with the site before and after it. */
function everyBill(law: (bill: JobBill, after: Job, before: Job) => void): void {
  everyState((after, _, before) => {
    const bill = after.bills.at(-1);
    if (bill !== undefined && after.bills.length > before.bills.length) law(bill, after, before);
  });
}

describe('the laws of retainage, over random building sites', () => {
  test('the sites are worth their while: every rule bills, changes, carries, releases and steps', () => {
    const seen = new Map<string, number>();
    const note = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    everyState((after, step, before) => {
      if (after !== before) note(step.kind);
      const plan = after.bills.length > before.bills.length ? after.bills.at(-1)?.plan : undefined;
      if (plan === undefined) return;
      const { rule, changeMinor, stillToWithholdMinor, carriedMinor, stepReached } = plan.retainage;
      note(`rule ${rule.kind}`);
      if (changeMinor > 0n) note('raised');
      if (changeMinor < 0n) note('lowered');
      if (stillToWithholdMinor > 0n) note('carried on');
      if (carriedMinor > 0n) note('carried here');
      if (stepReached > 0) note('step');
      if (plan.lines.some((line) => line.installedMinor > 0n)) note('installed');
      if (plan.kind === 'credit_note') note('credit note');
      if (plan.releasedMinor > 0n) note('released');
    });
    const kinds = ['none', 'flat', 'by_line', 'step_down', 'capped', 'fixed'].map((kind) => `rule ${kind}`);
    const steps = ['apply', 'percent', 'remaining', 'release', 'void', 'change', 'change_order'];
    const moves = [
      'raised',
      'lowered',
      'carried on',
      'carried here',
      'step',
      'installed',
      'credit note',
      'released',
    ];
    expect([...kinds, ...steps, ...moves].filter((what) => (seen.get(what) ?? 0) < numRuns / 100)).toEqual(
      [],
    );
  });

  test('2: held is withheld less released, never below 0, and on the side of each line; nothing is negative', () => {
    everyState((job) => {
      const contract = contractOf(job);
      const withheld = sum(plans(job).map((plan) => plan.withheldMinor));
      expect(contract.heldMinor).toBe(withheld - sum(plans(job).map((plan) => plan.releasedMinor)));
      expect(sum(holdingsOf(job).map((holding) => holding.heldMinor))).toBe(contract.heldMinor);
      expect(contract.heldMinor >= 0n && contract.stillToWithholdMinor >= 0n).toBe(true);
      for (const line of contract.lines) {
        expect(line.scheduledMinor < 0n ? line.heldMinor <= 0n : line.heldMinor >= 0n).toBe(true);
        expect(line.storedMinor >= 0n).toBe(true);
      }
    });
  });

  test('3: every bill: due and the retainage movement are gross and tax; an invoice is never negative', () => {
    everyBill(({ plan }) => {
      expect(plan.dueMinor + plan.withheldMinor - plan.releasedMinor).toBe(plan.grossMinor + plan.taxMinor);
      expect(
        plan.kind === 'invoice' ? plan.dueMinor >= 0n : plan.dueMinor <= 0n && plan.grossMinor < 0n,
      ).toBe(true);
      const { ownMinor, changeMinor, carriedMinor } = plan.retainage;
      expect(ownMinor + changeMinor + carriedMinor).toBe(plan.withheldMinor);
    });
  });

  test('what is withheld to date never passes the cap', () => {
    everyBill(({ plan, contract }) => {
      const most = mostWithheld(contract.retainage, contractSum(contract));
      if (most === null) return;
      const after = contract.withheldMinor + plan.withheldMinor;
      expect(after <= most || plan.withheldMinor <= 0n).toBe(true);
      expect(contract.heldMinor + plan.withheldMinor <= most || plan.kind === 'credit_note').toBe(true);
    });
  });

  test('4: whatever came before, everything complete bills exactly the contract sum, line by line', () => {
    everyState((job) => {
      const contract = contractOf(job);
      const billed = billAsAsked(job, {
        basis: {
          kind: 'application',
          periodFrom: '2026-03-01',
          periodTo: '2026-03-31',
          evenIfZero: true,
          lines: contract.lines.map((line) => ({
            lineId: line.lineId,
            entry:
              line.scheduledMinor === 0n
                ? { kind: 'amount', amountMinor: -line.billedMinor }
                : { kind: 'percent_to_date', percent: 100_000_000n },
            installedMinor: line.storedMinor,
            storedMinor: 0n,
            note: 'Complete',
          })),
        },
        retainage: { kind: 'left_off' },
        release: { kind: 'none' },
        overrideReason: 'Complete',
      });
      if (!billed.ok) throw new Error(billed.refusal.code);
      for (const line of contractOf(billed.value).lines) expect(line.billedMinor).toBe(line.scheduledMinor);
    });
  });

  test('5: a bill that is voided and made again has the same figures', () => {
    everyBill((bill, after) => {
      const again = billAsAsked(voidNewest(after), bill.request);
      expect(again.ok && again.value.bills.at(-1)?.plan).toEqual(bill.plan);
    });
  });

  test('7: an issued bill recomputed from its own snapshot gives its stored lines', () => {
    everyBill(({ contract, request, holdings, plan }) => {
      if (plan.kind === 'credit_note') return;
      const again = recomputeBill(contract, request, holdings);
      expect(
        again.ok && again.value.map((line) => [line.thisMinor, line.withheldMinor, line.releasedMinor]),
      ).toEqual(plan.lines.map((line) => [line.thisMinor, line.withheldMinor, line.releasedMinor]));
    });
  });

  test('every bill ties out with the record of the bills before it', () => {
    everyBill(({ contract, plan }, after) => {
      const earlier = plans(after).slice(0, -1);
      const certifiedMinor = sum(
        earlier.map((one) => one.grossMinor - one.withheldMinor + one.releasedMinor),
      );
      const last = earlier.at(-1)?.lines ?? [];
      const workByLine = new Map(last.map((line) => [line.lineId, line.toDateMinor - line.storedMinor]));
      expect(tieFaults(contract, plan, { certifiedMinor, workByLine })).toEqual([]);
      const { totals } = continuationSheet(plan);
      expect([totals.G, totals.I]).toEqual([plan.billedToDateMinor, plan.heldToDateMinor]);
    });
  });
});
