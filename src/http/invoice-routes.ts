import { z } from 'zod';
import type { Acting } from '#actions/acting.ts';
import { deleteDraft } from '#actions/delete-draft.ts';
import { issueDraft } from '#actions/issue-draft.ts';
import { printInvoice } from '#actions/print-invoice.ts';
import { recordDelivery } from '#actions/record-delivery.ts';
import type { Services } from '#actions/services.ts';
import { updateDraft } from '#actions/update-draft.ts';
import { voidInvoice } from '#actions/void-invoice.ts';
import { parseMoney } from '#core/money/parse-money.ts';
import { listInvoices } from '#db/invoices.ts';
import * as wire from '#endpoints/invoices.ts';
import { answerPdf } from './answer-pdf.ts';
import { pageOf, readCursor } from './cursor.ts';
import { presentInvoiceRow } from './present-invoice.ts';
import { readBillBody } from './read-bill-body.ts';
import { readInvoice } from './read-invoice.ts';
import { reading } from './reading.ts';
import { type Route, route } from './route.ts';
import { settleField } from './settle-field.ts';

const place = z.object({ ordinal: z.int32().nullable(), id: z.uuid() });

function seenFigures(
  confirm: { readonly gross: string; readonly due: string } | undefined,
  { company }: Acting,
) {
  if (!confirm) return null;
  return {
    grossMinor: settleField('confirm.gross', parseMoney(confirm.gross, company.exponent)),
    dueMinor: settleField('confirm.due', parseMoney(confirm.due, company.exponent)),
  };
}

/** Invoices of all contracts, and what can be done with one. */
export function invoiceRoutes(services: Services): readonly Route[] {
  return [
    route(wire.listInvoices, async ({ acting, query }) => {
      const { company, today } = acting;
      const { limit, cursor, open, ...filter } = query;
      const after = readCursor(place, cursor);
      const rows = await reading(services, acting, (tx) =>
        listInvoices(tx, company.id, { ...filter, open: open === 'true', today, limit: limit + 1, after }),
      );
      return pageOf(
        rows,
        limit,
        (row) => presentInvoiceRow(row, company, today),
        (row) => ({ ordinal: row.number_ordinal, id: row.id }),
      );
    }),
    route(wire.readInvoice, ({ acting, params }) => readInvoice(services, acting, params.id)),
    route(wire.updateDraft, async ({ acting, params, body }) => {
      await updateDraft(
        services,
        acting,
        params.id,
        body.version,
        readBillBody(body, acting.company.exponent),
      );
      return readInvoice(services, acting, params.id);
    }),
    route(wire.deleteDraft, async ({ acting, params }) => {
      await deleteDraft(services, acting, params.id);
      return { done: true as const };
    }),
    route(wire.issueInvoice, async ({ acting, params, body }) => {
      const confirmed = seenFigures(body.confirm, acting);
      await issueDraft(services, acting, params.id, {
        confirmed,
        overrideReason: body.overrideReason,
        reissueOf: body.reissueOf,
      });
      return readInvoice(services, acting, params.id);
    }),
    route(wire.voidInvoice, async ({ acting, params, body }) => {
      await voidInvoice(services, acting, params.id, { reason: body.reason, on: body.on ?? null });
      return readInvoice(services, acting, params.id);
    }),
    route(wire.recordDelivery, async ({ acting, params, body }) => {
      await recordDelivery(services, acting, params.id, body);
      return readInvoice(services, acting, params.id);
    }),
    route(wire.readInvoicePdf, async ({ acting, params }) => {
      return answerPdf(await printInvoice(services, acting, params.id));
    }),
  ];
}
