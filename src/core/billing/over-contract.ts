/**
 * How far a bill takes what is billed past the contract sum (minor units); a bill of 0 or less never does.
 * @example overContract({ contractSumMinor: 1_000_000n, billedBeforeMinor: 900_000n, grossMinor: 150_000n }) // 50_000n
 */
export function overContract(bill: {
  readonly contractSumMinor: bigint;
  readonly billedBeforeMinor: bigint;
  readonly grossMinor: bigint;
}): bigint {
  const beyondMinor = bill.billedBeforeMinor + bill.grossMinor - bill.contractSumMinor;
  return bill.grossMinor > 0n && beyondMinor > 0n ? beyondMinor : 0n;
}
