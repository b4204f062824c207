import type { BillPlan, BillPlanLine } from '#core/billing/bill-plan.ts';
import type { Contract } from '#core/billing/contract.ts';
import { contractSum } from '#core/billing/contract-sum.ts';
import { figureOver } from '#core/billing/figure-over.ts';
import { percentShare } from '#core/money/percent-share.ts';
import { wholeRatio } from '#core/money/ratio.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import { outsideTheRule } from '#core/retainage/outside-the-rule.ts';

/**
 * Where one line of a running contract stands when it is taken over (minor units, below 0 on a deduction line): work
 * completed, materials presently stored, and what is held.
 * @example { lineId: 'a', workMinor: 6_800_000n, storedMinor: 0n, heldMinor: 680_000n }
 */
export interface OpeningLine {
  readonly lineId: string;
  readonly workMinor: bigint;
  readonly storedMinor: bigint;
  readonly heldMinor: bigint;
}

/**
 * A contract that is taken over while it runs: the number of its last application, its lines, and to date (minor
 * units, before tax) what was certified and what was paid of it.
 * @example { lastApplication: 6, lines, certifiedMinor: 6_120_000n, paidMinor: 6_120_000n, overrideReason: null }
 */
export interface TakeOver {
  readonly lastApplication: number;
  readonly lines: readonly OpeningLine[];
  readonly certifiedMinor: bigint;
  readonly paidMinor: bigint;
  readonly overrideReason: string | null;
}

/**
 * The opening document of the chain: its figures as a bill's, what is still outstanding of it (minor units), and the
 * number of the next application.
 * @example const { bill, outstandingMinor, nextApplication } = planned.value;
 */
export interface TakeOverPlan {
  readonly bill: BillPlan;
  readonly outstandingMinor: bigint;
  readonly nextApplication: number;
}

/**
 * Decides whether a running contract can be taken over with these figures. They must tie: what is certified is what
 * was billed less what is held. From then on everything is automatic, as if the earlier applications were here.
 * @example planTakeOver(contract, opening) // application 7 starts with 68,000.00 previously completed
 */
export function planTakeOver(contract: Contract, opening: TakeOver): Result<TakeOverPlan> {
  const { lines, certifiedMinor, paidMinor, lastApplication } = opening;
  if (contract.billedMinor !== 0n || contract.heldMinor !== 0n) return refuse('already_billed', {});
  const checked = checkLines(contract, lines);
  if (!checked.ok) return checked;
  const bill = openingDocument(contract, lines);
  if (bill.grossMinor === 0n && lines.length === 0) return refuse('nothing_to_bill', {});
  const dueMinor = bill.grossMinor - bill.withheldMinor;
  if (dueMinor !== certifiedMinor) {
    return refuse('opening_does_not_tie', {
      billedMinor: bill.grossMinor,
      heldMinor: bill.withheldMinor,
      certifiedMinor,
      differenceMinor: certifiedMinor - dueMinor,
    });
  }
  const outstandingMinor = certifiedMinor - paidMinor;
  if (outstandingMinor < 0n)
    return refuse('opening_overpaid', { certifiedMinor, excessMinor: -outstandingMinor });
  const { over, contractSumMinor } = bill;
  const overridden = opening.overrideReason !== null && opening.overrideReason.trim() !== '';
  return over === null || overridden
    ? ok({ bill, outstandingMinor, nextApplication: lastApplication + 1 })
    : refuse('past_ceiling', { contractSumMinor, ...over });
}

function checkLines(contract: Contract, lines: readonly OpeningLine[]): Result<null> {
  const named = new Set<string>();
  for (const { lineId, workMinor, storedMinor, heldMinor } of lines) {
    const line = contract.lines.find((one) => one.lineId === lineId);
    if (line === undefined) return refuse('line_unknown', { lineId });
    const { description, scheduledMinor } = line;
    if (named.has(lineId)) return refuse('line_twice', { description });
    named.add(lineId);
    const direction = scheduledMinor < 0n ? -1n : 1n;
    const billedMinor = direction * (workMinor + storedMinor);
    const isDirected = direction * workMinor >= 0n && direction * heldMinor >= 0n;
    const isStored = storedMinor === 0n || (storedMinor > 0n && scheduledMinor >= 0n);
    if (!isDirected || !isStored) return refuse('opening_line_sign', { description });
    if (direction * heldMinor > billedMinor) {
      return refuse('opening_held_too_much', {
        description,
        heldMinor,
        billedMinor: direction * billedMinor,
      });
    }
  }
  return ok(null);
}

function openingDocument(contract: Contract, opening: readonly OpeningLine[]): BillPlan {
  const byLine = new Map(opening.map((line) => [line.lineId, line]));
  const lines = contract.lines.map(({ lineId, scheduledMinor, stepReached }): BillPlanLine => {
    const { workMinor, storedMinor, heldMinor } = byLine.get(lineId) ?? NOTHING;
    const thisMinor = workMinor + storedMinor;
    return {
      lineId,
      scheduledMinor,
      previousMinor: 0n,
      thisMinor,
      exactDelta: wholeRatio(thisMinor),
      withheldMinor: heldMinor,
      releasedMinor: 0n,
      toDateMinor: thisMinor,
      workMinor,
      installedMinor: 0n,
      storedBeforeMinor: 0n,
      storedMinor,
      exemptMinor: 0n,
      heldMinor,
      stepReached,
    };
  });
  const sumOf = (figure: (line: BillPlanLine) => bigint) =>
    lines.reduce((sum, line) => sum + figure(line), 0n);
  const grossMinor = sumOf((line) => line.thisMinor);
  const withheldMinor = sumOf((line) => line.withheldMinor);
  const contractSumMinor = contractSum(contract);
  return {
    kind: 'invoice',
    lines,
    grossMinor,
    withheldMinor,
    dueMinor: grossMinor - withheldMinor,
    contractSumMinor,
    billedBeforeMinor: 0n,
    billedToDateMinor: grossMinor,
    heldToDateMinor: withheldMinor,
    unbilledMinor: contractSumMinor - grossMinor,
    percentToDate: percentShare(grossMinor, contractSumMinor),
    over: figureOver(
      contract,
      lines.map((line) => line.thisMinor),
    ),
    fullyInvoiced: lines.every((line) => line.toDateMinor === line.scheduledMinor),
    taxes: [],
    taxMinor: 0n,
    taxIncludedMinor: 0n,
    releasedMinor: 0n,
    releases: [],
    recoupments: [],
    recoupedMinor: 0n,
    drawLines: [],
    retainage: outsideTheRule(contract, withheldMinor),
  };
}

const NOTHING: Omit<OpeningLine, 'lineId'> = { workMinor: 0n, storedMinor: 0n, heldMinor: 0n };
