import type { Contract } from '#core/billing/contract.ts';
import { type ChangeOrderBox, changeOrderBox } from '#core/change-orders/change-order-box.ts';

/**
 * The change order box of an application whose period ends on a day (`YYYY-MM-DD`): what the change orders in its
 * contract add and deduct (minor units), approved in earlier months and in the month of that day. One that was approved
 * later and is in the contract all the same counts in that month too, so that the net is line L2.
 * @example applicationChangeOrders(contract, '2026-05-31').thisMonth // { additionsMinor: 625_000n, deductionsMinor: 0n }
 */
export function applicationChangeOrders(
  { lines, changeOrders }: Pick<Contract, 'lines' | 'changeOrders'>,
  periodTo: string,
): ChangeOrderBox {
  const approved = changeOrders.flatMap(({ changeOrderId, approvedOn }) =>
    lines
      .filter((line) => line.changeOrderId === changeOrderId)
      .map(({ scheduledMinor }) => ({
        approvedOn,
        additionsMinor: scheduledMinor > 0n ? scheduledMinor : 0n,
        deductionsMinor: scheduledMinor < 0n ? scheduledMinor : 0n,
      })),
  );
  return changeOrderBox(approved, periodTo);
}
