import fc from 'fast-check';
import type { BillBasis, BillRelease, BillRequest, BillRetainage } from '#core/billing/bill-request.ts';
import type { Contract } from '#core/billing/contract.ts';
import { contractSum } from '#core/billing/contract-sum.ts';
import { formatMoney } from '#core/money/format-money.ts';
import type {
  LineRetainage,
  RateRule,
  RetainageChange,
  RetainageRule,
} from '#core/retainage/retainage-rule.ts';
import { billAsAsked, contractOf, type Job, openJob, voidNewest } from './job.ts';
import { changed, type NewTerms, tryChange } from './retainage-terms.ts';

/** What happens on a random building site. Shares are in ten-thousandths, of the line or of what is held. */
export type SiteStep =
  | { readonly kind: 'apply'; readonly lines: readonly RandomCells[]; readonly terms: BillTerms }
  | { readonly kind: 'percent'; readonly percent: bigint; readonly terms: BillTerms }
  | { readonly kind: 'remaining'; readonly terms: BillTerms }
  | { readonly kind: 'release'; readonly terms: BillTerms }
  | { readonly kind: 'void' }
  | { readonly kind: 'change'; readonly terms: NewTerms; readonly reach: RetainageChange['reach'] }
  | { readonly kind: 'change_order'; readonly share: bigint };

interface RandomCells {
  readonly line: number;
  readonly work: { readonly kind: 'percent' | 'amount' | 'back' | 'blank'; readonly share: bigint };
  readonly installed: bigint;
  readonly stored: bigint | null;
}

interface BillTerms {
  readonly retainage: BillRetainage;
  readonly release: 'none' | 'all' | 'amount' | 'percent' | 'lines';
  readonly share: bigint;
}

export interface RandomSite {
  readonly lines: readonly bigint[];
  readonly terms: NewTerms;
  readonly base: Contract['retainageBase'];
  readonly rounding: Contract['retainageRounding'];
  readonly steps: readonly SiteStep[];
}

const rate = fc.constantFrom(0n, 5_000_000n, 7_500_000n, 10_000_000n, 33_333_000n, 100_000_000n);
const threshold = fc.uniqueArray(fc.constantFrom(10n, 25n, 50n, 80n), { minLength: 1, maxLength: 2 });

const falling = (rates: readonly bigint[]) => [...rates].sort((a, b) => (a > b ? -1 : 1));

const stepDown = fc
  .record({
    rates: fc.array(rate, { minLength: 3, maxLength: 3 }),
    thresholds: threshold,
    effect: fc.constantFrom('prospective' as const, 'retroactive' as const),
    measure: fc.constantFrom('work_and_stored' as const, 'work' as const, 'line' as const),
  })
  .map(
    ({ rates: typed, thresholds, effect, measure }): RateRule => ({
      kind: 'step_down',
      rate: falling(typed)[0] ?? 0n,
      steps: thresholds
        .sort((a, b) => (a < b ? -1 : 1))
        .map((percent, index) => ({
          threshold: percent * 1_000_000n,
          rate: falling(typed)[index + 1] ?? 0n,
        })),
      effect,
      measure,
    }),
  );

const rateRule: fc.Arbitrary<RateRule> = fc.oneof(
  rate.map((one): RateRule => ({ kind: 'flat', rate: one })),
  rate.map((one): RateRule => ({ kind: 'by_line', rate: one })),
  stepDown,
);

const sum = fc.bigInt({ min: 1n, max: 400_000n });

