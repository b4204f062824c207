import type { Tx } from '#db/open.ts';
import { listTaxRates, type TaxRateRecord } from '#db/tax-rates.ts';
import { refused } from './refused.ts';

/** A group stands for rates of this company that are no groups themselves. */
export async function checkTaxGroup(
  tx: Tx,
  companyId: string,
  { id, groupOf }: Pick<TaxRateRecord, 'id' | 'groupOf'>,
): Promise<void> {
  if (groupOf.length === 0) return;
  const plain = (await listTaxRates(tx, companyId)).filter((rate) => rate.groupOf.length === 0);
  const unknown = groupOf.find((one) => one === id || !plain.some((rate) => rate.id === one));
  if (unknown) throw refused('tax_rate_unknown', { taxRateId: unknown });
}
