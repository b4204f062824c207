/**
 * The figures of one bill that a billing history adds up (minor units).
 * @example { grossMinor: 1_250_000n, withheldMinor: 125_000n, releasedMinor: 0n, taxMinor: 0n, dueMinor: 1_125_000n, paidMinor: 0n }
 */
export interface BilledAmounts {
  readonly grossMinor: bigint;
  readonly withheldMinor: bigint;
  readonly releasedMinor: bigint;
  readonly taxMinor: bigint;
  readonly dueMinor: bigint;
  readonly paidMinor: bigint;
}

const NOTHING: BilledAmounts = {
  grossMinor: 0n,
  withheldMinor: 0n,
  releasedMinor: 0n,
  taxMinor: 0n,
  dueMinor: 0n,
  paidMinor: 0n,
};

/**
 * Adds up the bills of a history (minor units); the caller leaves void ones out.
 * @example totalBills(history.filter((bill) => bill.state === 'issued')).grossMinor // 5_000_000n
 */
export function totalBills(bills: readonly BilledAmounts[]): BilledAmounts {
  return bills.reduce(
    (sum, bill) => ({
      grossMinor: sum.grossMinor + bill.grossMinor,
      withheldMinor: sum.withheldMinor + bill.withheldMinor,
      releasedMinor: sum.releasedMinor + bill.releasedMinor,
      taxMinor: sum.taxMinor + bill.taxMinor,
      dueMinor: sum.dueMinor + bill.dueMinor,
      paidMinor: sum.paidMinor + bill.paidMinor,
    }),
    NOTHING,
  );
}