export const randomRule: fc.Arbitrary<RetainageRule> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<RetainageRule>({ kind: 'none' }) },
  { weight: 6, arbitrary: rateRule },
  {
    weight: 2,
    arbitrary: fc.tuple(rateRule, fc.oneof(sum, fc.constant(null))).map(
      ([rule, sumMinor]): RetainageRule => ({
        kind: 'capped',
        rule,
        cap:
          sumMinor === null
            ? { kind: 'percent_of_contract', percent: 3_000_000n }
            : { kind: 'sum', sumMinor },
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(sum, fc.oneof(rate, fc.constant(null))).map(
      ([sumMinor, one]): RetainageRule => ({
        kind: 'fixed',
        sumMinor,
        pace:
          one === null ? { kind: 'per_bill', amountMinor: sumMinor / 3n + 1n } : { kind: 'rate', rate: one },
      }),
    ),
  },
);

const lineTerms: fc.Arbitrary<LineRetainage> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<LineRetainage>({ kind: 'as_rule' }) },
  { weight: 1, arbitrary: fc.constant<LineRetainage>({ kind: 'exempt' }) },
  { weight: 1, arbitrary: rate.map((one): LineRetainage => ({ kind: 'rate', rate: one })) },
  { weight: 1, arbitrary: sum.map((amountMinor): LineRetainage => ({ kind: 'amount', amountMinor })) },
);

const newTerms: fc.Arbitrary<NewTerms> = fc.record({
  rule: randomRule,
  storedRate: fc.constantFrom('0', '5', '10'),
  lineTerms: fc.dictionary(fc.constantFrom('A', 'B', 'C'), lineTerms, { maxKeys: 3 }),
});

const share = fc.bigInt({ min: 0n, max: 11_000n });
const billTerms: fc.Arbitrary<BillTerms> = fc.record({
  retainage: fc.oneof(
    { weight: 6, arbitrary: fc.constant<BillRetainage>({ kind: 'as_contract' }) },
    { weight: 2, arbitrary: fc.constant<BillRetainage>({ kind: 'carry' }) },
    { weight: 1, arbitrary: fc.constant<BillRetainage>({ kind: 'left_off' }) },
    { weight: 1, arbitrary: rate.map((one): BillRetainage => ({ kind: 'rate', rate: one })) },
  ),
  release: fc.constantFrom('none', 'none', 'none', 'none', 'all', 'amount', 'percent', 'lines'),
  share,
});

const cells: fc.Arbitrary<RandomCells> = fc.record({
  line: fc.nat(5),
  work: fc.record({ kind: fc.constantFrom('percent', 'percent', 'amount', 'back', 'blank'), share }),
  installed: fc.constantFrom(0n, 0n, 3_333n, 10_000n),
  stored: fc.oneof(fc.constant(null), fc.constant(null), fc.bigInt({ min: 0n, max: 5_000n })),
});

const step: fc.Arbitrary<SiteStep> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('apply' as const),
      lines: fc.uniqueArray(cells, { minLength: 1, maxLength: 4, selector: (one) => one.line }),
      terms: billTerms,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('percent' as const),
      percent: fc.bigInt({ min: 1n, max: 60_000_000n }),
      terms: billTerms,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remaining' as const), terms: billTerms }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('release' as const), terms: billTerms }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'void' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      terms: newTerms,
      reach: fc.constantFrom('later_bills' as const, 'earlier_bills_too' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('change_order' as const),
      share: fc.bigInt({ min: -3_000n, max: 6_000n }),
    }),
  },
);

const lineValue = fc.oneof(
  { weight: 1, arbitrary: fc.bigInt({ min: 1n, max: 500n }) },
  { weight: 6, arbitrary: fc.bigInt({ min: 500n, max: 5_000_000n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: -300_000n, max: -1n }) },
);

export const randomSite: fc.Arbitrary<RandomSite> = fc
  .record({
    lines: fc.array(lineValue, { minLength: 1, maxLength: 5 }),
    terms: newTerms,
    base: fc.constantFrom('per_bill' as const, 'to_date' as const),
    rounding: fc.constantFrom('on_total' as const, 'by_line' as const),
    steps: fc.array(step, { minLength: 1, maxLength: 12 }),
  })
  .filter(({ lines }) => lines.reduce((total, line) => total + line, 0n) > 0n);

export const openSite = ({ lines, terms, base, rounding }: RandomSite): Job =>
  openJob({ lines: lines.map((line) => formatMoney(line, 2)), ...terms, base, rounding });

const partOf = (whole: bigint, tenThousandths: bigint) => (whole * tenThousandths) / 10_000n;
const size = (amount: bigint) => (amount < 0n ? -amount : amount);

