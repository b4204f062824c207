import type { Acting } from '#actions/acting.ts';
import { loadBill } from '#actions/load-bill.ts';
import type { Services } from '#actions/services.ts';
import { loadCertificates } from '#db/certificates.ts';
import { loadDeliveries, loadPaymentsOn } from '#db/invoice-parts.ts';
import { findCustomerCredit, loadBalanceCredits } from '#db/write-credit.ts';
import { presentInvoice } from './present-invoice.ts';
import { reading } from './reading.ts';

/** One invoice as its page shows it, asked for in one trip: a draft has no payments and no deliveries to be found. */
export function readInvoice(services: Services, acting: Acting, id: string) {
  const { company, today } = acting;
  return reading(services, acting, async (tx) => {
    const [{ invoice, figures }, payments, deliveries, certificates, offBalances, creditPaymentId] =
      await Promise.all([
        loadBill(tx, company.id, id),
        loadPaymentsOn(tx, company.id, id),
        loadDeliveries(tx, company.id, id),
        loadCertificates(tx, company.id, [id]),
        loadBalanceCredits(tx, company.id, id),
        findCustomerCredit(tx, company.id, id),
      ]);
    const certificate = certificates.get(id) ?? null;
    const money = { payments, offBalances, creditPaymentId };
    return presentInvoice({ invoice, figures, deliveries, certificate, ...money }, company, today);
  });
}
