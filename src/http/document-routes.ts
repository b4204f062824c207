import { previewDocuments } from '#actions/preview-documents.ts';
import { printAdvanceReceipt } from '#actions/print-advance-receipt.ts';
import { printChangeOrder } from '#actions/print-change-order.ts';
import { printReceipt } from '#actions/print-receipt.ts';
import { printStatement } from '#actions/print-statement.ts';
import type { Services } from '#actions/services.ts';
import * as wire from '#endpoints/documents.ts';
import { answerPdf } from './answer-pdf.ts';
import { answerPicture } from './page-picture.ts';
import { type Route, route } from './route.ts';

/** The documents of change orders, payments and customers. */
export function documentRoutes(services: Services): readonly Route[] {
  return [
    route(wire.readChangeOrderPdf, async ({ acting, params }) =>
      answerPdf(await printChangeOrder(services, acting, params.id)),
    ),
    route(wire.readReceiptPdf, async ({ acting, params }) =>
      answerPdf(await printReceipt(services, acting, params.id)),
    ),
    route(wire.readAdvancePdf, async ({ acting, params }) =>
      answerPdf(await printAdvanceReceipt(services, acting, params.id)),
    ),
    route(wire.previewDocuments, async ({ acting, query, body }) => {
      return answerPicture(await previewDocuments(services, acting, query.kind, body));
    }),
    route(wire.readStatementPdf, async ({ acting, params, query: { kind, from, to = acting.today } }) => {
      const asked = { kind, to, from: from ?? `${to.slice(0, 7)}-01` };
      return answerPdf(await printStatement(services, acting, params.id, asked));
    }),
  ];
}
