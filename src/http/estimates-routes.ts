import { z } from 'zod';
import type { Acting } from '#actions/acting.ts';
import { createEstimate } from '#actions/create-estimate.ts';
import { decideEstimate } from '#actions/decide-estimate.ts';
import { deleteEstimate } from '#actions/delete-estimate.ts';
import { markEstimateSent } from '#actions/mark-estimate-sent.ts';
import { printEstimate } from '#actions/print-estimate.ts';
import { refused } from '#actions/refused.ts';
import { reopenEstimate } from '#actions/reopen-estimate.ts';
import { reviseEstimate } from '#actions/revise-estimate.ts';
import type { Services } from '#actions/services.ts';
import { updateEstimate } from '#actions/update-estimate.ts';
import { listTaxBases, loadTallyFacts } from '#db/estimate-facts.ts';
import { listEstimates } from '#db/estimate-list.ts';
import { loadEstimate } from '#db/estimates.ts';
import type { Tx } from '#db/open.ts';
import { listRevisions } from '#db/revisions.ts';
import { listTaxRates } from '#db/tax-rates.ts';
import * as wire from '#endpoints/estimates.ts';
import { answerPdf } from './answer-pdf.ts';
import { pageOf, readCursor } from './cursor.ts';
import { presentEstimateRow, presentRevision } from './present-estimate.ts';
import { readEstimate } from './read-estimate.ts';
import { readEstimateBody, readEstimateLines } from './read-estimate-body.ts';
import { reading } from './reading.ts';
import { type Call, type Route, route } from './route.ts';

const place = z.int32();

async function list(
  services: Services,
  { acting, query: { cursor, limit, ...wanted } }: Call<typeof wire.listEstimates>,
) {
  const { company, today } = acting;
  const filter = { ...wanted, today, below: readCursor(place, cursor), limit: limit + 1 };
  const read = async (tx: Tx) => {
    const estimates = await listEstimates(tx, company.id, filter);
    const ids = estimates.map((one) => one.id);
    const [facts, bases, rates] = await Promise.all([
      loadTallyFacts(tx, company.id, ids),
      listTaxBases(tx, company.id, ids),
      listTaxRates(tx, company.id),
    ]);
    const taxed = Map.groupBy(bases, (base) => base.estimateId);
    return estimates.flatMap((one) => {
      const its = facts.get(one.id);
      return its ? [{ one, facts: its, taxed: taxed.get(one.id) ?? [], rates }] : [];
    });
  };
  const rows = await reading(services, acting, read);
  return pageOf(
    rows,
    limit,
    (row) => presentEstimateRow(row, company, today),
    (row) => row.one.numberOrdinal,
  );
}

export function estimateRoutes(services: Services): readonly Route[] {
  const shown = (acting: Acting, id: string) => readEstimate(services, acting, id);

  return [
    route(wire.listEstimates, (call) => list(services, call)),
    route(wire.createEstimate, async ({ acting, body }) => {
      const id = await createEstimate(services, acting, readEstimateBody(body, acting.company.exponent));
      return shown(acting, id);
    }),
    route(wire.readEstimate, ({ acting, params }) => shown(acting, params.id)),
    route(wire.updateEstimate, async ({ acting, params, body }) => {
      const input = { ...readEstimateBody(body, acting.company.exponent, body), version: body.version };
      await updateEstimate(services, acting, params.id, input);
      return shown(acting, params.id);
    }),
    route(wire.deleteEstimate, async ({ acting, params }) => {
      await deleteEstimate(services, acting, params.id);
      return { done: true as const };
    }),
    route(wire.markEstimateSent, async ({ acting, params }) => {
      await markEstimateSent(services, acting, params.id);
      return shown(acting, params.id);
    }),
    route(wire.decideEstimate, async ({ acting, params, body }) => {
      await decideEstimate(services, acting, params.id, body);
      return shown(acting, params.id);
    }),
    route(wire.reopenEstimate, async ({ acting, params }) => {
      await reopenEstimate(services, acting, params.id);
      return shown(acting, params.id);
    }),
    route(wire.reviseEstimate, async ({ acting, params, body }) => {
      const { version, title, reason } = body;
      const lines = readEstimateLines(body.lines, acting.company.exponent);
      await reviseEstimate(services, acting, params.id, { version, title, reason, lines });
      return shown(acting, params.id);
    }),
    route(wire.readEstimatePdf, async ({ acting, params }) => {
      return answerPdf(await printEstimate(services, acting, params.id));
    }),
    route(wire.listRevisions, async ({ acting, params }) => {
      const { company } = acting;
      const read = async (tx: Tx) => {
        if (!(await loadEstimate(tx, company.id, params.id)))
          throw refused('not_found', { what: 'estimate' });
        return listRevisions(tx, company.id, params.id);
      };
      const rows = await reading(services, acting, read);
      return { rows: rows.map((one) => presentRevision(one, company.exponent)) };
    }),
  ];
}
