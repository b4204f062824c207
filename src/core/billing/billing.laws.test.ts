import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { postInvoice } from '#core/ledger/post-invoice.ts';
import type { PostingLine } from '#core/ledger/posting.ts';
import { reversePosting } from '#core/ledger/reverse-posting.ts';
import { HUNDRED_PERCENT } from '#core/money/percent.ts';
import { ratioFromText, ratioToText } from '#core/money/ratio.ts';
import {
  billAsAsked,
  contractOf,
  holdingsOf,
  type Job,
  type JobBill,
  openJob,
  voidNewest,
} from '#tests/support/job.ts';
import { open, randomJob, randomTerms, type Step, take } from '#tests/support/random-job.ts';
import type { BillPlan } from './bill-plan.ts';
import type { BillRequest } from './bill-request.ts';
import type { Contract } from './contract.ts';
import { contractSum } from './contract-sum.ts';
import { planBill } from './plan-bill.ts';

const plain: Omit<BillRequest, 'basis'> = {
  retainage: { kind: 'left_off' },
  release: { kind: 'none' },
  overrideReason: null,
};
const numRuns = Number(process.env.LAW_RUNS ?? 1_000);
const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);
const standing = (job: Job) => job.bills.filter((bill) => !bill.isVoid);
const plans = (job: Job) => standing(job).map((bill) => bill.plan);

/** Every state that random jobs pass through. */
function everyState(law: (job: Job, step: Step, before: Job) => void): void {
  fc.assert(
    fc.property(randomJob, (random) => {
      random.steps.reduce<Job>((before, step) => {
        const after = take(before, step);
        law(after, step, before);
        return after;
      }, open(random));
    }),
    { numRuns },
  );
}

/** Every bill that random jobs issue, with the job before and after it. */
function everyBill(law: (bill: JobBill, after: Job, before: Job) => void): void {
  everyState((after, step, before) => {
    const bill = after.bills.at(-1);
    if (step.kind === 'bill' && bill !== undefined && after !== before) law(bill, after, before);
  });
}

function bookLines(job: Job): readonly PostingLine[] {
  return job.bills.flatMap(({ invoiceId, plan, isVoid }) => {
    const posting = postInvoice({ ...plan, customerId: 'c', estimateId: 'e', invoiceId });
    return isVoid ? [...posting.lines, ...reversePosting(posting).lines] : posting.lines;
  });
}

const balance = (lines: readonly PostingLine[], account: PostingLine['account']) =>
  sum(lines.filter((line) => line.account === account).map((line) => line.debitMinor - line.creditMinor));

