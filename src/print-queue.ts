import { keepPrintedInvoice } from '#actions/print-invoice.ts';
import { loadCompanyProfile } from '#db/companies.ts';
import { withCompany } from '#db/company.ts';
import type { Database } from '#db/open.ts';
import type { Log } from '#io/log.ts';

export interface PrintQueue {
  readonly later: (companyId: string, invoiceId: string) => void;
  /** Ends after the document that is being printed. */
  stop(): Promise<void>;
}

/**
 * Prints issued invoices one after the other, behind the requests. What is still waiting when the process ends is
 * lost here and nowhere else: an issued invoice without its file is printed when it is first asked for.
 */
export function createPrintQueue(database: Database, now: () => Date, log: Log): PrintQueue {
  const waiting: { readonly companyId: string; readonly invoiceId: string }[] = [];
  let running: Promise<void> | null = null;
  let stopped = false;

  async function printAll(): Promise<void> {
    for (let next = waiting.shift(); next && !stopped; next = waiting.shift()) {
      const { companyId, invoiceId } = next;
      try {
        const company = await withCompany(database, companyId, (tx) => loadCompanyProfile(tx, companyId));
        if (company) await keepPrintedInvoice({ database, now }, companyId, company.exponent, invoiceId);
      } catch (error) {
        log.error('An issued invoice could not be printed', { companyId, invoiceId, error });
      }
    }
    running = null;
  }

  return {
    later(companyId, invoiceId) {
      waiting.push({ companyId, invoiceId });
      running ??= printAll();
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}
