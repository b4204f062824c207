import { plannedFigures } from '#actions/bill-figures.ts';
import { creditInvoice } from '#actions/credit-invoice.ts';
import { planCreditWith } from '#actions/plan-credit-with.ts';
import { refused, settle } from '#actions/refused.ts';
import type { Services } from '#actions/services.ts';
import { unwindInvoice } from '#actions/unwind-invoice.ts';
import { planUnwind } from '#core/billing/plan-unwind.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { loadContract } from '#db/contracts.ts';
import { loadChain } from '#db/corrections.ts';
import { findEstimateOf } from '#db/invoices.ts';
import * as wire from '#endpoints/corrections.ts';
import { presentFigures } from './present-invoice.ts';
import { readCreditBasis } from './read-credit-body.ts';
import { readInvoice } from './read-invoice.ts';
import { reading } from './reading.ts';
import { type Route, route } from './route.ts';

/** Corrections of issued bills: credit notes, and unwinding back to a bill. */
export function correctionRoutes(services: Services): readonly Route[] {
  return [
    route(wire.previewCreditNote, ({ acting, params, body }) =>
      reading(services, acting, async (tx) => {
        const { id: companyId, exponent } = acting.company;
        const estimateId = await findEstimateOf(tx, companyId, params.id);
        const record = estimateId && (await loadContract(tx, companyId, estimateId, { lock: false }));
        if (!record) throw refused('not_found', { what: 'invoice' });
        const request = { basis: readCreditBasis(body.basis, exponent), reason: body.reason };
        const plan = settle(await planCreditWith(tx, companyId, record, params.id, request));
        return {
          figures: presentFigures(plannedFigures(record, plan.bill), exponent),
          againstOpen: formatMoney(plan.againstOpenMinor, exponent),
          customerCredit: formatMoney(plan.customerCreditMinor, exponent),
          unlockedDrawIds: [...plan.unlockedDrawIds],
        };
      }),
    ),
    route(wire.creditInvoice, async ({ acting, params, body }) => {
      const { date, memo, reason } = body;
      const request = { basis: readCreditBasis(body.basis, acting.company.exponent), reason };
      const id = await creditInvoice(services, acting, params.id, { request, date, memo });
      return readInvoice(services, acting, id);
    }),
    route(wire.previewUnwind, ({ acting, params }) =>
      reading(services, acting, async (tx) => {
        const { id: companyId, exponent } = acting.company;
        const estimateId = await findEstimateOf(tx, companyId, params.id);
        if (!estimateId) throw refused('not_found', { what: 'invoice' });
        const plan = settle(planUnwind(await loadChain(tx, companyId, estimateId), params.id));
        return {
          voids: plan.voids.map((document) => ({
            invoiceId: document.invoiceId,
            number: document.number,
            due: formatMoney(document.dueMinor, exponent),
            paid: formatMoney(document.paidMinor, exponent),
            creditUsed: formatMoney(document.creditUsedMinor, exponent),
            emailedTo: [...document.emailedTo],
          })),
          blocked: plan.blockers.length > 0,
        };
      }),
    ),
    route(wire.unwindInvoice, async ({ acting, params, body }) => {
      await unwindInvoice(services, acting, params.id, { reason: body.reason, on: body.on ?? null });
      return readInvoice(services, acting, params.id);
    }),
  ];
}
