import { applicationLabel } from '#core/billing/application-label.ts';
import type { ContractBillRecord } from '#db/invoices.ts';

/** The number of a bill within its contract as it is written, 3 or 3R; null of a draft and of most credit notes. */
export function applicationOf({
  application_number: number,
  application_revision: revision,
}: Pick<ContractBillRecord, 'application_number' | 'application_revision'>): string | null {
  return number === null ? null : applicationLabel({ number, revision });
}
