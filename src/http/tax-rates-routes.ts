import type { z } from 'zod';
import type { Acting } from '#actions/acting.ts';
import { createTaxRate } from '#actions/create-tax-rate.ts';
import { refused } from '#actions/refused.ts';
import type { Services } from '#actions/services.ts';
import { updateTaxRate } from '#actions/update-tax-rate.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import { parseRate } from '#core/money/parse-rate.ts';
import { listTaxRates, loadTaxRate, type TaxRateRecord } from '#db/tax-rates.ts';
import * as wire from '#endpoints/company.ts';
import { reading } from './reading.ts';
import { type Route, route } from './route.ts';
import { settleField } from './settle-field.ts';

const presentTaxRate = (one: TaxRateRecord): z.output<typeof wire.taxRate> => ({
  ...one,
  rate: formatPercent(one.rate),
  groupOf: [...one.groupOf],
  changes: one.changes.map(({ from, rate }) => ({ from, rate: formatPercent(rate) })),
});

const readChanges = (changes: z.output<typeof wire.createTaxRate.body>['changes']) =>
  changes.map(({ from, rate }, index) => ({
    from,
    rate: settleField(`changes.${index}.rate`, parseRate(rate)),
  }));

export function taxRateRoutes(services: Services): readonly Route[] {
  async function shown(acting: Acting, id: string) {
    const found = await reading(services, acting, (tx) => loadTaxRate(tx, acting.company.id, id));
    if (!found) throw refused('not_found', { what: 'tax rate' });
    return presentTaxRate(found);
  }

  return [
    route(wire.listTaxRates, async ({ acting }) => {
      const rows = await reading(services, acting, (tx) => listTaxRates(tx, acting.company.id));
      return { rows: rows.map(presentTaxRate) };
    }),
    route(wire.createTaxRate, async ({ acting, body }) => {
      const rate = settleField('rate', parseRate(body.rate));
      const id = await createTaxRate(services, acting, { ...body, rate, changes: readChanges(body.changes) });
      return shown(acting, id);
    }),
    route(wire.updateTaxRate, async ({ acting, params, body }) => {
      const rate = settleField('rate', parseRate(body.rate));
      await updateTaxRate(services, acting, {
        ...body,
        id: params.id,
        rate,
        changes: readChanges(body.changes),
      });
      return shown(acting, params.id);
    }),
  ];
}
