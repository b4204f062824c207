import { lineAmount } from '#core/money/line-amount.ts';
import type { ChangeOrder } from './change-order.ts';

/**
 * The figures of a change order (minor units): each line with its sign, additions at or above 0, deductions at or
 * below 0, and the net effect on the contract sum.
 * @example const { netMinor } = figureChangeOrder(order, 2);
 */
export interface ChangeOrderFigures {
  readonly lines: readonly { readonly lineId: string; readonly amountMinor: bigint }[];
  readonly additionsMinor: bigint;
  readonly deductionsMinor: bigint;
  readonly netMinor: bigint;
}

/**
 * Adds a change order up, in a currency with `exponent` decimals; each line is rounded once.
 * @example figureChangeOrder({ lines: [deduction] }, 2).netMinor // -333_333n
 */
export function figureChangeOrder(
  { lines }: Pick<ChangeOrder, 'lines'>,
  exponent: number,
): ChangeOrderFigures {
  const figured = lines.map(({ lineId, kind, quantity, unitPrice }) => {
    const amountMinor = lineAmount(quantity, unitPrice, exponent);
    return { lineId, amountMinor: kind === 'deduction' ? -amountMinor : amountMinor };
  });
  const sumOf = (kept: (amountMinor: bigint) => boolean) =>
    figured.reduce((sum, line) => (kept(line.amountMinor) ? sum + line.amountMinor : sum), 0n);
  const additionsMinor = sumOf((amount) => amount > 0n);
  const deductionsMinor = sumOf((amount) => amount < 0n);
  return { lines: figured, additionsMinor, deductionsMinor, netMinor: additionsMinor + deductionsMinor };
}
