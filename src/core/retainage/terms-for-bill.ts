import type { BillRetainage } from '#core/billing/bill-request.ts';
import type { RetainageRule } from './retainage-rule.ts';
import type { RetainageTerms } from './retainage-terms.ts';

/**
 * The terms under which one bill withholds: the contract's, another rate of its own (a cap still stands over it),
 * or none at all, stored materials included.
 * @example termsForBill(termsOf(contract), { kind: 'left_off' }).rule // { kind: 'none' }
 */
export function termsForBill(terms: RetainageTerms, retainage: BillRetainage): RetainageTerms {
  if (retainage.kind === 'left_off') return { ...terms, rule: { kind: 'none' }, storedRate: 0n };
  if (retainage.kind !== 'rate') return terms;
  const flat: RetainageRule = { kind: 'flat', rate: retainage.rate };
  const rule: RetainageRule = terms.rule.kind === 'capped' ? { ...terms.rule, rule: flat } : flat;
  return { ...terms, rule };
}
