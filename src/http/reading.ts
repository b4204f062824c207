import type { Acting } from '#actions/acting.ts';
import type { Services } from '#actions/services.ts';
import { withCompany } from '#db/company.ts';
import type { Tx } from '#db/open.ts';

/** Reads for a company in one read-only transaction, all of it as of one moment, so that its figures tie. Example: `reading(services, acting, (tx) => loadPayment(tx, …))`. */
export function reading<T>(
  { database }: Services,
  { company }: Acting,
  read: (tx: Tx) => Promise<T>,
): Promise<T> {
  return withCompany(database, company.id, read, { readOnly: true, isolation: 'repeatable read' });
}
