import fc from 'fast-check';
import type { BillBasis } from '#core/billing/bill-request.ts';
import { contractSum } from '#core/billing/contract-sum.ts';
import { linePastZero } from '#core/billing/line-past-zero.ts';
import type { DrawEffect } from '#core/change-orders/change-order.ts';
import { changedDraw } from '#core/credits/changed-draw.ts';
import type { CreditBasis } from '#core/credits/credit-request.ts';
import { formatMoney } from '#core/money/format-money.ts';
import {
  type Chain,
  type ChainTerms,
  chainContract,
  changeOrder,
  drawsOf,
  openChain,
  standing,
  tryApprove,
  tryChainBill,
  tryCredit,
} from './chain.ts';
import { request } from './job.ts';

/** Something that happens on a random contract. Shares are ten-thousandths of the contract sum or of a bill. */
export type ChainStep =
  | {
      readonly kind: 'bill';
      readonly basis: 'percent' | 'amount' | 'line' | 'remaining' | 'none';
      readonly share: bigint;
      readonly line: number;
      readonly release: 'none' | 'part' | 'all';
      readonly override: boolean;
    }
  | { readonly kind: 'draws'; readonly picked: readonly number[] }
  | {
      readonly kind: 'credit';
      readonly bill: number;
      readonly basis: CreditBasis['kind'];
      readonly share: bigint;
      readonly line: number;
    }
  | {
      readonly kind: 'change_order';
      readonly share: bigint;
      readonly effect: DrawEffect['kind'];
      readonly draw: number;
    }
  | { readonly kind: 'void' }
  | { readonly kind: 'void_older'; readonly bill: number };

const share = fc.bigInt({ min: 1n, max: 6_000n });
const small = fc.nat(6);

const step: fc.Arbitrary<ChainStep> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('bill' as const),
      basis: fc.constantFrom('percent', 'percent', 'amount', 'amount', 'line', 'line', 'remaining', 'none'),
      share,
      line: small,
      release: fc.constantFrom('none', 'none', 'part', 'all'),
      override: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('draws' as const),
      picked: fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('credit' as const),
      bill: fc.nat(8),
      basis: fc.constantFrom('whole', 'amount', 'percent', 'draws', 'lines'),
      share: fc.bigInt({ min: 1n, max: 10_000n }),
      line: small,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('change_order' as const),
      share: fc.bigInt({ min: -5_000n, max: 5_000n }),
      effect: fc.constantFrom('none', 'add', 'raise', 'lower'),
      draw: fc.nat(5),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'void' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('void_older' as const), bill: fc.nat(8) }) },
);

const value = fc.oneof(
  { weight: 2, arbitrary: fc.bigInt({ min: 1n, max: 500n }) },
  { weight: 6, arbitrary: fc.bigInt({ min: 500n, max: 5_000_000n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: -300_000n, max: -1n }) },
);
const written = (amountMinor: bigint) => formatMoney(amountMinor, 2);
const percents = fc.constantFrom('10%', '25%', '33.333%', '12.5%');

const terms: fc.Arbitrary<ChainTerms> = fc
  .record({
    lines: fc.array(fc.record({ value, tax: fc.constantFrom(undefined, '7.25', '5', '5 9.975') }), {
      minLength: 1,
      maxLength: 5,
    }),
    retainage: fc.constantFrom('0', '5', '7.5', '10', '33.333', '100'),
    base: fc.constantFrom('per_bill' as const, 'to_date' as const),
    rounding: fc.constantFrom('on_total' as const, 'by_line' as const),
    draws: fc.array(fc.tuple(percents, fc.constantFrom('', 'exempt', '20')), { maxLength: 2 }),
    taxTerms: fc.record({
      mode: fc.constantFrom('on_gross' as const, 'on_net' as const, 'deferred' as const),
      rounding: fc.constantFrom('per_document' as const, 'by_line' as const),
      pricesIncludeTax: fc.boolean(),
      charge: fc.constantFrom('charged' as const, 'charged' as const, 'exempt' as const),
    }),
    compound: fc.constantFrom<readonly string[]>([], ['9.975']),
    advance: fc.option(fc.record({ share, rate: fc.bigInt({ min: 1n, max: 100_000_000n }), from: share })),
  })
  .filter(({ lines }) => lines.reduce((sum, line) => sum + line.value, 0n) > 100n)
  .map(({ lines, draws, advance, ...rest }) => {
    const sum = lines.reduce((total, line) => total + line.value, 0n);
    return {
      ...rest,
      lines: lines.map(({ value: amount, tax }) => ({
        value: written(amount),
        ...(tax === undefined ? {} : { tax }),
      })),
      draws:
        draws.length === 0
          ? []
          : [
              ...draws.map(([percent, retainage], index) => [`Draw ${index}`, percent, retainage] as const),
              ['Rest', 'balance'] as const,
            ],
      advances:
        advance === null
          ? []
          : [
              {
                advanceId: 'v1',
                balanceMinor: (sum * advance.share) / 10_000n + 1n,
                rate: advance.rate,
                thresholdMinor: (sum * advance.from) / 10_000n,
              },
            ],
    };
  });

export const randomChain: fc.Arbitrary<{ readonly terms: ChainTerms; readonly steps: readonly ChainStep[] }> =
  fc.record({
    terms,
    steps: fc.array(step, { minLength: 1, maxLength: 12 }),
  });

const partOf = (whole: bigint, tenThousandths: bigint) => (whole * tenThousandths) / 10_000n;

