import type { Acting } from '#actions/acting.ts';
import { loadBill } from '#actions/load-bill.ts';
import type { Services } from '#actions/services.ts';
import { loadCertificates } from '#db/certificates.ts';
import { loadDeliveries, loadPaymentsOn } from '#db/invoice-parts.ts';
import { findCustomerCredit, loadBalanceCredits } from '#db/write-credit.ts';
import { presentInvoice } from './present-invoice.ts';
import { reading } from './reading.ts';

/** One invoice as its page shows it; a draft has no payments, deliveries or file to look for. */
export function readInvoice(services: Services, acting: Acting, id: string) {
  const { company, today } = acting;
  return reading(services, acting, async (tx) => {
    const { invoice, figures } = await loadBill(tx, company.id, id);
    const draft = invoice.state === 'draft';
    const payments = draft ? [] : await loadPaymentsOn(tx, company.id, id);
    const deliveries = draft ? [] : await loadDeliveries(tx, company.id, id);
    const certificate = draft ? null : ((await loadCertificates(tx, company.id, [id])).get(id) ?? null);
    const offBalances = invoice.kind === 'invoice' ? [] : await loadBalanceCredits(tx, company.id, id);
    const creditPaymentId = invoice.kind === 'invoice' ? null : await findCustomerCredit(tx, company.id, id);
    const money = { payments, offBalances, creditPaymentId };
    return presentInvoice({ invoice, figures, deliveries, certificate, ...money }, company, today);
  });
}
