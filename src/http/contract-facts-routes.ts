import { recordCosts } from '#actions/record-costs.ts';
import type { Services } from '#actions/services.ts';
import { setCompletion } from '#actions/set-completion.ts';
import { parseMoney } from '#core/money/parse-money.ts';
import * as wire from '#endpoints/contract-facts.ts';
import { type Route, route } from './route.ts';
import { settleField } from './settle-field.ts';

/** What only people know of a contract, and reports need: its costs, and when its work was complete. */
export function contractFactsRoutes(services: Services): readonly Route[] {
  return [
    route(wire.recordCosts, async ({ acting, body }) => {
      const { exponent } = acting.company;
      const rows = body.rows.map(({ contract, asOf, cost, estimated }, place) => ({
        contract,
        asOf,
        costMinor: settleField(`rows.${place}.cost`, parseMoney(cost, exponent)),
        estimatedMinor: settleField(`rows.${place}.estimated`, parseMoney(estimated, exponent)),
      }));
      await recordCosts(services, acting, rows);
      return { done: true as const };
    }),
    route(wire.setCompletion, async ({ acting, params, body }) => {
      await setCompletion(services, acting, params.id, body.completedOn);
      return { done: true as const };
    }),
  ];
}
