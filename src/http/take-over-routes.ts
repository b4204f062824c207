import type { Services } from '#actions/services.ts';
import { takeOverContract } from '#actions/take-over-contract.ts';
import { parseMoney } from '#core/money/parse-money.ts';
import { loadEstimateLines } from '#db/estimates.ts';
import * as wire from '#endpoints/take-over.ts';
import { readInvoice } from './read-invoice.ts';
import { reading } from './reading.ts';
import { type Route, route } from './route.ts';
import { settleField } from './settle-field.ts';

/** Contracts that were running before they came here. */
export function takeOverRoutes(services: Services): readonly Route[] {
  return [
    route(wire.takeOverContract, async ({ acting, params, body }) => {
      const { id: companyId, exponent } = acting.company;
      const money = (field: string, text: string) => settleField(field, parseMoney(text, exponent));
      const lines = await reading(services, acting, (tx) => loadEstimateLines(tx, companyId, params.id));
      const deductions = new Set(lines.filter((line) => line.amountMinor < 0n).map((line) => line.id));
      const id = await takeOverContract(services, acting, params.id, {
        on: body.on,
        lastApplication: body.lastApplication,
        lines: body.lines.map(({ lineId, work, stored, held }, index) => {
          const sign = deductions.has(lineId) ? -1n : 1n;
          return {
            lineId,
            workMinor: sign * money(`lines.${index}.work`, work),
            storedMinor: money(`lines.${index}.stored`, stored),
            heldMinor: sign * money(`lines.${index}.held`, held),
          };
        }),
        certifiedMinor: money('certified', body.certified),
        paidMinor: money('paid', body.paid),
        overrideReason: body.overrideReason,
      });
      return readInvoice(services, acting, id);
    }),
  ];
}
