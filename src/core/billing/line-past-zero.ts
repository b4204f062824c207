import type { BillPlanLine } from './bill-plan.ts';
import type { Contract } from './contract.ts';

/**
 * The description of the first line whose billed, stored or held amount would pass 0 if a bill were voided, or null
 * where none would: a later bill took back what this one billed.
 * @example linePastZero(contract, bill.lines) // null
 */
export function linePastZero(
  contract: Pick<Contract, 'lines'>,
  billLines: readonly Pick<
    BillPlanLine,
    'lineId' | 'thisMinor' | 'withheldMinor' | 'releasedMinor' | 'storedMinor' | 'storedBeforeMinor'
  >[],
): string | null {
  const ofBill = new Map(billLines.map((line) => [line.lineId, line]));
  const found = contract.lines.find((line) => {
    const bill = ofBill.get(line.lineId);
    if (bill === undefined) return false;
    const storedMinor = line.storedMinor - (bill.storedMinor - bill.storedBeforeMinor);
    const billedMinor = line.billedMinor - bill.thisMinor;
    const heldMinor = line.heldMinor - bill.withheldMinor + bill.releasedMinor;
    const direction = line.scheduledMinor < 0n ? -1n : 1n;
    const workMinor = direction * (billedMinor - storedMinor);
    const moves = bill.thisMinor !== 0n || bill.withheldMinor !== 0n || bill.releasedMinor !== 0n;
    return moves && (workMinor < 0n || storedMinor < 0n || direction * heldMinor < 0n);
  });
  return found?.description ?? null;
}