describe('the laws of billing, over random jobs', () => {
  test('the jobs are worth their while: bills of every kind are issued, refused, voided and revised', () => {
    const seen = new Map<string, number>();
    const note = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    everyState((after, step, before) => {
      const outcome = after === before ? 'refused' : 'done';
      note(`${step.kind === 'bill' ? step.basis.kind : step.kind} ${outcome}`);
      if (after.bills.at(-1)?.plan.over) note('override');
      if ((after.bills.at(-1)?.plan.releases.length ?? 0) > 0) note('release');
    });
    const kinds = ['percent', 'amount', 'lines', 'remaining', 'none', 'revise'];
    const wanted = [
      ...kinds.flatMap((kind) => [`${kind} done`, `${kind} refused`]),
      'void done',
      'override',
      'release',
    ];
    expect(wanted.filter((what) => (seen.get(what) ?? 0) < numRuns / 50)).toEqual([]);
  });

  test('1: billed to date is the sum of the bills, and within the contract unless an override says otherwise', () => {
    everyState((job) => {
      const contract = contractOf(job);
      expect(contract.billedMinor).toBe(sum(plans(job).map((plan) => plan.grossMinor)));
      if (plans(job).every((plan) => plan.over === null)) {
        expect(contract.billedMinor <= contractSum(contract)).toBe(true);
      }
    });
  });

  test('2: held is withheld less released, never below 0 on the contract, and on the side of each line', () => {
    everyState((job) => {
      const contract = contractOf(job);
      const withheld = sum(plans(job).map((plan) => plan.withheldMinor));
      const released = sum(plans(job).map((plan) => plan.releasedMinor));
      expect(contract.heldMinor).toBe(withheld - released);
      expect(sum(holdingsOf(job).map((holding) => holding.heldMinor))).toBe(contract.heldMinor);
      expect(contract.heldMinor >= 0n).toBe(true);
      for (const line of contract.lines) {
        expect(line.scheduledMinor < 0n ? line.heldMinor <= 0n : line.heldMinor >= 0n).toBe(true);
      }
    });
  });

  test('3: due, with what is withheld less what is released, is gross and tax; an invoice is due at or above 0, a credit note at or below', () => {
    everyBill(({ plan }) => {
      expect(plan.dueMinor + plan.withheldMinor - plan.releasedMinor).toBe(plan.grossMinor + plan.taxMinor);
      const isBelow = plan.grossMinor + plan.taxMinor < 0n;
      expect(plan.kind).toBe(isBelow ? 'credit_note' : 'invoice');
      expect(isBelow ? plan.dueMinor <= 0n : plan.dueMinor >= 0n && plan.grossMinor >= 0n).toBe(true);
    });
  });

  test('4: whatever came before, the remaining balance ends at exactly the contract sum on every line', () => {
    everyState((job) => {
      const settled = billAsAsked(job, { ...plain, basis: { kind: 'remaining' }, release: { kind: 'all' } });
      // Untaxed work and taxed discounts can owe the customer tax: that is a credit note, and releases nothing.
      const owed = ['due_below_zero', 'release_on_credit_note'];
      if (!settled.ok && owed.includes(settled.refusal.code)) return;
      const contract = contractOf(settled.ok ? settled.value : job);
      if (contract.billedMinor > contractSum(contract)) return;
      expect(contract.lines.map((line) => line.billedMinor)).toEqual(
        contract.lines.map((line) => line.scheduledMinor),
      );
      expect(contract.heldMinor).toBe(0n);
    });
  });

  test('4: whatever came before, 100% complete to date ends at exactly the contract sum', () => {
    everyState((job) => {
      const basis = { kind: 'percent', percent: HUNDRED_PERCENT, of: 'to_date' } as const;
      const completed = billAsAsked(job, { ...plain, basis, overrideReason: 'Lines may be passed' });
      if (!completed.ok) return;
      expect(contractOf(completed.value).billedMinor).toBe(contractSum(contractOf(job)));
    });
  });

  test('4: percentages that add up to 100 bill every line exactly, without a warning', () => {
    const shares = fc.array(fc.bigInt({ min: 1n, max: HUNDRED_PERCENT - 1n }), { maxLength: 12 });
    fc.assert(
      fc.property(randomTerms, shares, (terms, cuts) => {
        const ends = [...new Set([...cuts, HUNDRED_PERCENT])].sort((a, b) => (a < b ? -1 : 1));
        const job = ends.reduce<Job>((before, end, index) => {
          const percent = end - (ends[index - 1] ?? 0n);
          const billed = billAsAsked(before, {
            ...plain,
            basis: { kind: 'percent', percent, of: 'this_bill' },
          });
          const small = !billed.ok && ['nothing_to_bill', 'due_below_zero'].includes(billed.refusal.code);
          expect(billed.ok || small).toBe(true);
          return billed.ok ? billed.value : before;
        }, openJob(terms));
        if (job.bills.length < ends.length) return;
        const { lines } = contractOf(job);
        expect(lines.map((line) => line.billedMinor)).toEqual(lines.map((line) => line.scheduledMinor));
      }),
      { numRuns },
    );
  });

  test('4: no line drifts from its exact amount, however many percent bills there are', () => {
    fc.assert(
      fc.property(
        randomTerms,
        fc.array(fc.bigInt({ min: 1n, max: 3_000_000n }), { maxLength: 30 }),
        (terms, percents) => {
          if (terms.lines.some((line) => typeof line !== 'string' && line.value.startsWith('-'))) return;
          const job = percents.reduce<Job>((before, percent) => {
            const billed = billAsAsked(before, {
              ...plain,
              basis: { kind: 'percent', percent, of: 'this_bill' },
            });
            return billed.ok ? billed.value : before;
          }, openJob(terms));
          for (const { billedMinor, exact } of contractOf(job).lines) {
            const off = billedMinor * exact.denominator - exact.numerator;
            expect(off < 2n * exact.denominator && off > -2n * exact.denominator).toBe(true);
          }
        },
      ),
      { numRuns },
    );
  });

  test('4: after bills of a share, an amount or by line, a percentage bills that share of the contract', () => {
    const values = ({ lines }: Contract) => lines.map((line) => line.scheduledMinor).join();
    everyState((job) => {
      const contract = contractOf(job);
      const setByContract = standing(job).some(
        ({ request: { basis } }) => basis.kind === 'percent' && basis.of === 'to_date',
      );
      if (setByContract || job.bills.some((bill) => values(bill.contract) !== values(contract))) return;
      const basis = { kind: 'percent', percent: HUNDRED_PERCENT / 10n, of: 'this_bill' } as const;
      const billed = billAsAsked(job, { ...plain, basis, overrideReason: 'Agreed' });
      if (!billed.ok) return;
      // Each line of each bill by line is rounded by itself, so as many units may be between them.
      const rounded = 10n * (sum(plans(job).map((plan) => BigInt(plan.lines.length))) + 1n);
      const off = 10n * (billed.value.bills.at(-1)?.plan.grossMinor ?? 0n) - contractSum(contract);
      expect(off <= rounded && off >= -rounded).toBe(true);
    });
  });

  test('5: a bill that is voided and made again has the same figures', () => {
    everyBill((bill, after) => {
      const again = billAsAsked(voidNewest(after), bill.request);
      expect(again.ok && again.value.bills.at(-1)?.plan).toEqual(bill.plan);
    });
  });

  test('6: the figures of a bill add up: lines, taxes, releases, and what it says is to date', () => {
    everyBill(({ plan, contract }, after) => {
      const total = (of: (line: BillPlan['lines'][number]) => bigint) => sum(plan.lines.map(of));
      expect(total((line) => line.thisMinor)).toBe(plan.grossMinor);
      expect(total((line) => line.withheldMinor)).toBe(plan.withheldMinor);
      expect(total((line) => line.releasedMinor)).toBe(plan.releasedMinor);
      expect(sum(plan.releases.map((release) => release.amountMinor))).toBe(plan.releasedMinor);
      expect(sum(plan.taxes.map((tax) => tax.taxMinor))).toBe(plan.taxMinor);
      expect(plan.billedToDateMinor).toBe(contract.billedMinor + plan.grossMinor);
      expect(plan.heldToDateMinor).toBe(contractOf(after).heldMinor);
      expect(plan.unbilledMinor).toBe(plan.contractSumMinor - plan.billedToDateMinor);
    });
  });

  test('7: an issued bill recomputed from its own stored snapshot gives its stored figures', () => {
    everyBill(({ contract, request, holdings, plan }) => {
      const lines = contract.lines.map((line) => ({
        ...line,
        exact: ratioFromText(ratioToText(line.exact)),
      }));
      const again = planBill({ ...contract, lines }, request, holdings);
      const written = (one: BillPlan) => ({
        ...one,
        lines: one.lines.map((line) => ({ ...line, exactDelta: ratioToText(line.exactDelta) })),
      });
      expect(again.ok && written(again.value)).toEqual(written(plan));
    });
  });

  test('8: every entry balances, and the books hold what the contract holds, bills and owes', () => {
    everyState((job) => {
      const lines = bookLines(job);
      const contract = contractOf(job);
      expect(sum(lines.map((line) => line.debitMinor - line.creditMinor))).toBe(0n);
      expect(balance(lines, 'retainage_receivable')).toBe(contract.heldMinor);
      expect(balance(lines, 'contract_revenue')).toBe(-contract.billedMinor);
      expect(balance(lines, 'accounts_receivable')).toBe(sum(plans(job).map((plan) => plan.dueMinor)));
      expect(balance(lines, 'sales_tax_payable')).toBe(-sum(plans(job).map((plan) => plan.taxMinor)));
    });
  });

  test('no line is pushed past its value while another has room, nor stepped back, by a bill that is spread', () => {
    everyBill(({ plan, contract, request }) => {
      if (request.basis.kind !== 'percent' && request.basis.kind !== 'amount') return;
      const room = plan.lines.some((line) =>
        line.scheduledMinor > 0n
          ? line.toDateMinor < line.scheduledMinor
          : line.toDateMinor > line.scheduledMinor,
      );
      for (const [index, line] of plan.lines.entries()) {
        const before = contract.lines[index]?.billedMinor ?? 0n;
        if (line.scheduledMinor > 0n) expect(line.thisMinor >= 0n).toBe(true);
        if (line.scheduledMinor < 0n) expect(line.toDateMinor <= 0n).toBe(true);
        if (!room || line.thisMinor === 0n) continue;
        const limit = line.scheduledMinor > before ? line.scheduledMinor : before;
        if (line.scheduledMinor > 0n) expect(line.toDateMinor <= limit).toBe(true);
      }
    });
  });

  test('a release takes whole bills from the oldest on, and never more of a line than it holds', () => {
    everyBill(({ plan, holdings }) => {
      for (const release of plan.releases) {
        const held = holdings.find(
          (one) => one.invoiceId === release.fromInvoiceId && one.lineId === release.lineId,
        );
        const share = held === undefined ? 0n : held.heldMinor;
        expect(share < 0n ? release.amountMinor >= share : release.amountMinor <= share).toBe(true);
        expect(share < 0n === release.amountMinor < 0n).toBe(true);
      }
    });
  });
});
