import type { Contract, ContractLine } from '#core/billing/contract.ts';
import { contractSum } from '#core/billing/contract-sum.ts';
import type { Draw } from '#core/draws/draw.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import type { ChangeOrder } from './change-order.ts';
import { changeOrderStatus } from './change-order-status.ts';
import { drawsAfterChange } from './draws-after-change.ts';
import { figureChangeOrder } from './figure-change-order.ts';

/**
 * A row that an approved change order adds at the end of the schedule of values (minor units, below 0 for a
 * deduction).
 * @example { lineId: 'x', position: 7, description: 'Added glazing', scheduledMinor: 625_000n, taxRateIds: [], changeOrderId: 'co1' }
 */
export type ChangeOrderRow = Pick<
  ContractLine,
  'lineId' | 'position' | 'description' | 'scheduledMinor' | 'taxRateIds'
> & { readonly changeOrderId: string };

/**
 * What an approval does (minor units): the rows that it adds, the draws as they are then, the contract sum before and
 * after, what is billed over the contract then, and whether a contract that was fully invoiced opens again.
 * @example const { lines, draws, sumAfterMinor, billedOverMinor } = planned.value;
 */
export interface ApprovalPlan {
  readonly lines: readonly ChangeOrderRow[];
  readonly draws: readonly Draw[];
  readonly netMinor: bigint;
  readonly sumBeforeMinor: bigint;
  readonly sumAfterMinor: bigint;
  readonly billedOverMinor: bigint;
  readonly opensAgain: boolean;
}

/**
 * Decides whether a change order can be approved. Its lines become rows of their own after the schedule, original
 * values stay as they are; it may take the contract sum below what is billed, never below 0.
 * @example planApproval(contract, order) // 50,000.00 and an addition of 5,000.00: sumAfterMinor 5_500_000n
 */
export function planApproval(contract: Contract, order: ChangeOrder): Result<ApprovalPlan> {
  const open = changeOrderStatus(order.status, 'approved');
  if (!open.ok) return open;
  if (order.lines.length === 0) return refuse('change_order_without_lines', {});
  const figures = figureChangeOrder(order, contract.exponent);
  const { netMinor } = figures;
  const sumBeforeMinor = contractSum(contract);
  const sumAfterMinor = sumBeforeMinor + netMinor;
  if (sumAfterMinor < 0n) return refuse('contract_below_zero', { sumAfterMinor });
  const draws = drawsAfterChange(contract.draws, order.drawEffect, {
    netMinor,
    sumAfterMinor,
    drawWord: contract.drawWord,
  });
  if (!draws.ok) return draws;
  const lines = order.lines.map(({ lineId, description, taxRateIds }, index) => ({
    lineId,
    position: contract.lines.length + index + 1,
    description,
    scheduledMinor: figures.lines[index]?.amountMinor ?? 0n,
    taxRateIds,
    changeOrderId: order.changeOrderId,
  }));
  const isSettled = contract.lines.every((line) => line.billedMinor === line.scheduledMinor);
  const billedOverMinor = contract.billedMinor - sumAfterMinor;
  return ok({
    lines,
    draws: draws.value,
    netMinor,
    sumBeforeMinor,
    sumAfterMinor,
    billedOverMinor: billedOverMinor > 0n ? billedOverMinor : 0n,
    opensAgain: isSettled && lines.some((line) => line.scheduledMinor !== 0n),
  });
}
