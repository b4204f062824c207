import type { TaxRate } from '#core/tax/tax-rate.ts';
import type { TaxRate as Offered } from '#web/estimates/use-tax-rates.ts';
import { wirePercent } from '#web/lib/wire-percent.ts';

/** What lines can take, as the rules know it: every rate once, and the groups that stand for several. */
export function chargedRates(offered: readonly Offered[]): readonly TaxRate[] {
  const singles = new Map(offered.flatMap(({ parts }) => parts).map((part) => [part.taxRateId, part]));
  const groups = offered.filter(({ taxRateId }) => !singles.has(taxRateId));
  return [
    ...[...singles.values()].map((one) => ({ ...one, rate: wirePercent(one.rate), groupOf: [] })),
    ...groups.map(({ taxRateId, label, parts }) => ({
      ...{ taxRateId, name: label, rate: 0n, compound: false },
      groupOf: parts.map((part) => part.taxRateId),
    })),
  ];
}
