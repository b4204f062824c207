import type { z } from 'zod';
import type { Acting } from '#actions/acting.ts';
import { refused } from '#actions/refused.ts';
import { type DrawInput, saveDraws } from '#actions/save-draws.ts';
import type { Services } from '#actions/services.ts';
import { contractSum } from '#core/billing/contract-sum.ts';
import type { DrawEntry } from '#core/draws/draw.ts';
import { drawTally } from '#core/draws/draw-tally.ts';
import { type ScheduleTemplate, scheduleTemplate } from '#core/draws/schedule-template.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { parseMoney } from '#core/money/parse-money.ts';
import { parsePercent } from '#core/money/parse-percent.ts';
import { parseRate } from '#core/money/parse-rate.ts';
import { type ContractRecord, loadContract } from '#db/contracts.ts';
import { loadDraws } from '#db/draws.ts';
import type { Tx } from '#db/open.ts';
import * as wire from '#endpoints/draws.ts';
import { presentDraw, presentDrawEntry, presentDrawRetainage } from './present-draw.ts';
import { reading } from './reading.ts';
import { type Call, type Route, route } from './route.ts';
import { settleField } from './settle-field.ts';

type Body = z.output<typeof wire.drawBody>;

function readEntry(entry: Body['entry'], field: string, exponent: number): DrawEntry {
  if (entry.kind === 'amount')
    return {
      kind: 'amount',
      amountMinor: settleField(`${field}.amount`, parseMoney(entry.amount, exponent)),
    };
  return entry.kind === 'percent'
    ? { kind: 'percent', percent: settleField(`${field}.percent`, parsePercent(entry.percent)) }
    : entry;
}

function readDraw({ id, entry, retainage, ...draw }: Body, index: number, exponent: number): DrawInput {
  const field = `draws.${index}`;
  return {
    ...draw,
    drawId: id ?? null,
    entry: readEntry(entry, `${field}.entry`, exponent),
    retainage:
      retainage.kind === 'rate'
        ? { kind: 'rate', rate: settleField(`${field}.retainage.rate`, parseRate(retainage.rate)) }
        : retainage,
  };
}

async function contractOf(tx: Tx, { company }: Acting, estimateId: string): Promise<ContractRecord> {
  const record = await loadContract(tx, company.id, estimateId, { lock: false });
  if (!record) throw refused('not_found', { what: 'estimate' });
  return record;
}

async function schedule(tx: Tx, acting: Acting, estimateId: string) {
  const { id, currency, exponent } = acting.company;
  const { contract, version } = await contractOf(tx, acting, estimateId);
  const draws = await loadDraws(tx, id, estimateId);
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
      const draws = body.draws.map((draw, index) => readDraw(draw, index, acting.company.exponent));
      await saveDraws(services, acting, params.id, { version, recompute, draws });
      return shown(acting, params.id);
    }),
    route(wire.readDrawTemplate, ({ acting, params, query }) =>
      reading(services, acting, async (tx) => {
        const { contract } = await contractOf(tx, acting, params.id);
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
