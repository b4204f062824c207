import type { BillBasis } from '#core/billing/bill-request.ts';
import { defaultSettings } from '#core/retainage/default-settings.ts';
import type { ContractRecord } from '#db/contracts.ts';

/** The contract with the settings of retainage under which a bill is figured: chosen ones, or those of its first bill. */
export function settledFor(record: ContractRecord, basis: BillBasis): ContractRecord {
  const settings = defaultSettings(basis.kind);
  const retainageBase = record.retainageBase ?? settings.base;
  const retainageRounding = record.retainageRounding ?? settings.rounding;
  return { ...record, contract: { ...record.contract, retainageBase, retainageRounding } };
}
