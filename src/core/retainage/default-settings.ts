import type { BillBasis } from '#core/billing/bill-request.ts';
import type { Contract } from '#core/billing/contract.ts';

/**
 * The settings of retainage that the first issued bill decides where nobody chose them: an application is figured to
 * date and by line, every other bill by itself and on its total.
 * @example defaultSettings({ kind: 'remaining' }) // { retainageBase: 'per_bill', retainageRounding: 'on_total' }
 */
export function defaultSettings(
  basis: Pick<BillBasis, 'kind'>,
): Pick<Contract, 'retainageBase' | 'retainageRounding'> {
  return basis.kind === 'application'
    ? { retainageBase: 'to_date', retainageRounding: 'by_line' }
    : { retainageBase: 'per_bill', retainageRounding: 'on_total' };
}
