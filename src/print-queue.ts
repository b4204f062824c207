import { printIssuedApplication } from '#actions/print-application.ts';
import { keepPrintedInvoice } from '#actions/print-invoice.ts';
import type { Services } from '#actions/services.ts';
import type { Database } from '#db/open.ts';
import type { Log } from '#io/log.ts';
import { createBackground } from './background.ts';

export interface PrintQueue {
  readonly later: Services['printLater'];
  /** Ends after the document that is being printed. */
  stop(): Promise<void>;
}

/**
 * Prints issued invoices one after the other, and gives way to requests. What is still waiting when the process ends is
 * lost here and nowhere else: an issued invoice without its file is printed when it is first asked for.
 */
export function createPrintQueue(
  database: Database,
  now: () => Date,
  log: Log,
  quiet: () => Promise<void>,
): PrintQueue {
  const { later, stop } = createBackground(log, quiet);
  return {
    later(company, invoiceId) {
      const print = async () => {
        await keepPrintedInvoice({ database, now }, company, invoiceId);
        await printIssuedApplication({ database, now }, company, invoiceId);
      };
      later('An issued invoice could not be printed', print, { companyId: company.id, invoiceId });
    },
    stop,
  };
}
