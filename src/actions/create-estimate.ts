import { formatNumber } from '#core/estimates/format-number.ts';
import { loadCompany } from '#db/companies.ts';
import { insertEstimate, writeEstimateLines } from '#db/estimate-writes.ts';
import { takeNumbers } from '#db/take-numbers.ts';
import { type Acting, demand } from './acting.ts';
import { checkTypedRetainage } from './check-typed-retainage.ts';
import type { EstimateInput } from './estimate-input.ts';
import { once } from './once.ts';
import { plannedLines } from './planned-lines.ts';
import type { Services } from './services.ts';
import { taxTermsOf } from './tax-terms-of.ts';
import { writeSchedule } from './write-schedule.ts';

/** Writes an estimate with its draw schedule; it gets its number at once. Gives its id. */
export function createEstimate(services: Services, acting: Acting, input: EstimateInput): Promise<string> {
  demand(acting, 'estimates.edit');
  const { id: companyId } = acting.company;
  return once(services, acting, 'create_estimate', services.newId(), async (tx, id) => {
    const { estimate_number_pattern: pattern } = await loadCompany(tx, companyId);
    const taxed = await taxTermsOf(tx, companyId, input);
    const { figures, lines } = await plannedLines(tx, services, acting, { ...input, ...taxed }, []);
    checkTypedRetainage(input, lines);
    const { next_estimate: ordinal } = await takeNumbers(tx, companyId, { next_estimate: 1 });
    await insertEstimate(tx, companyId, {
      ...input,
      ...taxed,
      id,
      number: formatNumber(pattern, ordinal, input.estimateDate),
      numberOrdinal: ordinal,
      contractSumMinor: figures.contractSumMinor,
      createdAt: services.now(),
    });
    await writeEstimateLines(tx, companyId, id, lines);
    const { contractSumMinor } = figures;
    if (input.schedule)
      await writeSchedule(tx, services, acting, { id, contractSumMinor, lines }, input.schedule);
  });
}