function basisOf(chain: Chain, asked: Extract<ChainStep, { kind: 'bill' }>): BillBasis {
  const contract = chainContract(chain);
  const line = contract.lines[asked.line % contract.lines.length];
  switch (asked.basis) {
    case 'percent':
      return { kind: 'percent', percent: asked.share * 10_000n, of: 'this_bill' };
    case 'amount':
      return {
        kind: 'amount',
        amountMinor: partOf(contractSum(contract), asked.share),
        of: 'this_bill',
        includingTax: false,
      };
    case 'line':
      return {
        kind: 'lines',
        lines: [
          {
            lineId: line?.lineId ?? '',
            entry: { kind: 'percent_to_date', percent: asked.share * 15_000n },
            correctionReason: 'Measured again',
          },
        ],
      };
    default:
      return { kind: asked.basis };
  }
}

function bill(chain: Chain, asked: Extract<ChainStep, { kind: 'bill' }>): Chain {
  const { heldMinor } = chainContract(chain);
  const release =
    asked.release === 'part'
      ? ({ kind: 'amount', amountMinor: partOf(heldMinor, asked.share) } as const)
      : ({ kind: asked.release } as const);
  const override = asked.override ? { override: 'Agreed on site' } : {};
  const billed = tryChainBill(chain, request(basisOf(chain, asked), { release, ...override }));
  return billed.ok ? billed.value : chain;
}

function credit(chain: Chain, asked: Extract<ChainStep, { kind: 'credit' }>): Chain {
  const bills = standing(chain);
  const target = bills[asked.bill % (bills.length || 1)];
  if (target === undefined) return chain;
  const line = target.plan.lines[asked.line % target.plan.lines.length];
  const part = partOf(line?.thisMinor ?? 0n, asked.share);
  const bases: Readonly<Record<CreditBasis['kind'], CreditBasis>> = {
    whole: { kind: 'whole' },
    amount: { kind: 'amount', amountMinor: partOf(target.plan.grossMinor, asked.share) },
    percent: { kind: 'percent', percent: asked.share * 10_000n },
    draws: { kind: 'draws', drawIds: target.plan.drawLines.slice(0, 1).map((one) => one.drawId) },
    lines: {
      kind: 'lines',
      lines: [
        { lineId: line?.lineId ?? '', entry: { kind: 'amount', amountMinor: part < 0n ? -part : part } },
      ],
    },
  };
  const credited = tryCredit(chain, target.invoiceId, bases[asked.basis]);
  return credited.ok ? credited.value : chain;
}

function approve(chain: Chain, asked: Extract<ChainStep, { kind: 'change_order' }>): Chain {
  const net = partOf(contractSum(chainContract(chain)), asked.share);
  if (net === 0n) return chain;
  const draws = drawsOf(chain);
  const drawId = draws[asked.draw % (draws.length || 1)]?.drawId ?? '';
  const effects: Readonly<Record<DrawEffect['kind'], DrawEffect>> = {
    none: { kind: 'none' },
    add: { kind: 'add', drawId: `d${draws.length + 1}`, name: 'Change' },
    raise: { kind: 'raise', drawId },
    lower: { kind: 'lower', draws: [{ drawId, byMinor: -net }] },
  };
  const order = changeOrder(chain, [written(net)], effects[asked.effect]);
  const approved = tryApprove(chain, order);
  return approved.ok ? approved.value : chain;
}

/** A void of one document, the newest one or an older one that nothing later builds on. */
function voidDocument(chain: Chain, invoiceId: string): Chain {
  const bills = chain.job.bills.map((one) => (one.invoiceId === invoiceId ? { ...one, isVoid: true } : one));
  return { ...chain, job: { ...chain.job, bills } };
}

function voidOlder(chain: Chain, asked: Extract<ChainStep, { kind: 'void_older' }>): Chain {
  const documents = standing(chain);
  const target = documents[asked.bill % (documents.length || 1)];
  if (target === undefined || chain.credits.has(target.invoiceId) || target.plan.kind === 'credit_note')
    return chain;
  const { invoiceId, plan } = target;
  const builtOn = documents.some(
    (one) =>
      chain.credits.get(one.invoiceId)?.creditedId === invoiceId ||
      one.plan.releases.some((release) => release.fromInvoiceId === invoiceId),
  );
  const without = voidDocument(chain, invoiceId);
  const pastZero =
    linePastZero(chainContract(chain), plan.lines) !== null || chainContract(without).heldMinor < 0n;
  return builtOn || pastZero ? chain : without;
}

/** Takes one step; a step that the rules refuse leaves the chain as it is. */
export function takeChainStep(chain: Chain, asked: ChainStep): Chain {
  if (asked.kind === 'bill') return bill(chain, asked);
  if (asked.kind === 'credit') return credit(chain, asked);
  if (asked.kind === 'change_order') return approve(chain, asked);
  if (asked.kind === 'void_older') return voidOlder(chain, asked);
  if (asked.kind === 'void') {
    const newest = standing(chain).at(-1);
    const credit = chain.credits.get(newest?.invoiceId ?? '');
    const credited = chain.job.bills.find((one) => one.invoiceId === credit?.creditedId);
    const draws = changedDraw(
      drawsOf(chain),
      credited?.plan.drawLines ?? [],
      credit?.plan.unlockedDrawIds ?? [],
    );
    return newest === undefined || draws !== null ? chain : voidDocument(chain, newest.invoiceId);
  }
  const draws = drawsOf(chain);
  const drawIds = [...new Set(asked.picked.map((one) => draws[one % (draws.length || 1)]?.drawId ?? ''))];
  const billed = tryChainBill(chain, request({ kind: 'draws', drawIds }));
  return billed.ok ? billed.value : chain;
}

export const openRandom = ({ terms: ofChain }: { readonly terms: ChainTerms }): Chain => openChain(ofChain);
