import type { Recoupment } from '#core/advances/advance.ts';
import type { BillPlanTax } from '#core/billing/bill-plan.ts';
import type { Contract } from '#core/billing/contract.ts';
import { quotient, ZERO } from '#core/money/ratio.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import { type CreditFigures, creditDocument } from './credit-document.ts';
import type { CreditPlan } from './credit-plan.ts';
import type { CreditRequest } from './credit-request.ts';
import { creditShares, roundCredited, shareOf } from './credit-shares.ts';
import type { CreditedBill } from './credited-bill.ts';
import { creditedTaxes, type LineCredit } from './credited-taxes.ts';
import { type CreditableLine, creditableLines, creditedWork } from './credited-work.ts';
import { cut, retainageGivenBack } from './retainage-given-back.ts';
import { storedAndExempt } from './stored-and-exempt.ts';

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

/**
 * Decides whether a credit note can be issued on a bill, and with which figures. Tax and retainage follow the work
 * line by line: `r(the bill's figure × share credited to date) − credited before`, so that credits that add up to
 * the bill reverse its stored figures. Nothing is ever paid out by a credit note.
 * @example planCredit(contract, bill, { basis: { kind: 'whole' }, reason: 'Billed to the wrong job' })
 */
export function planCredit(
  contract: Contract,
  bill: CreditedBill,
  { basis, reason }: CreditRequest,
): Result<CreditPlan> {
  const { number, state, kind } = bill;
  if (reason.trim() === '') return refuse('reason_missing', {});
  if (state === 'draft') return refuse('invoice_not_issued', {});
  if (state === 'void') return refuse('already_void', { number });
  if (kind === 'credit_note') return refuse('credit_of_credit', { number });
  const work = creditedWork(contract, bill, basis);
  if (!work.ok) return work;
  const checked = checkWork(contract, bill, work.value);
  if (!checked.ok) return checked;

  const creditable = creditableLines(bill);
  const figured = figureCredit(contract, bill, creditable, work.value);
  const planned = creditDocument(contract, figured);
  const isWhole = creditable.every(
    (line, index) => line.partMinor === line.creditedMinor + (work.value[index] ?? 0n),
  );
  const creditMinor = -planned.dueMinor;
  const againstOpenMinor = creditMinor < bill.openMinor ? creditMinor : bill.openMinor;
  const unlocked = new Set(bill.credits.flatMap((credit) => credit.unlockedDrawIds));
  const covered = isWhole
    ? bill.drawLines.map((draw) => draw.drawId)
    : basis.kind === 'draws'
      ? basis.drawIds
      : [];
  return ok({
    bill: planned,
    againstOpenMinor,
    customerCreditMinor: creditMinor - againstOpenMinor,
    unlockedDrawIds: covered.filter((drawId) => !unlocked.has(drawId)),
  });
}

// What later corrections took off a line already cannot be credited once more.
function checkWork(contract: Contract, bill: CreditedBill, work: readonly bigint[]): Result<null> {
  if (work.every((part) => part === 0n)) return refuse('nothing_to_credit', {});
  const grossMinor = sumOf(work);
  if (grossMinor < 0n) return refuse('credit_below_zero', { grossMinor });
  const credit = new Map(bill.lines.map(({ lineId }, index) => [lineId, work[index] ?? 0n]));
  for (const { lineId, description, scheduledMinor, billedMinor } of contract.lines) {
    const takenMinor = credit.get(lineId) ?? 0n;
    const direction = scheduledMinor < 0n ? -1n : 1n;
    if (direction * takenMinor > 0n && direction * (billedMinor - takenMinor) < 0n) {
      return refuse('correction_beyond_billed', { description, billedMinor: direction * billedMinor });
    }
  }
  return ok(null);
}

function figureCredit(
  contract: Contract,
  bill: CreditedBill,
  lines: readonly CreditableLine[],
  work: readonly bigint[],
): CreditFigures {
  const shares = creditShares(lines, work);
  const { before, byPayer } = movedBefore(bill);
  const toDate = roundCredited(
    bill.lines.map(({ lineId, withheldMinor }, index) =>
      shareOf(shares[index] ?? ZERO, withheldMinor + (byPayer.get(lineId) ?? 0n)),
    ),
  );
  const wanted = bill.lines.map(({ lineId }, index) => (toDate[index] ?? 0n) - (before.get(lineId) ?? 0n));
  const credits = (given: readonly bigint[]): LineCredit[] =>
    bill.lines.map(({ lineId }, index) => ({
      lineId,
      share: shares[index] ?? ZERO,
      workMinor: work[index] ?? 0n,
      givenMinor: given[index] ?? 0n,
      releasedToDateMinor: (wanted[index] ?? 0n) - (given[index] ?? 0n),
    }));
  const taxesOf = (given: readonly bigint[]) => creditedTaxes(contract, bill, credits(given));
  const payableOf = (taxes: readonly BillPlanTax[]) =>
    sumOf(work) - (contract.taxTerms.pricesIncludeTax ? 0n : sumOf(taxes.map((tax) => tax.taxMinor)));

  let given = retainageGivenBack(contract, bill, wanted);
  let taxes = taxesOf(given);
  const recoupments = recoupedBack(bill, lines, work, payableOf(taxes));
  const leftMinor = payableOf(taxes) + sumOf(recoupments.map((one) => one.amountMinor));
  if (sumOf(given) > leftMinor) {
    given = cut(given, sumOf(given) - leftMinor);
    taxes = taxesOf(given);
  }
  const byLine = (amounts: readonly bigint[]) =>
    new Map(bill.lines.map(({ lineId }, index) => [lineId, amounts[index] ?? 0n]));
  const parts = storedAndExempt(contract, bill, shares, work);
  return { work: byLine(work), given: byLine(given), parts, taxes, recoupments };
}

// What credits gave back before; and what the payer withheld of the bill since, on documents without work, which is
// given back in the share that is credited like what the bill itself withheld.
function movedBefore({ credits }: CreditedBill) {
  const before = new Map<string, bigint>();
  const byPayer = new Map<string, bigint>();
  for (const { lines } of credits) {
    const isCredit = lines.some((line) => line.thisMinor !== 0n);
    for (const { lineId, withheldMinor } of lines) {
      if (isCredit) before.set(lineId, (before.get(lineId) ?? 0n) - withheldMinor);
      else byPayer.set(lineId, (byPayer.get(lineId) ?? 0n) + withheldMinor);
    }
  }
  return { before, byPayer };
}

// An advance gets back what the bill took from it, in the share that is credited, as far as the credit bears it.
function recoupedBack(
  bill: CreditedBill,
  lines: readonly CreditableLine[],
  work: readonly bigint[],
  payableMinor: bigint,
): Recoupment[] {
  const grossMinor = sumOf(lines.map((line) => line.partMinor));
  if (grossMinor === 0n) return [];
  const creditedMinor = sumOf(lines.map((line) => line.creditedMinor)) + sumOf(work);
  let leftMinor = payableMinor;
  return bill.recoupments.flatMap(({ advanceId, amountMinor }) => {
    const earlier = bill.credits
      .flatMap((credit) => credit.recoupments)
      .filter((one) => one.advanceId === advanceId);
    const toDateMinor = roundHalfAway(shareOf(quotient(creditedMinor, grossMinor), amountMinor));
    const wantedMinor = toDateMinor + sumOf(earlier.map((one) => one.amountMinor));
    const backMinor = wantedMinor < leftMinor ? wantedMinor : leftMinor;
    if (backMinor <= 0n) return [];
    leftMinor -= backMinor;
    return [{ advanceId, amountMinor: -backMinor }];
  });
}
