import { listAdvances } from '#endpoints/advances.ts';
import { listAttachments } from '#endpoints/attachments.ts';
import { listAccounts, listEntries } from '#endpoints/books.ts';
import { listChangeOrders } from '#endpoints/change-orders.ts';
import { listApiKeys, listTaxRates, readCompany } from '#endpoints/company.ts';
import { readCustomer } from '#endpoints/customers.ts';
import { readDraws } from '#endpoints/draws.ts';
import type { Endpoint } from '#endpoints/endpoint.ts';
import { readBillingSummary, readEstimate } from '#endpoints/estimates.ts';
import { readInvoice } from '#endpoints/invoices.ts';
import { readPacketOffer } from '#endpoints/packets.ts';
import { readPayment } from '#endpoints/payments.ts';
import { listRetainageChanges } from '#endpoints/retainage.ts';
import type { World } from './endpoint-world.ts';

/** Everything of a world that a call which was refused could have moved. */
export async function everythingOf({ call, ids }: World): Promise<Readonly<Record<string, unknown>>> {
  const read = async (endpoint: Endpoint, id?: string) =>
    (await call(endpoint, id === undefined ? {} : { id })).body;
  const keys = (await read(listApiKeys)).rows as readonly { readonly id: string }[];
  return {
    company: await read(readCompany),
    taxRates: await read(listTaxRates),
    customer: await read(readCustomer, ids.customer),
    draftEstimate: await read(readEstimate, ids.draftEstimate),
    draws: await read(readDraws, ids.draftEstimate),
    acceptedEstimate: await read(readEstimate, ids.acceptedEstimate),
    billedEstimate: await read(readEstimate, ids.billedEstimate),
    billing: await read(readBillingSummary, ids.billedEstimate),
    retainageChanges: await read(listRetainageChanges, ids.billedEstimate),
    changeOrders: await read(listChangeOrders, ids.billedEstimate),
    files: await read(listAttachments, ids.billedEstimate),
    advances: await read(listAdvances, ids.billedEstimate),
    draft: await read(readInvoice, ids.draftInvoice),
    application: await read(readInvoice, ids.application),
    issued: await read(readInvoice, ids.issuedInvoice),
    packets: await read(readPacketOffer, ids.issuedInvoice),
    payment: await read(readPayment, ids.payment),
    accounts: await read(listAccounts),
    entries: await read(listEntries),
    // When a key was last used moves with every call.
    keys: keys.map(({ id }) => id),
  };
}
