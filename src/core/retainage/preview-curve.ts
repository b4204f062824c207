import type { BillPlan } from '#core/billing/bill-plan.ts';
import type { BillRequest } from '#core/billing/bill-request.ts';
import type { Contract, ContractLine, Holding } from '#core/billing/contract.ts';
import { figureBill } from '#core/billing/figure-bill.ts';
import { addRatios } from '#core/money/ratio.ts';
import { ok, type Result } from '#core/result.ts';

/**
 * One point of the curve of retainage, after so many bills (minor units, all to date).
 * @example { billedMinor: 6_000_000n, withheldMinor: 550_000n, releasedMinor: 0n, heldMinor: 550_000n }
 */
export interface CurvePoint {
  readonly billedMinor: bigint;
  readonly withheldMinor: bigint;
  readonly releasedMinor: bigint;
  readonly heldMinor: bigint;
}

/**
 * What would be held and released over planned bills, from where the contract stands: the same calculation that
 * issues them. A bill that could not be issued ends it with its refusal. Tax enters only where retainage is taken of it.
 * @example previewCurve(contract, [], tenEqualBills).value.at(-1)?.heldMinor
 */
export function previewCurve(
  contract: Contract,
  holdings: readonly Holding[],
  bills: readonly BillRequest[],
): Result<readonly CurvePoint[]> {
  let now: Contract = { ...contract, taxRates: contract.retainageOnTax ? contract.taxRates : [] };
  let held = holdings;
  const points: CurvePoint[] = [];
  for (const [index, bill] of bills.entries()) {
    const figured = figureBill(now, bill, held);
    if (!figured.ok) return figured;
    held = holdingsAfter(held, figured.value, `planned ${index + 1}`);
    now = contractAfter(now, figured.value);
    points.push(pointOf(now));
  }
  return ok(points);
}

const pointOf = ({ billedMinor, withheldMinor, heldMinor }: Contract): CurvePoint => ({
  billedMinor,
  withheldMinor,
  releasedMinor: withheldMinor - heldMinor,
  heldMinor,
});

function contractAfter(contract: Contract, plan: BillPlan): Contract {
  const { stepReached, stillToWithholdMinor } = plan.retainage;
  const billed = new Set(plan.drawLines.map((draw) => draw.drawId));
  return {
    ...contract,
    lines: contract.lines.map((line, index) => lineAfter(line, plan.lines[index])),
    draws: contract.draws.map((draw) => (billed.has(draw.drawId) ? { ...draw, billedBy: 'planned' } : draw)),
    billedMinor: plan.billedToDateMinor,
    heldMinor: plan.heldToDateMinor,
    withheldMinor: contract.withheldMinor + plan.withheldMinor,
    stepReached,
    stillToWithholdMinor,
    retainageChange: null,
  };
}

function lineAfter(line: ContractLine, planned: BillPlan['lines'][number] | undefined): ContractLine {
  if (planned === undefined) return line;
  const { toDateMinor, exactDelta, heldMinor, storedMinor, exemptMinor, stepReached } = planned;
  return {
    ...line,
    billedMinor: toDateMinor,
    exact: addRatios(line.exact, exactDelta),
    heldMinor,
    storedMinor,
    exemptMinor: line.exemptMinor + exemptMinor,
    stepReached,
  };
}

function holdingsAfter(before: readonly Holding[], plan: BillPlan, invoiceId: string): readonly Holding[] {
  const added = plan.lines
    .filter((line) => line.withheldMinor !== 0n)
    .map(({ lineId, withheldMinor }) => ({ invoiceId, lineId, heldMinor: withheldMinor }));
  if (plan.releases.length === 0) return [...before, ...added];
  const key = (one: { readonly lineId: string }, from: string) => `${from} ${one.lineId}`;
  const released = new Map(plan.releases.map((one) => [key(one, one.fromInvoiceId), one.amountMinor]));
  const left = before.map((one) => ({
    ...one,
    heldMinor: one.heldMinor - (released.get(key(one, one.invoiceId)) ?? 0n),
  }));
  return [...left.filter((one) => one.heldMinor !== 0n), ...added];
}
