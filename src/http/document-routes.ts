import { previewDocuments } from '#actions/preview-documents.ts';
import { printChangeOrder } from '#actions/print-change-order.ts';
import { printReceipt } from '#actions/print-receipt.ts';
import { printStatement } from '#actions/print-statement.ts';
import type { Services } from '#actions/services.ts';
import * as wire from '#endpoints/documents.ts';
import { answerPdf } from './answer-pdf.ts';
import { type Route, route } from './route.ts';

// Opened by itself it would be a page; its pictures are inside it.
const ONLY_A_PICTURE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/** The documents of change orders, payments and customers. */
export function documentRoutes(services: Services): readonly Route[] {
  return [
    route(wire.readChangeOrderPdf, async ({ acting, params }) =>
      answerPdf(await printChangeOrder(services, acting, params.id)),
    ),
    route(wire.readReceiptPdf, async ({ acting, params }) =>
      answerPdf(await printReceipt(services, acting, params.id)),
    ),
    route(wire.previewDocuments, async ({ acting, body }) => {
      const picture = await previewDocuments(services, acting, body);
      return new Response(new Uint8Array(picture), {
        headers: {
          'content-type': 'image/svg+xml',
          'content-security-policy': ONLY_A_PICTURE,
          'x-content-type-options': 'nosniff',
        },
      });
    }),
    route(wire.readStatementPdf, async ({ acting, params, query: { kind, from, to = acting.today } }) => {
      const asked = { kind, to, from: from ?? `${to.slice(0, 7)}-01` };
      return answerPdf(await printStatement(services, acting, params.id, asked));
    }),
  ];
}
