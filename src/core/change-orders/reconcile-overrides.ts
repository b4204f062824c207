/**
 * An override on record, oldest first: what its bill billed, and how far it took the contract past the contract sum of
 * that day (minor units).
 * @example { invoiceId: 'i3', grossMinor: 1_000_000n, overMinor: 500_000n }
 */
export interface OverrideOnRecord {
  readonly invoiceId: string;
  readonly grossMinor: bigint;
  readonly overMinor: bigint;
}

/**
 * Which overrides are still billed over the contract, and by how much (minor units): a change order, or a revision,
 * that raises the contract sum covers the oldest first; one that is covered stands at 0.
 * @example reconcileOverrides([{ invoiceId: 'i3', grossMinor: 1_000_000n, overMinor: 500_000n }], { billedMinor: 5_500_000n, contractSumMinor: 5_500_000n }) // [{ invoiceId: 'i3', uncoveredMinor: 0n }]
 */
export function reconcileOverrides(
  overrides: readonly OverrideOnRecord[],
  { billedMinor, contractSumMinor }: { readonly billedMinor: bigint; readonly contractSumMinor: bigint },
): readonly { readonly invoiceId: string; readonly uncoveredMinor: bigint }[] {
  let leftMinor = billedMinor > contractSumMinor ? billedMinor - contractSumMinor : 0n;
  return overrides
    .toReversed()
    .map(({ invoiceId, grossMinor, overMinor }) => {
      const ownMinor = overMinor < grossMinor ? overMinor : grossMinor;
      const uncoveredMinor = ownMinor < leftMinor ? ownMinor : leftMinor;
      leftMinor -= uncoveredMinor;
      return { invoiceId, uncoveredMinor };
    })
    .toReversed();
}
