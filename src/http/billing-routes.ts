import type { Acting } from '#actions/acting.ts';
import { plannedFigures } from '#actions/bill-figures.ts';
import { createProgressInvoice } from '#actions/create-progress-invoice.ts';
import { foundContract } from '#actions/found-contract.ts';
import { figureWith } from '#actions/plan-with.ts';
import { refused, settle } from '#actions/refused.ts';
import type { Services } from '#actions/services.ts';
import { taxedOn } from '#db/contract-taxes.ts';
import { loadTallyFacts } from '#db/estimate-facts.ts';
import { loadEstimate } from '#db/estimates.ts';
import { loadHoldings } from '#db/holdings.ts';
import { listBillsOfEstimate } from '#db/invoices.ts';
import { lastPeriod } from '#db/last-period.ts';
import type { Tx } from '#db/open.ts';
import { readBillingSummary, watchEstimate as watch } from '#endpoints/estimates.ts';
import * as wire from '#endpoints/invoices.ts';
import { presentBillingState } from './present-billing-state.ts';
import { presentContractBill, presentFigures, presentIssued } from './present-invoice.ts';
import { presentTally } from './present-tally.ts';
import { readBillBody, readBillRequest } from './read-bill-body.ts';
import { readInvoice } from './read-invoice.ts';
import { reading } from './reading.ts';
import { type Route, route } from './route.ts';
import { watchEstimate } from './watch-estimate.ts';

async function billingSummary(
  tx: Tx,
  { company, today }: Acting,
  estimateId: string,
  newest: number | undefined,
) {
  const [estimate, facts, bills] = await Promise.all([
    loadEstimate(tx, company.id, estimateId),
    loadTallyFacts(tx, company.id, [estimateId]),
    listBillsOfEstimate(tx, company.id, estimateId, newest === undefined ? null : newest + 1),
  ]);
  const tallied = facts.get(estimateId);
  if (!estimate || !tallied) throw refused('not_found', { what: 'estimate' });
  const { currency, exponent } = company;
  const hasEarlier = newest !== undefined && bills.length > newest;
  const shown = hasEarlier ? bills.slice(-newest) : bills;
  return {
    estimateId,
    version: estimate.version,
    currency,
    exponent,
    tally: presentTally(estimate, tallied, exponent),
    invoices: shown.map((bill) => presentContractBill(bill, exponent, today)),
    hasEarlier,
  };
}

/** What is billed on one estimate: the panel, the preview, and Create Progress Invoice. */
export function billingRoutes(services: Services): readonly Route[] {
  return [
    route(readBillingSummary, ({ acting, params, query }) =>
      reading(services, acting, (tx) => billingSummary(tx, acting, params.id, query.newest)),
    ),
    route(watch, ({ acting, params, context }) => watchEstimate(services, acting, params.id, context)),
    route(wire.readBillingState, ({ acting, params }) =>
      reading(services, acting, async (tx) => {
        const { id: companyId } = acting.company;
        const [record, holdings, last] = await Promise.all([
          foundContract(tx, companyId, params.id),
          loadHoldings(tx, companyId, params.id),
          lastPeriod(tx, companyId, params.id),
        ]);
        return presentBillingState(record, holdings, last);
      }),
    ),
    route(wire.previewInvoice, ({ acting, params, body }) =>
      reading(services, acting, async (tx) => {
        const day = body.invoiceDate ?? acting.today;
        const record = taxedOn(await foundContract(tx, acting.company.id, params.id), day);
        const request = readBillRequest(body, acting.company.exponent);
        const plan = settle(await figureWith(tx, acting.company.id, record, request));
        return presentFigures(plannedFigures(record, plan), acting.company.exponent, request.basis);
      }),
    ),
    route(wire.createInvoice, async ({ acting, params, body }) => {
      const { issue } = body;
      const input = readBillBody(body, acting.company.exponent);
      const { id, issued } = await createProgressInvoice(services, acting, params.id, input, { issue });
      const isBill = issued?.invoice.kind === 'invoice';
      return isBill ? presentIssued(issued, acting) : readInvoice(services, acting, id);
    }),
  ];
}
