import type { BillRequest } from '#core/billing/bill-request.ts';
import type { Contract } from '#core/billing/contract.ts';
import { contractSum } from '#core/billing/contract-sum.ts';

/**
 * The rest of a contract planned as so many equal bills (minor units, to date), and a release of everything after
 * them; nothing where nothing is left to bill.
 * @example previewCurve(contract, holdings, equalBills(contract, 10))
 */
export function equalBills(contract: Contract, count: number): readonly BillRequest[] {
  const restMinor = contractSum(contract) - contract.billedMinor;
  if (restMinor <= 0n || count === 0) return [];
  const bills = Array.from({ length: count }, (_, index): BillRequest => {
    const amountMinor = contract.billedMinor + (restMinor * BigInt(index + 1)) / BigInt(count);
    return {
      basis: { kind: 'amount', amountMinor, of: 'to_date', includingTax: false },
      retainage: { kind: 'carry' },
      release: { kind: 'none' },
      overrideReason: null,
    };
  });
  const release: BillRequest = {
    basis: { kind: 'none' },
    retainage: { kind: 'left_off' },
    release: { kind: 'all' },
    overrideReason: null,
  };
  return [...bills, release];
}
