import type { CertifiedBill } from '#core/certification/certificate.ts';
import { figureCertified } from '#core/certification/figure-certified.ts';
import { taxedOn } from '#db/contract-taxes.ts';
import type { ContractRecord } from '#db/contracts.ts';
import type { TypedBill } from '#db/drafts.ts';
import { loadHoldings } from '#db/holdings.ts';
import type { Tx } from '#db/open.ts';
import type { Certifying } from './certifiable.ts';
import { typedOf } from './loaded-draft.ts';
import { planWith } from './plan-with.ts';
import { settle } from './refused.ts';
import { settledFor } from './settled-for.ts';

/** A draft as certified, on the contract as it stands. */
export async function certifiedDraft(
  tx: Tx,
  companyId: string,
  { record: found, invoice, certificate }: Certifying,
): Promise<{
  readonly record: ContractRecord;
  readonly typed: TypedBill;
  readonly certified: CertifiedBill;
}> {
  const typed = typedOf(invoice);
  const record = settledFor(taxedOn(found, typed.invoiceDate), typed.request.basis);
  settle(await planWith(tx, companyId, record, typed.request));
  const holdings = await loadHoldings(tx, companyId, record.estimateId);
  const certified = settle(figureCertified(record.contract, typed.request, holdings, certificate));
  return { record, typed, certified };
}
