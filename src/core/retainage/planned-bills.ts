import type { BillBasis, BillRequest } from '#core/billing/bill-request.ts';
import type { Contract } from '#core/billing/contract.ts';
import { contractSum } from '#core/billing/contract-sum.ts';
import { drawLabel } from '#core/draws/draw-label.ts';

/**
 * A bill that is only planned, with the words that name it.
 * @example const planned: PlannedBill = { label: 'Planned bill 1 of 10', request };
 */
export interface PlannedBill {
  readonly label: string;
  readonly request: BillRequest;
}

/**
 * Into how many bills a contract without draws is planned where nobody says.
 * @example plannedBills(contract, USUAL_BILLS)
 */
export const USUAL_BILLS = 10;

/**
 * The rest of a contract as it will be billed: draw by draw with whatever they leave as a last bill, or, where a number
 * of bills is asked for, in so many equal ones; after them a release of everything. Nothing where nothing is left to
 * bill, or where no draw is left and no number is asked for.
 * @example plannedBills(contract, 10).at(0)?.label // 'Planned bill 1 of 10'
 */
export function plannedBills(contract: Contract, count: number | null): readonly PlannedBill[] {
  const restMinor = contractSum(contract) - contract.billedMinor;
  if (restMinor <= 0n) return [];
  const bills = count === null ? drawByDraw(contract, restMinor) : equalBills(contract, restMinor, count);
  return bills.length === 0 ? [] : [...bills, RELEASE];
}

const RELEASE: PlannedBill = {
  label: 'Release',
  request: {
    basis: { kind: 'none' },
    retainage: { kind: 'left_off' },
    release: { kind: 'all' },
    overrideReason: null,
  },
};

function planned(label: string, basis: BillBasis): PlannedBill {
  return {
    label,
    request: { basis, retainage: { kind: 'carry' }, release: { kind: 'none' }, overrideReason: null },
  };
}

function equalBills(contract: Contract, restMinor: bigint, count: number): readonly PlannedBill[] {
  return Array.from({ length: count }, (_, index) => {
    const amountMinor = contract.billedMinor + (restMinor * BigInt(index + 1)) / BigInt(count);
    const basis = { kind: 'amount', amountMinor, of: 'to_date', includingTax: false } as const;
    return planned(`Planned bill ${index + 1} of ${count}`, basis);
  });
}

// A draw that other bills left too little for is not planned: the last bill takes what there is.
function drawByDraw(contract: Contract, restMinor: bigint): readonly PlannedBill[] {
  let leftMinor = restMinor;
  const { draws, drawWord } = contract;
  const bills = draws.flatMap((draw) => {
    const { drawId, amountMinor, billedBy } = draw;
    if (billedBy !== null || amountMinor <= 0n || amountMinor > leftMinor) return [];
    leftMinor -= amountMinor;
    return [planned(drawLabel(draw, draws.length, drawWord), { kind: 'draws', drawIds: [drawId] })];
  });
  if (bills.length === 0 || leftMinor === 0n) return bills;
  return [...bills, planned('The rest', { kind: 'remaining' })];
}
