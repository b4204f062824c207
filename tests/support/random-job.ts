import fc from 'fast-check';
import type { BillBasis, BillRelease, BillRequest, BillRetainage } from '#core/billing/bill-request.ts';
import { checkBilledAfterVoid } from '#core/billing/check-billed-after-void.ts';
import type { Contract } from '#core/billing/contract.ts';
import { contractSum } from '#core/billing/contract-sum.ts';
import { planRevision } from '#core/estimates/plan-revision.ts';
import { formatMoney } from '#core/money/format-money.ts';
import {
  billAsAsked,
  contractOf,
  type Job,
  type JobTerms,
  lineName,
  openJob,
  revised,
  voidNewest,
} from './job.ts';

/** Something that happens on a random job. Amounts are shares of the contract sum, in ten-thousandths. */
export type Step =
  | {
      readonly kind: 'bill';
      readonly basis: StepBasis;
      readonly retainage: BillRetainage;
      readonly release: StepRelease;
      readonly override: boolean;
    }
  | { readonly kind: 'void' }
  | { readonly kind: 'revise'; readonly line: number; readonly tenThousandths: bigint };

type StepBasis =
  | { readonly kind: 'percent'; readonly percent: bigint; readonly of: 'this_bill' | 'to_date' }
  | {
      readonly kind: 'amount';
      readonly tenThousandths: bigint;
      readonly of: 'this_bill' | 'to_date';
      readonly includingTax: boolean;
    }
  | { readonly kind: 'lines'; readonly typed: readonly StepLine[] }
  | { readonly kind: 'remaining' }
  | { readonly kind: 'none' };

interface StepLine {
  readonly line: number;
  readonly percent: bigint | null;
  readonly tenThousandths: bigint;
  readonly correction: boolean;
}

type StepRelease =
  | { readonly kind: 'none' }
  | { readonly kind: 'all' }
  | { readonly kind: 'amount'; readonly tenThousandths: bigint }
  | { readonly kind: 'percent'; readonly percent: bigint };

export interface RandomJob {
  readonly terms: JobTerms;
  readonly steps: readonly Step[];
}

const PERCENTS = [10_000_000n, 25_000_000n, 33_330_000n, 33_333_333n, 50_000_000n, 100_000_000n];
const percent = fc.oneof(fc.constantFrom(...PERCENTS), fc.bigInt({ min: 1n, max: 130_000_000n }));
const tenThousandths = fc.bigInt({ min: 1n, max: 6_000n });
const scope = fc.constantFrom('this_bill' as const, 'this_bill' as const, 'to_date' as const);

const lineValue = fc.oneof(
  { weight: 3, arbitrary: fc.bigInt({ min: 1n, max: 500n }) },
  { weight: 5, arbitrary: fc.bigInt({ min: 500n, max: 5_000_000n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: 10n ** 12n, max: 10n ** 13n }) },
  { weight: 1, arbitrary: fc.constant(0n) },
  { weight: 2, arbitrary: fc.bigInt({ min: -300_000n, max: -1n }) },
);

const rate = fc.constantFrom('0', '5', '7.5', '10', '33.333', '100');
const tax = fc.constantFrom(undefined, '7.25', '20');

export const randomTerms: fc.Arbitrary<JobTerms> = fc
  .record({
    lines: fc.array(fc.record({ value: lineValue, tax }), { minLength: 1, maxLength: 7 }),
    retainage: fc.option(rate, { nil: undefined }),
    base: fc.constantFrom('per_bill' as const, 'to_date' as const),
    rounding: fc.constantFrom('on_total' as const, 'by_line' as const),
    exponent: fc.constantFrom(0, 2, 2, 2, 3),
  })
  .filter(({ lines }) => lines.reduce((sum, line) => sum + line.value, 0n) > 0n)
  .map(({ lines, retainage, ...terms }) => ({
    ...terms,
    ...(retainage === undefined ? {} : { retainage }),
    lines: lines.map((line) => ({
      value: formatMoney(line.value, terms.exponent),
      ...(line.tax === undefined ? {} : { tax: line.tax }),
    })),
  }));

const basis: fc.Arbitrary<StepBasis> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('percent' as const), percent, of: scope }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('amount' as const),
      tenThousandths,
      of: scope,
      includingTax: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('lines' as const),
      typed: fc.array(
        fc.record({ line: fc.nat(6), percent: fc.option(percent), tenThousandths, correction: fc.boolean() }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'remaining' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'none' as const }) },
);

