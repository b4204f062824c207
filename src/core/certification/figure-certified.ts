import type { BillPlan } from '#core/billing/bill-plan.ts';
import type { BillRequest } from '#core/billing/bill-request.ts';
import type { BillWork } from '#core/billing/bill-work.ts';
import type { Contract, Holding } from '#core/billing/contract.ts';
import { figureFromWork } from '#core/billing/figure-from-work.ts';
import { figureWork } from '#core/billing/figure-work.ts';
import { planBill } from '#core/billing/plan-bill.ts';
import { apportion } from '#core/money/apportion.ts';
import { subtractRatios, wholeRatio } from '#core/money/ratio.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import type { Certificate, CertifiedBill } from './certificate.ts';
import { certifiedWork } from './certified-work.ts';

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

/**
 * An application as certified, by line or in total: the certified work replaces the work applied for, and
 * retainage, tax and what is due follow. The cut goes back to the balance of its lines. It is figured from the
 * contract as it stood before the application.
 * @example figureCertified(contract, request, holdings, { kind: 'in_total', dueMinor: 4_000_000n, reason: 'Short' })
 */
export function figureCertified(
  contract: Contract,
  request: BillRequest,
  holdings: readonly Holding[],
  certificate: Certificate,
): Result<CertifiedBill> {
  const applied = planBill(contract, request, holdings);
  if (!applied.ok) return applied;
  const work = figureWork(contract, request);
  if (!work.ok) return work;
  const cuts =
    certificate.kind === 'by_line'
      ? cutsByLine(contract, applied.value, certificate.lines)
      : cutsInTotal({ contract, request, work: work.value, holdings }, applied.value, certificate.dueMinor);
  if (!cuts.ok) return cuts;
  if (cuts.value.some((cut) => cut !== 0n) && certificate.reason.trim() === '')
    return refuse('reason_missing', {});
  const plan = figureFromWork(contract, request, lessCuts(work.value, cuts.value), holdings);
  if (!plan.ok) return plan;
  return ok(certifiedBill(applied.value, plan.value, cuts.value, certificate));
}

function certifiedBill(
  applied: BillPlan,
  plan: BillPlan,
  cuts: readonly bigint[],
  certificate: Certificate,
): CertifiedBill {
  const lines = applied.lines.map(({ lineId }, index) => ({ lineId, workMinor: cuts[index] ?? 0n }));
  return {
    plan,
    applied,
    cut: {
      grossMinor: applied.grossMinor - plan.grossMinor,
      dueMinor: applied.dueMinor - plan.dueMinor,
      lines: lines.filter((line) => line.workMinor !== 0n),
    },
    roundingMinor: certificate.kind === 'in_total' ? certificate.dueMinor - plan.dueMinor : 0n,
  };
}

// The same amount comes off the exact and the billed figure of a line; a tax that was typed follows the work.
function lessCuts(work: BillWork, cuts: readonly bigint[]): BillWork {
  if (cuts.every((cut) => cut === 0n)) return work;
  return {
    ...work,
    taxMinor: null,
    partsMinor: work.partsMinor.map((part, index) => part - (cuts[index] ?? 0n)),
    exactDeltas: work.exactDeltas.map((delta, index) => subtractRatios(delta, wholeRatio(cuts[index] ?? 0n))),
  };
}

function cutsByLine(
  { lines }: Contract,
  applied: BillPlan,
  certified: Extract<Certificate, { kind: 'by_line' }>['lines'],
): Result<readonly bigint[]> {
  const cuts = applied.lines.map(() => 0n);
  const named = new Set<string>();
  for (const { lineId, workMinor } of certified) {
    const index = applied.lines.findIndex((line) => line.lineId === lineId);
    const line = lines[index];
    if (line === undefined) return refuse('line_unknown', { lineId });
    const { description } = line;
    if (named.has(lineId)) return refuse('line_twice', { description });
    named.add(lineId);
    const appliedMinor = applied.lines[index]?.workMinor ?? 0n;
    const between =
      appliedMinor < 0n
        ? workMinor >= appliedMinor && workMinor <= 0n
        : workMinor >= 0n && workMinor <= appliedMinor;
    if (!between)
      return refuse('certified_beyond_applied', { description, appliedMinor, certifiedMinor: workMinor });
    cuts[index] = appliedMinor - workMinor;
  }
  return ok(cuts);
}

interface Application {
  readonly contract: Contract;
  readonly request: BillRequest;
  readonly work: BillWork;
  readonly holdings: readonly Holding[];
}

// The gross is reduced by this bill's work, line by line in proportion.
function cutsInTotal(
  application: Application,
  applied: BillPlan,
  dueMinor: bigint,
): Result<readonly bigint[]> {
  const works = applied.lines.map((line) => line.workMinor);
  const workMinor = sumOf(works);
  if (dueMinor === applied.dueMinor) return ok(works.map(() => 0n));
  if (dueMinor > applied.dueMinor) {
    const { dueMinor: appliedMinor } = applied;
    return refuse('certified_beyond_applied', { description: null, appliedMinor, certifiedMinor: dueMinor });
  }
  if (workMinor <= 0n) {
    return refuse('certified_below_other_amounts', {
      leastMinor: applied.dueMinor,
      certifiedMinor: dueMinor,
    });
  }
  const cutsAt = (certified: bigint) => {
    const kept = apportion(certified, works);
    return works.map((work, index) => work - (kept[index] ?? 0n));
  };
  const found = certifiedWork(
    { ...application, cutWork: (certified) => lessCuts(application.work, cutsAt(certified)) },
    workMinor,
    dueMinor,
  );
  return found.ok ? ok(cutsAt(found.value)) : found;
}
