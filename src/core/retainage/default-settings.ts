import type { BillBasis } from '#core/billing/bill-request.ts';
import type { RetainageBase, RetainageRounding } from '#core/billing/contract.ts';

/**
 * How retainage is figured on a contract: the base and the rounding, fixed by its first issued bill.
 * @example const settings: RetainageSettings = { base: 'per_bill', rounding: 'on_total' };
 */
export interface RetainageSettings {
  readonly base: RetainageBase;
  readonly rounding: RetainageRounding;
}

/**
 * The settings of a contract that chose none, by its first bill: to date and by line on a schedule of values; per
 * bill and on the total otherwise, because that is what a client checks on an invoice.
 * @example defaultSettings('application') // { base: 'to_date', rounding: 'by_line' }
 */
export function defaultSettings(firstBasis: BillBasis['kind']): RetainageSettings {
  return firstBasis === 'application'
    ? { base: 'to_date', rounding: 'by_line' }
    : { base: 'per_bill', rounding: 'on_total' };
}
