import type { Percent } from '#core/money/percent.ts';

/**
 * A tax of the company that lines may name: a rate, or a group of several (`groupOf` their ids, then without a rate of
 * its own). A compound rate taxes the other taxes of its lines too.
 * @example const gstAndPst: TaxRate = { taxRateId: 'bc', name: 'GST and PST', rate: 0n, compound: false, groupOf: ['gst', 'pst'] };
 */
export interface TaxRate {
  readonly taxRateId: string;
  readonly name: string;
  readonly rate: Percent;
  readonly compound: boolean;
  readonly groupOf: readonly string[];
}

/**
 * The rates that a line bears by what it names: none, one, or those of a group.
 * @example ratesOf('bc', rates) // ['gst', 'pst']
 */
export function ratesOf(taxRateId: string | null, rates: readonly TaxRate[]): readonly string[] {
  const named = rates.find((rate) => rate.taxRateId === taxRateId);
  if (named === undefined) return [];
  return named.groupOf.length > 0 ? named.groupOf : [named.taxRateId];
}
