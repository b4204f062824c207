/**
 * What is still open on a bill (minor units).
 * @example const open: OpenBalance = { invoiceId: 'i1', openMinor: 450_000n };
 */
export interface OpenBalance {
  readonly invoiceId: string;
  readonly openMinor: bigint;
}

/**
 * Where a credit goes that corrects no one bill (minor units): off the open balances of its contract's bills, in the
 * order in which they are given, and what is left after them to the customer.
 * @example creditOffBalances(600n, [{ invoiceId: 'i1', openMinor: 500n }]) // 500n off i1, 100n to the customer
 */
export function creditOffBalances(
  creditMinor: bigint,
  oldestFirst: readonly OpenBalance[],
): {
  readonly allocations: readonly { readonly invoiceId: string; readonly amountMinor: bigint }[];
  readonly customerCreditMinor: bigint;
} {
  let leftMinor = creditMinor;
  const allocations = oldestFirst.flatMap(({ invoiceId, openMinor }) => {
    const amountMinor = openMinor < leftMinor ? openMinor : leftMinor;
    if (amountMinor <= 0n) return [];
    leftMinor -= amountMinor;
    return [{ invoiceId, amountMinor }];
  });
  return { allocations, customerCreditMinor: leftMinor };
}
