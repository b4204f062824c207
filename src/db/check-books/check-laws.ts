import type { Tx } from '#db/open.ts';
import { accountLaws } from './account-laws.ts';
import { balanceLaws } from './balance-laws.ts';
import { billLaws } from './bill-laws.ts';
import { changeOrderLaws } from './change-order-laws.ts';
import { type Checked, compare } from './comparison.ts';
import { contractLaws } from './contract-laws.ts';
import { documentLaws } from './document-laws.ts';
import { drawLaws } from './draw-laws.ts';
import { entryLaws } from './entry-laws.ts';
import { checkExactAmounts } from './exact-amounts.ts';
import { fileLaws } from './file-laws.ts';
import { numberLaws } from './number-laws.ts';
import { checkRecomputedBills } from './recomputed-bills.ts';
import { retainageLaws } from './retainage-laws.ts';
import { checkTaxesToDate } from './taxes-to-date.ts';

const LAWS = [
  ...entryLaws,
  ...documentLaws,
  ...accountLaws,
  ...contractLaws,
  ...billLaws,
  ...drawLaws,
  ...changeOrderLaws,
  ...retainageLaws,
  ...balanceLaws,
  ...numberLaws,
  ...fileLaws,
];

/** Checks every law of a company's books; the transaction must see one state of them throughout. */
export async function checkLaws(
  tx: Tx,
  company: { readonly id: string; readonly exponent: number },
): Promise<readonly Checked[]> {
  return Promise.all([
    ...LAWS.map((law) => compare(tx, company, law)),
    checkExactAmounts(tx, company.id),
    checkTaxesToDate(tx, company),
    checkRecomputedBills(tx, company),
  ]);
}
