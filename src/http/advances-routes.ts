import type { z } from 'zod';
import type { Acting } from '#actions/acting.ts';
import { receiveAdvance } from '#actions/receive-advance.ts';
import { refused } from '#actions/refused.ts';
import { reverseAdvance } from '#actions/reverse-advance.ts';
import type { Services } from '#actions/services.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import { parseMoney } from '#core/money/parse-money.ts';
import { parseRate } from '#core/money/parse-rate.ts';
import { type AdvanceRecord, findAdvance, loadAdvances } from '#db/advances.ts';
import { loadEstimate } from '#db/estimates.ts';
import * as wire from '#endpoints/advances.ts';
import { reading } from './reading.ts';
import { type Route, route } from './route.ts';
import { settleField } from './settle-field.ts';

function presentAdvance(one: AdvanceRecord, exponent: number): z.output<typeof wire.advance> {
  const { advanceId, number, receivedOn, method, reference, memo, at, by } = one;
  return {
    id: advanceId,
    number: String(number),
    receivedOn,
    amount: formatMoney(one.amountMinor, exponent),
    balance: formatMoney(one.balanceMinor, exponent),
    rate: formatPercent(one.rate),
    threshold: formatMoney(one.thresholdMinor, exponent),
    method,
    reference,
    memo,
    recordedAt: at.toISOString(),
    recordedBy: by,
    reversedOn: one.reversedOn,
    reversalReason: one.reversalReason,
  };
}

/** Advances: received on a contract, recouped by its bills. */
export function advanceRoutes(services: Services): readonly Route[] {
  const list = (acting: Acting, estimateId: string) =>
    reading(services, acting, async (tx) => {
      const { id, exponent } = acting.company;
      if (!(await loadEstimate(tx, id, estimateId))) throw refused('not_found', { what: 'estimate' });
      return (await loadAdvances(tx, id, estimateId)).map((one) => presentAdvance(one, exponent));
    });

  return [
    route(wire.listAdvances, async ({ acting, params }) => ({ rows: await list(acting, params.id) })),
    route(wire.receiveAdvance, async ({ acting, params, body }) => {
      const { exponent } = acting.company;
      const id = await receiveAdvance(services, acting, params.id, {
        ...body,
        amountMinor: settleField('amount', parseMoney(body.amount, exponent)),
        rate: settleField('rate', parseRate(body.rate)),
        thresholdMinor: settleField('threshold', parseMoney(body.threshold, exponent)),
      });
      const received = (await list(acting, params.id)).find((one) => one.id === id);
      if (!received) throw refused('not_found', { what: 'advance' });
      return received;
    }),
    route(wire.reverseAdvance, async ({ acting, params, body }) => {
      await reverseAdvance(services, acting, params.id, { reason: body.reason, on: body.on ?? null });
      return reading(services, acting, async (tx) => {
        const reversed = await findAdvance(tx, acting.company.id, params.id);
        if (!reversed) throw refused('not_found', { what: 'advance' });
        return presentAdvance(reversed, acting.company.exponent);
      });
    }),
  ];
}
