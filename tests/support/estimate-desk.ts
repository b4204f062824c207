import type { Acting } from '#actions/acting.ts';
import { createEstimate } from '#actions/create-estimate.ts';
import type { EstimateLineInput } from '#actions/estimate-input.ts';
import type { Services } from '#actions/services.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { withCompany } from '#db/company.ts';
import { type EstimateRecord, loadEstimate, loadEstimateLines } from '#db/estimates.ts';
import type { Database } from '#db/open.ts';
import { foundCompany, testServices } from './company.ts';
import { openTestDatabase } from './database.ts';
import { newCustomer, typedEstimate } from './estimates.ts';

/** A company at a database of its own, with a customer to write estimates for. */
export interface EstimateDesk {
  readonly database: Database;
  readonly services: Services;
  readonly acting: Acting;
  readonly customerId: string;
  create(...lines: EstimateLineInput[]): Promise<string>;
  /** An estimate as it is kept, its sum and its lines in words. */
  load(id: string): Promise<
    EstimateRecord & {
      readonly sum: string;
      readonly lines: readonly string[];
      readonly lineIds: readonly string[];
    }
  >;
}

/** Opens the desk; its database is closed by whoever opened it. */
export async function openEstimateDesk(): Promise<EstimateDesk> {
  const database = await openTestDatabase();
  const services = testServices(database);
  const acting = await foundCompany(services);
  const customerId = await newCustomer(services, acting);
  const { id: companyId } = acting.company;
  return {
    database,
    services,
    acting,
    customerId,
    create: (...lines) => createEstimate(services, acting, typedEstimate(customerId, lines)),
    load: (id) =>
      withCompany(database, companyId, async (tx) => {
        const estimate = await loadEstimate(tx, companyId, id);
        if (!estimate) throw new Error('There is no such estimate.');
        const lines = await loadEstimateLines(tx, companyId, id);
        return {
          ...estimate,
          sum: formatMoney(estimate.contractSumMinor, 2),
          lines: lines.map((line) => `${line.description} ${formatMoney(line.amountMinor, 2)}`),
          lineIds: lines.map((line) => line.id),
        };
      }),
  };
}
