import type { Contract, ContractLine } from '#core/billing/contract.ts';
import { spreadOverLines } from '#core/billing/spread-over-lines.ts';
import { percentOf } from '#core/money/percent.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import type { CreditBasis, CreditLineEntry } from './credit-request.ts';
import type { CreditedBill } from './credited-bill.ts';

/**
 * One line of a bill that is credited (minor units, in the direction of the bill): what it billed, and what credits
 * took off it before.
 * @example const left = line.partMinor - line.creditedMinor;
 */
export interface CreditableLine {
  readonly lineId: string;
  readonly partMinor: bigint;
  readonly creditedMinor: bigint;
}

/**
 * The lines of a bill with what its earlier credits took off them, in the bill's order.
 * @example creditableLines(bill) // [{ lineId: 'a', partMinor: 500_000n, creditedMinor: 0n }]
 */
export function creditableLines({ lines, credits }: CreditedBill): CreditableLine[] {
  const credited = new Map<string, bigint>();
  for (const { lineId, thisMinor } of credits.flatMap((credit) => credit.lines)) {
    credited.set(lineId, (credited.get(lineId) ?? 0n) - thisMinor);
  }
  return lines.map(({ lineId, thisMinor }) => ({
    lineId,
    partMinor: thisMinor,
    creditedMinor: credited.get(lineId) ?? 0n,
  }));
}

const leftOn = (line: CreditableLine): bigint => line.partMinor - line.creditedMinor;
const leftOf = (lines: readonly CreditableLine[]): bigint =>
  lines.reduce((sum, line) => sum + leftOn(line), 0n);

/**
 * What a credit takes off each line of its bill (minor units, in the bill's direction), whichever way it was
 * entered; never more than the bill less its earlier credits.
 * @example creditedWork(contract, bill, { kind: 'amount', amountMinor: 250_000n })
 */
export function creditedWork(
  contract: Contract,
  bill: CreditedBill,
  basis: CreditBasis,
): Result<readonly bigint[]> {
  const lines = creditableLines(bill);
  switch (basis.kind) {
    case 'whole':
      return ok(lines.map(leftOn));
    case 'amount':
      return creditAmount(lines, basis.amountMinor);
    case 'percent':
      return creditPercent(lines, basis.percent);
    case 'draws':
      return creditDraws(contract, bill, lines, basis.drawIds);
    case 'lines':
      return creditLines(contract, lines, basis.lines);
  }
}

function creditAmount(lines: readonly CreditableLine[], amountMinor: bigint): Result<readonly bigint[]> {
  const leftMinor = leftOf(lines);
  if (amountMinor > leftMinor) {
    return refuse('credit_past_bill', { leftMinor, excessMinor: amountMinor - leftMinor });
  }
  return ok(amountMinor === 0n ? lines.map(() => 0n) : spreadCredit(lines, amountMinor));
}

// A bill is to its credits what a contract is to its bills: its parts are their scheduled values.
function spreadCredit(lines: readonly CreditableLine[], amountMinor: bigint): bigint[] {
  return spreadOverLines(
    amountMinor,
    lines.map((line) => ({ scheduledMinor: line.partMinor, billedMinor: line.creditedMinor })),
    lines.map((line) => line.partMinor),
  );
}

// Where rounding alone would pass what is left of the bill, the credit takes what is left.
function creditPercent(lines: readonly CreditableLine[], percent: bigint): Result<readonly bigint[]> {
  const grossMinor = lines.reduce((sum, line) => sum + line.partMinor, 0n);
  const amountMinor = roundHalfAway(percentOf(percent, grossMinor));
  const leftMinor = leftOf(lines);
  return creditAmount(lines, amountMinor === leftMinor + 1n ? leftMinor : amountMinor);
}

function creditDraws(
  contract: Contract,
  bill: CreditedBill,
  lines: readonly CreditableLine[],
  drawIds: readonly string[],
): Result<readonly bigint[]> {
  const unlocked = bill.credits.flatMap((credit) => credit.unlockedDrawIds);
  const named = new Set<string>();
  let credit = lines.map(() => 0n);
  for (const drawId of drawIds) {
    const drawn = bill.drawLines.find((one) => one.drawId === drawId);
    if (drawn === undefined) return refuse('draw_unknown', { drawId });
    const { label, amountMinor } = drawn;
    if (named.has(drawId)) return refuse('draw_twice', { label });
    if (unlocked.includes(drawId)) return refuse('draw_already_credited', { label });
    named.add(drawId);
    const own = contract.draws.find((one) => one.drawId === drawId)?.lineIds ?? null;
    const open = lines.map((line, index) => ({
      ...line,
      creditedMinor: line.creditedMinor + (credit[index] ?? 0n),
      partMinor: own === null || own.includes(line.lineId) ? line.partMinor : line.creditedMinor,
    }));
    const leftMinor = leftOf(open);
    const takenMinor = amountMinor < leftMinor ? amountMinor : leftMinor;
    if (takenMinor <= 0n) continue;
    const parts = spreadCredit(open, takenMinor);
    credit = credit.map((amount, index) => amount + (parts[index] ?? 0n));
  }
  return ok(credit);
}

function creditLines(
  contract: Contract,
  lines: readonly CreditableLine[],
  typed: readonly CreditLineEntry[],
): Result<readonly bigint[]> {
  const credit = lines.map(() => 0n);
  const named = new Set<string>();
  for (const { lineId, entry } of typed) {
    const index = lines.findIndex((line) => line.lineId === lineId);
    const onBill = lines[index];
    const line = contract.lines.find((one) => one.lineId === lineId);
    if (onBill === undefined || line === undefined) return refuse('line_unknown', { lineId });
    if (named.has(lineId)) return refuse('line_twice', { description: line.description });
    named.add(lineId);
    const taken = creditOfLine(line, onBill, entry);
    if (!taken.ok) return taken;
    credit[index] = taken.value;
  }
  return ok(credit);
}

function creditOfLine(
  line: ContractLine,
  onBill: CreditableLine,
  entry: CreditLineEntry['entry'],
): Result<bigint> {
  const { description, scheduledMinor } = line;
  const workMinor = line.billedMinor - line.storedMinor;
  const direction = onBill.partMinor < 0n ? -1n : 1n;
  if (entry.kind === 'back_to_percent' && scheduledMinor === 0n) {
    return refuse('percent_on_zero_line', { description });
  }
  const takenMinor =
    entry.kind === 'amount'
      ? direction * entry.amountMinor
      : workMinor - roundHalfAway(percentOf(entry.percent, scheduledMinor));
  const leftMinor = direction * leftOn(onBill);
  const askedMinor = direction * takenMinor;
  if (askedMinor < 0n) return refuse('credit_forward', { description });
  return askedMinor > leftMinor
    ? refuse('credit_past_line', { description, leftMinor, excessMinor: askedMinor - leftMinor })
    : ok(takenMinor);
}
