import { percentOf } from '#core/money/percent.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import type { BillPlanTax } from './bill-plan.ts';
import type { BillWork } from './bill-work.ts';
import type { Contract } from './contract.ts';

/**
 * The tax of a bill on its gross, per rate: computed to date, rounded once, less the tax of earlier bills. A
 * total typed including tax already says what its tax is.
 * @example figureTaxes(contract, work) // [{ …, baseMinor: 33_330n, taxMinor: 2_417n }]
 */
export function figureTaxes(contract: Contract, work: BillWork): BillPlanTax[] {
  return contract.taxRates.flatMap((taxRate) => {
    const { taxRateId, name, rate, baseToDateMinor, taxToDateMinor } = taxRate;
    const parts = work.partsMinor.filter((_, index) => contract.lines[index]?.taxRateId === taxRateId);
    if (parts.every((part) => part === 0n)) return [];
    const baseMinor = parts.reduce((sum, part) => sum + part, 0n);
    const toDateMinor = roundHalfAway(percentOf(rate, baseToDateMinor + baseMinor));
    return [{ taxRateId, name, rate, baseMinor, taxMinor: work.taxMinor ?? toDateMinor - taxToDateMinor }];
  });
}
