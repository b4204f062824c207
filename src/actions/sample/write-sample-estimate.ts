import { createEstimate } from '#actions/create-estimate.ts';
import type { EstimateLineInput } from '#actions/estimate-input.ts';
import { settle } from '#actions/refused.ts';
import { addDays } from '#core/dates/add-days.ts';
import { parseQuantity, parseUnitPrice } from '#core/money/decimal.ts';
import { parsePercent } from '#core/money/parse-percent.ts';
import type { SampleJob, SampleLine } from './sample-job.ts';
import { named, type SampleWorld } from './sample-world.ts';

/** A line of the sample's data as somebody types it. */
export function sampleLineInput(line: SampleLine, { taxRateId }: SampleWorld): EstimateLineInput {
  return {
    id: null,
    kind: line.discountPercent === null ? 'item' : 'discount',
    section: line.section,
    description: line.description,
    quantity: settle(parseQuantity(line.quantity)),
    unit: line.unit,
    unitPrice: settle(parseUnitPrice(line.unitPrice)),
    discountPercent: line.discountPercent === null ? null : settle(parsePercent(line.discountPercent)),
    taxRateId: line.taxed ? taxRateId : null,
    retainage: { kind: 'as_rule' },
  };
}

/** Writes the estimate of a sample job. */
export async function writeSampleEstimate(world: SampleWorld, job: SampleJob): Promise<void> {
  const { services, acting } = world;
  const id = await createEstimate(services, acting, {
    customerId: named(world.customers, job.customer),
    title: job.title,
    estimateDate: acting.today,
    expiresOn: addDays(acting.today, job.validForDays),
    notes: job.notes ?? '',
    terms: 'Work not named here is priced separately. Prices hold until the day the estimate expires.',
    paymentTermsDays: 30,
    retainage: job.retainage ? { kind: 'flat', rate: settle(parsePercent(job.retainage)) } : { kind: 'none' },
    storedRate: 0n,
    retainageBase: 'per_bill',
    retainageRounding: 'on_total',
    retainageOnTax: false,
    lines: job.lines.map((line) => sampleLineInput(line, world)),
  });
  world.estimates.set(job.title, id);
}
