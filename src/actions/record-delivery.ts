import { insertDelivery } from '#db/invoice-parts.ts';
import { loadInvoice } from '#db/invoices.ts';
import { type Acting, demand } from './acting.ts';
import { once } from './once.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

/** Notes how and when an issued invoice reached the customer; the invoice itself does not change. */
export async function recordDelivery(
  services: Services,
  acting: Acting,
  invoiceId: string,
  delivery: {
    readonly how: 'email' | 'post' | 'hand' | 'portal';
    readonly on: string;
    readonly note: string;
  },
): Promise<void> {
  demand(acting, 'invoices.issue');
  await once(services, acting, 'record_delivery', services.newId(), async (tx, id) => {
    const invoice = await loadInvoice(tx, acting.company.id, invoiceId);
    if (!invoice) throw refused('not_found', { what: 'invoice' });
    if (invoice.state !== 'issued') throw refused('invoice_not_issued', {});
    await insertDelivery(tx, acting.company.id, invoiceId, id, {
      ...delivery,
      at: services.now(),
    });
  });
}