function applicationOf(contract: Contract, typed: readonly RandomCells[]): BillBasis {
  const named = new Map(
    typed.map((one) => [contract.lines[one.line % contract.lines.length]?.lineId ?? '', one]),
  );
  return {
    kind: 'application',
    periodFrom: '2026-03-01',
    periodTo: '2026-03-31',
    evenIfZero: false,
    lines: contract.lines.flatMap((line) => {
      const cell = named.get(line.lineId);
      if (cell === undefined) return [];
      const { kind, share: tenThousandths } = cell.work;
      const amountMinor = partOf(size(line.scheduledMinor), tenThousandths);
      const isDeduction = line.scheduledMinor < 0n;
      return {
        lineId: line.lineId,
        entry:
          kind === 'blank'
            ? null
            : kind === 'percent'
              ? ({ kind: 'percent_to_date', percent: tenThousandths * 10_000n } as const)
              : ({ kind: 'amount', amountMinor: kind === 'back' ? -amountMinor / 3n : amountMinor } as const),
        installedMinor: isDeduction ? 0n : partOf(line.storedMinor, cell.installed),
        storedMinor: isDeduction || cell.stored === null ? null : partOf(line.scheduledMinor, cell.stored),
        note: 'Measured again',
      };
    }),
  };
}

function releaseOf(contract: Contract, { release, share: tenThousandths }: BillTerms): BillRelease {
  if (release === 'none' || release === 'all') return { kind: release };
  if (release === 'amount')
    return { kind: 'amount', amountMinor: partOf(contract.heldMinor, tenThousandths) };
  if (release === 'percent') return { kind: 'percent', percent: (tenThousandths % 10_001n) * 10_000n };
  const held = contract.lines.filter((line) => line.heldMinor > 0n);
  return {
    kind: 'lines',
    lines: held
      .slice(0, 2)
      .map(({ lineId, heldMinor }) => ({ lineId, amountMinor: partOf(heldMinor, tenThousandths) })),
  };
}

function basisOf(contract: Contract, step: Extract<SiteStep, { terms: BillTerms }>): BillBasis {
  if (step.kind === 'apply') return applicationOf(contract, step.lines);
  if (step.kind === 'percent') return { kind: 'percent', percent: step.percent, of: 'this_bill' };
  return { kind: step.kind === 'remaining' ? 'remaining' : 'none' };
}

/** What a step asks of the contract as it stands. */
export function siteRequest(contract: Contract, step: Extract<SiteStep, { terms: BillTerms }>): BillRequest {
  return {
    basis: basisOf(contract, step),
    retainage: step.terms.retainage,
    release: releaseOf(contract, step.terms),
    overrideReason: 'Agreed on site',
  };
}

const isBill = (step: SiteStep): step is Extract<SiteStep, { terms: BillTerms }> =>
  step.kind === 'apply' || step.kind === 'percent' || step.kind === 'remaining' || step.kind === 'release';

/** Takes one step; a step that the rules refuse leaves the site as it is. */
export function takeStep(job: Job, step: SiteStep): Job {
  if (step.kind === 'void') return voidNewest(job);
  const contract = contractOf(job);
  if (step.kind === 'change') {
    const known = Object.fromEntries(
      Object.entries(step.terms.lineTerms ?? {}).filter(([name]) =>
        contract.lines.some((line) => line.lineId === name),
      ),
    );
    const terms = { ...step.terms, lineTerms: known };
    return tryChange(job, terms, step.reach).ok ? changed(job, terms, step.reach) : job;
  }
  if (step.kind === 'change_order') {
    const value = partOf(contractSum(contract), step.share);
    const lines = [...job.terms.lines, { value: formatMoney(value, 2), changeOrder: 'CO' }];
    return contractSum(contract) + value > 0n && lines.length < 9
      ? { ...job, terms: { ...job.terms, lines } }
      : job;
  }
  if (!isBill(step)) return job;
  const billed = billAsAsked(job, siteRequest(contract, step));
  return billed.ok ? billed.value : job;
}
