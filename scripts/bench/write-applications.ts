import type { Acting } from '#actions/acting.ts';
import { createProgressInvoice } from '#actions/create-progress-invoice.ts';
import type { Services } from '#actions/services.ts';
import { loadCompanyProfile } from '#db/companies.ts';
import { withCompany } from '#db/company.ts';
import { openDatabase } from '#db/open.ts';
import { createAnnouncements } from '#io/announcements.ts';
import { timeOrderedIds } from '#io/ids.ts';
import { silentLog } from '#tests/support/silent-log.ts';
import type { BenchCompany } from './found-company.ts';
import { type BenchContract, BILLED_A_LINE } from './open-contract.ts';

export interface ApplicationWriter {
  /** Issues applications with work on every line until the contract has so many bills; nothing is printed. */
  writeUntil(contract: BenchContract, bills: number): Promise<void>;
  close(): Promise<void>;
}

/** Writes the applications that nobody measures, by the action itself beside the server. */
export async function applicationWriter(
  databaseUrl: string,
  { id, today }: BenchCompany,
): Promise<ApplicationWriter> {
  const database = await openDatabase({
    url: databaseUrl,
    poolSize: 2,
    namedStatements: true,
    log: silentLog,
  });
  const company = await withCompany(database, id, (tx) => loadCompanyProfile(tx, id));
  if (!company) throw new Error('The company of the bench is not there.');
  const ids = timeOrderedIds();
  const services: Services = {
    database,
    now: () => new Date(),
    today: () => today,
    newId: () => ids.next(),
    announcements: createAnnouncements(),
    mostFileBytes: 0,
    mostPacketBytes: 0,
    printLater: () => {},
    packetLater: () => {},
    reportFileLater: () => {},
  };
  const acting: Acting = { company, actor: { id: 'bench', name: 'Bench' }, role: 'admin', today, key: null };
  return {
    async writeUntil(contract, bills) {
      while (contract.bills < bills) {
        const lines = contract.lineIds.map((lineId) => ({
          lineId,
          entry: { kind: 'amount', amountMinor: BILLED_A_LINE } as const,
          installedMinor: 0n,
          storedMinor: null,
          note: null,
        }));
        const basis = {
          kind: 'application',
          periodFrom: today,
          periodTo: today,
          evenIfZero: false,
          lines,
        } as const;
        const request = {
          basis,
          retainage: { kind: 'as_contract' },
          release: { kind: 'none' },
          overrideReason: null,
        } as const;
        const input = { request, invoiceDate: today, dueDate: null, heading: '', memo: '' };
        await createProgressInvoice(services, acting, contract.estimateId, input, { issue: true });
        contract.bills += 1;
      }
      // As PostgreSQL does by itself when a table has grown: without statistics it plans for an empty one.
      await database.pool.query('analyze');
    },
    close: () => database.close(),
  };
}
