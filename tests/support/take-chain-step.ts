import type { BillBasis } from '#core/billing/bill-request.ts';
import { contractSum } from '#core/billing/contract-sum.ts';
import { linePastZero } from '#core/billing/line-past-zero.ts';
import type { DrawEffect } from '#core/change-orders/change-order.ts';
import { changedDraw } from '#core/credits/changed-draw.ts';
import type { CreditBasis } from '#core/credits/credit-request.ts';
import {
  type Chain,
  chainContract,
  changeOrder,
  drawsOf,
  standing,
  tryApprove,
  tryChainBill,
  tryCredit,
} from './chain.ts';
import { money, request } from './job.ts';
import type { ChainStep } from './random-chain.ts';

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
  const order = changeOrder(chain, [money(net)], effects[asked.effect]);
  const approved = tryApprove(chain, order);
  return approved.ok ? approved.value : chain;
}

function apply(chain: Chain, asked: Extract<ChainStep, { kind: 'apply' }>): Chain {
  const { lines } = chainContract(chain);
  const line = lines[asked.line % lines.length];
  if (line === undefined) return chain;
  const value = line.scheduledMinor < 0n ? 0n : line.scheduledMinor;
  const billed = tryChainBill(
    chain,
    request({
      kind: 'application',
      periodFrom: '2026-05-01',
      periodTo: '2026-05-31',
      evenIfZero: false,
      lines: [
        {
          lineId: line.lineId,
          entry: { kind: 'amount', amountMinor: partOf(value, asked.work) },
          installedMinor: partOf(line.storedMinor, asked.installed),
          storedMinor: partOf(value, asked.stored),
          note: 'Measured on site',
        },
      ],
    }),
  );
  return billed.ok ? billed.value : chain;
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
      one.request.basis.kind === 'application' ||
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
  if (asked.kind === 'apply') return apply(chain, asked);
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
