/**
 * Additions at or above 0 and deductions at or below 0 (minor units).
 * @example const changes: ChangeSums = { additionsMinor: 625_000n, deductionsMinor: -333_333n };
 */
export interface ChangeSums {
  readonly additionsMinor: bigint;
  readonly deductionsMinor: bigint;
}

/**
 * The change order box of an application: approved in earlier months, in its own month, and the net of both, which is
 * what the contract sum to date has beyond the original one (minor units).
 * @example const { earlier, thisMonth, netMinor } = changeOrderBox(approved, '2026-05-31');
 */
export interface ChangeOrderBox {
  readonly earlier: ChangeSums;
  readonly thisMonth: ChangeSums;
  readonly netMinor: bigint;
}

const NONE: ChangeSums = { additionsMinor: 0n, deductionsMinor: 0n };

/**
 * Sorts the approved change orders of a contract into the box of an application; days are `YYYY-MM-DD`.
 * @example changeOrderBox([{ approvedOn: '2026-04-20', additionsMinor: 625_000n, deductionsMinor: 0n }], '2026-05-31').netMinor // 625_000n
 */
export function changeOrderBox(
  approved: readonly (ChangeSums & { readonly approvedOn: string })[],
  applicationDate: string,
): ChangeOrderBox {
  const month = applicationDate.slice(0, 7);
  const sumOf = (orders: readonly ChangeSums[]): ChangeSums =>
    orders.reduce(
      (sum, order) => ({
        additionsMinor: sum.additionsMinor + order.additionsMinor,
        deductionsMinor: sum.deductionsMinor + order.deductionsMinor,
      }),
      NONE,
    );
  const earlier = sumOf(approved.filter((order) => order.approvedOn.slice(0, 7) < month));
  const thisMonth = sumOf(approved.filter((order) => order.approvedOn.slice(0, 7) >= month));
  const all = sumOf([earlier, thisMonth]);
  return { earlier, thisMonth, netMinor: all.additionsMinor + all.deductionsMinor };
}
