import { apportion } from '#core/money/apportion.ts';
import { HUNDRED_PERCENT, type Percent, percentOf } from '#core/money/percent.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import { roundToTotal } from '#core/money/round-to-total.ts';
import type { BillRetainage } from './bill-request.ts';
import type { Contract } from './contract.ts';

/**
 * The rate at which a bill withholds: the contract's, its own, or none.
 * @example retainageRate(contract, { kind: 'left_off' }) // 0n
 */
export function retainageRate(contract: Contract, retainage: BillRetainage): Percent {
  if (retainage.kind === 'rate') return retainage.rate;
  if (retainage.kind === 'left_off' || contract.retainage.kind === 'none') return 0n;
  return contract.retainage.rate;
}

/**
 * What a bill withholds on each line (minor units): the rule on the work after it less the rule on the work
 * before it. A line of positive value never falls below 0 held, a deduction line never rises above it, and the
 * contract as a whole never falls below 0; what would go beyond stays in the amount due.
 * @example figureWithheld(contract, [3_333n, 3_333n, 3_333n], 10_000_000n) // [334n, 333n, 333n] on the total
 */
export function figureWithheld(contract: Contract, partsMinor: readonly bigint[], rate: Percent): bigint[] {
  if (rate === 0n) return partsMinor.map(() => 0n);
  const movements =
    contract.retainageRounding === 'by_line'
      ? contract.lines.map((line, index) =>
          movement(contract, line.billedMinor, partsMinor[index] ?? 0n, rate),
        )
      : spreadMovement(contract, partsMinor, rate);
  return keepContractAbove(contract, keepLinesInRange(contract, movements));
}

function movement(contract: Contract, beforeMinor: bigint, workMinor: bigint, rate: Percent): bigint {
  if (contract.retainageBase === 'per_bill') return roundHalfAway(percentOf(rate, workMinor));
  const after = roundHalfAway(percentOf(rate, beforeMinor + workMinor));
  return after - roundHalfAway(percentOf(rate, beforeMinor));
}

function spreadMovement(contract: Contract, partsMinor: readonly bigint[], rate: Percent): bigint[] {
  const grossMinor = partsMinor.reduce((sum, part) => sum + part, 0n);
  const exactParts = partsMinor.map((part) => rate * part);
  return roundToTotal(
    movement(contract, contract.billedMinor, grossMinor, rate),
    exactParts,
    HUNDRED_PERCENT,
  );
}

function keepLinesInRange(contract: Contract, movements: readonly bigint[]): bigint[] {
  return contract.lines.map((line, index) => {
    const moved = movements[index] ?? 0n;
    const heldMinor = line.heldMinor + moved;
    const outOfRange = line.scheduledMinor < 0n ? heldMinor > 0n : heldMinor < 0n;
    return outOfRange ? -line.heldMinor : moved;
  });
}

// Deduction lines that would hold more than all others do are cut, in proportion to what they hold.
function keepContractAbove(contract: Contract, movements: readonly bigint[]): bigint[] {
  const held = contract.lines.map((line, index) => line.heldMinor + (movements[index] ?? 0n));
  const totalMinor = held.reduce((sum, amount) => sum + amount, 0n);
  if (totalMinor >= 0n) return [...movements];
  const cuts = apportion(
    -totalMinor,
    held.map((amount) => (amount < 0n ? -amount : 0n)),
  );
  return movements.map((moved, index) => moved + (cuts[index] ?? 0n));
}
