import { readElectronicInvoice } from '#actions/read-electronic-invoice.ts';
import { refused } from '#actions/refused.ts';
import type { Services } from '#actions/services.ts';
import { LEFT_OUT_WORDS } from '#core/e-invoice/left-out-reason.ts';
import * as wire from '#endpoints/electronic-invoices.ts';
import { contentDisposition } from './content-disposition.ts';
import { type Route, route } from './route.ts';

/** What an issued invoice carries as structured data. */
export function electronicInvoiceRoutes(services: Services): readonly Route[] {
  return [
    route(wire.readElectronicInvoice, async ({ acting, params }) => {
      const { xml, reasons } = await readElectronicInvoice(services, acting, params.id);
      return {
        attached: xml !== null,
        reasons: reasons.map((code) => ({ code, sentence: LEFT_OUT_WORDS[code] })),
      };
    }),
    route(wire.readElectronicInvoiceXml, async ({ acting, params }) => {
      const { number, xml } = await readElectronicInvoice(services, acting, params.id);
      if (xml === null) throw refused('not_found', { what: 'electronic invoice' });
      return new Response(xml, {
        headers: {
          'content-type': 'application/xml; charset=utf-8',
          'content-disposition': contentDisposition('attachment', `${number}.xml`),
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-cache',
        },
      });
    }),
  ];
}