const retainage: fc.Arbitrary<BillRetainage> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: 'as_contract' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'left_off' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('rate' as const),
      rate: fc.bigInt({ min: 0n, max: 100_000_000n }),
    }),
  },
);

const release: fc.Arbitrary<StepRelease> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: 'none' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'all' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('amount' as const),
      tenThousandths: fc.bigInt({ min: 1n, max: 11_000n }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('percent' as const), percent }) },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constant('bill' as const),
      basis,
      retainage,
      release,
      override: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'void' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('revise' as const),
      line: fc.nat(6),
      tenThousandths: fc.bigInt({ min: 0n, max: 20_000n }),
    }),
  },
);

export const randomJob: fc.Arbitrary<RandomJob> = fc.record({
  terms: randomTerms,
  steps: fc.array(step, { minLength: 1, maxLength: 12 }),
});

const shareOf = (whole: bigint, share: bigint) => (whole * share) / 10_000n;

/** What a step asks of the contract as it stands. */
export function requestOf(contract: Contract, asked: Extract<Step, { kind: 'bill' }>): BillRequest {
  return {
    basis: basisOf(contract, asked.basis),
    retainage: asked.retainage,
    release: releaseOf(contract, asked.release),
    overrideReason: asked.override ? 'Agreed on site' : null,
  };
}

function basisOf(contract: Contract, typed: StepBasis): BillBasis {
  if (typed.kind === 'amount') {
    const { of, includingTax } = typed;
    return {
      kind: 'amount',
      amountMinor: shareOf(contractSum(contract), typed.tenThousandths),
      of,
      includingTax,
    };
  }
  if (typed.kind !== 'lines') return typed;
  return {
    kind: 'lines',
    lines: typed.typed.map((one) => {
      const line = contract.lines[one.line % contract.lines.length];
      const value = line?.scheduledMinor ?? 0n;
      const amountMinor = shareOf(value < 0n ? -value : value, one.tenThousandths);
      return {
        lineId: line?.lineId ?? '',
        entry:
          one.percent === null
            ? { kind: 'amount', amountMinor: one.correction ? -amountMinor : amountMinor }
            : { kind: 'percent_to_date', percent: one.percent },
        correctionReason: one.correction ? 'Measured again' : null,
      };
    }),
  };
}

function releaseOf(contract: Contract, typed: StepRelease): BillRelease {
  return typed.kind === 'amount'
    ? { kind: 'amount', amountMinor: shareOf(contract.heldMinor, typed.tenThousandths) }
    : typed;
}

function voidWithinSum(job: Job): Job {
  const newest = job.bills.findLast((one) => !one.isVoid);
  const without = voidNewest(job);
  const standing = without.bills.filter((one) => !one.isVoid);
  const contract = contractOf(without);
  const overs = standing.map(({ plan }) => plan.over?.cumulativeMinor ?? 0n);
  const sumMinor = contractSum(contract);
  const room = checkBilledAfterVoid({
    number: '',
    grossMinor: newest?.plan.grossMinor ?? 0n,
    billedMinor: contract.billedMinor,
    ceilingMinor: overs.reduce((most, one) => (one > most ? one : most), sumMinor),
  });
  return room.ok ? without : job;
}

/** Takes one step; a step that the rules refuse leaves the job as it is. */
export function take(job: Job, asked: Step): Job {
  const contract = contractOf(job);
  if (asked.kind === 'void') return voidWithinSum(job);
  if (asked.kind === 'bill') {
    const billed = billAsAsked(job, requestOf(contract, asked));
    return billed.ok ? billed.value : job;
  }
  const standing = job.bills.filter((one) => !one.isVoid);
  const values = contract.lines.map((line, index) =>
    index === asked.line % contract.lines.length
      ? shareOf(line.scheduledMinor, asked.tenThousandths)
      : line.scheduledMinor,
  );
  const before = contract.lines.map((line, index) => ({
    ...line,
    amountMinor: line.scheduledMinor,
    everBilled: standing.some(
      (one) => one.plan.lines[index]?.thisMinor !== 0n || one.plan.lines[index]?.withheldMinor !== 0n,
    ),
  }));
  const after = values.map((amountMinor, index) => ({
    lineId: lineName(index),
    description: '',
    amountMinor,
  }));
  const positive = values.reduce((sum, value) => sum + value, 0n) > 0n;
  return positive && planRevision(before, after, 'Client chose oak').ok ? revised(job, values) : job;
}

export const open = (random: RandomJob): Job => openJob(random.terms);
