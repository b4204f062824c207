import type { Acting } from '#actions/acting.ts';
import { foundContract } from '#actions/found-contract.ts';
import { saveDraws } from '#actions/save-draws.ts';
import type { Services } from '#actions/services.ts';
import { contractSum } from '#core/billing/contract-sum.ts';
import { drawTally } from '#core/draws/draw-tally.ts';
import { type ScheduleTemplate, scheduleTemplate } from '#core/draws/schedule-template.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { loadDraws } from '#db/draws.ts';
import type { Tx } from '#db/open.ts';
import * as wire from '#endpoints/draws.ts';
import { presentDraw, presentDrawEntry, presentDrawRetainage } from './present-draw.ts';
import { readDrawsBody } from './read-draws-body.ts';
import { reading } from './reading.ts';
import { type Call, type Route, route } from './route.ts';

async function schedule(tx: Tx, acting: Acting, estimateId: string) {
  const { id, currency, exponent } = acting.company;
  const [{ contract, version }, draws] = await Promise.all([
    foundContract(tx, id, estimateId),
    loadDraws(tx, id, estimateId),
  ]);
  const numbers = new Map(draws.map((draw) => [draw.drawId, draw.billedByNumber]));
  const tally = drawTally(contract);
  const money = (amountMinor: bigint) => formatMoney(amountMinor, exponent);
  return {
    estimateId,
    version,
    currency,
    exponent,
    contractSum: money(contractSum(contract)),
    scheduled: money(draws.reduce((sum, draw) => sum + draw.amountMinor, 0n)),
    unscheduled: money(tally.unscheduledMinor),
    tooMuch: money(tally.tooMuchMinor),
    unbilled: money(tally.unbilledMinor),
    most: money(tally.mostMinor),
    draws: tally.draws.map(({ draw, label, state }) => ({
      ...presentDraw(draw, exponent),
      label,
      state,
      invoice: draw.billedBy === null ? null : { id: draw.billedBy, number: numbers.get(draw.drawId) ?? '' },
      lowerTo: state === 'short' ? money(tally.mostMinor) : null,
    })),
  };
}

function templateOf({
  kind,
  months,
  firstDate,
}: Call<typeof wire.readDrawTemplate>['query']): ScheduleTemplate {
  return kind === 'monthly_retainer' ? { kind, months, firstDate: firstDate ?? '' } : { kind };
}

/** The draw schedule of one estimate: what it is, saving it, and schedules to start from. */
export function drawRoutes(services: Services): readonly Route[] {
  const shown = (acting: Acting, estimateId: string) =>
    reading(services, acting, (tx) => schedule(tx, acting, estimateId));
  return [
    route(wire.readDraws, ({ acting, params }) => shown(acting, params.id)),
    route(wire.saveDraws, async ({ acting, params, body }) => {
      const { version, recompute } = body;
      const draws = readDrawsBody(body.draws, acting.company.exponent);
      await saveDraws(services, acting, params.id, { version, recompute, draws });
      return shown(acting, params.id);
    }),
    route(wire.readDrawTemplate, ({ acting, params, query }) =>
      reading(services, acting, async (tx) => {
        const { contract } = await foundContract(tx, acting.company.id, params.id);
        const draws = scheduleTemplate(templateOf(query), contractSum(contract));
        return {
          draws: draws.map(({ lineIds, entry, retainage, ...draw }) => ({
            ...draw,
            entry: presentDrawEntry(entry, contract.exponent),
            retainage: presentDrawRetainage(retainage),
            lineIds: lineIds === null ? null : [...lineIds],
          })),
        };
      }),
    ),
  ];
}
