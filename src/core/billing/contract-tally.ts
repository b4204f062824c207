import { percentShare } from '#core/money/percent-share.ts';

/**
 * What a contract's tally is made of: sums over its bills that are not void, and over the payments applied to
 * them (minor units); `unsettledLines` counts the lines whose billed amount is not their scheduled value.
 * @example const totals: ContractTotals = { billCount: 1, contractSumMinor: 5_000_000n, … };
 */
export interface ContractTotals {
  readonly billCount: number;
  readonly contractSumMinor: bigint;
  readonly billedMinor: bigint;
  readonly withheldMinor: bigint;
  readonly releasedMinor: bigint;
  readonly taxMinor: bigint;
  readonly dueMinor: bigint;
  readonly recoupedMinor: bigint;
  readonly collectedMinor: bigint;
  readonly unsettledLines: number;
}

/**
 * Where the billing of a contract stands.
 * @example const status: BillingStatus = 'in_progress';
 */
export type BillingStatus = 'not_started' | 'in_progress' | 'fully_invoiced';

/**
 * The live tally of a contract (minor units). `outstanding` is issued and unpaid, retainage apart; of `unbilled`
 * and `over` at most one is above 0. Three separate flags: fully invoiced, retainage released, paid in full.
 * @example const { outstandingMinor, fullyInvoiced } = contractTally(totals);
 */
export interface ContractTally {
  readonly contractSumMinor: bigint;
  readonly billedMinor: bigint;
  readonly percentBilled: string | null;
  readonly collectedMinor: bigint;
  /** What advances paid of the bills: collected before them, and neither outstanding nor collected again. */
  readonly recoupedMinor: bigint;
  readonly outstandingMinor: bigint;
  readonly heldMinor: bigint;
  readonly releasedMinor: bigint;
  readonly taxBilledMinor: bigint;
  readonly unbilledMinor: bigint;
  readonly overMinor: bigint;
  readonly status: BillingStatus;
  readonly fullyInvoiced: boolean;
  readonly linesToSettle: boolean;
  readonly retainageReleased: boolean;
  readonly paidInFull: boolean;
}

/**
 * Tallies a contract. It is fully invoiced once what is billed is the contract sum and no line has a balance; it is
 * paid in full once nothing is left to bill, held or outstanding, also where more than the contract sum was billed.
 * @example contractTally(totals).percentBilled // '75.00'
 */
export function contractTally(totals: ContractTotals): ContractTally {
  const { contractSumMinor, billedMinor, collectedMinor, releasedMinor } = totals;
  const started = totals.billCount > 0;
  const heldMinor = totals.withheldMinor - releasedMinor;
  const outstandingMinor = totals.dueMinor - collectedMinor;
  const billedExactly = started && billedMinor === contractSumMinor;
  const fullyInvoiced = billedExactly && totals.unsettledLines === 0;
  const retainageReleased = started && heldMinor === 0n;
  const nothingLeft = fullyInvoiced || (started && billedMinor > contractSumMinor);
  return {
    contractSumMinor,
    billedMinor,
    percentBilled: percentShare(billedMinor, contractSumMinor),
    collectedMinor,
    recoupedMinor: totals.recoupedMinor,
    outstandingMinor,
    heldMinor,
    releasedMinor,
    taxBilledMinor: totals.taxMinor,
    unbilledMinor: billedMinor < contractSumMinor ? contractSumMinor - billedMinor : 0n,
    overMinor: billedMinor > contractSumMinor ? billedMinor - contractSumMinor : 0n,
    status: fullyInvoiced ? 'fully_invoiced' : started ? 'in_progress' : 'not_started',
    fullyInvoiced,
    linesToSettle: billedExactly && !fullyInvoiced,
    retainageReleased,
    paidInFull: nothingLeft && retainageReleased && outstandingMinor === 0n,
  };
}
