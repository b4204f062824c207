import type { Certificate } from '#core/certification/certificate.ts';
import { type CertificateCandidate, checkCertifiable } from '#core/certification/check-certifiable.ts';
import type { ContractRecord } from '#db/contracts.ts';
import { type InvoiceRecord, loadInvoice } from '#db/invoices.ts';
import type { Tx } from '#db/open.ts';
import { typedOf } from './loaded-draft.ts';
import { lockedContractOf } from './locked-contract.ts';
import { refused, settle } from './refused.ts';

/** An application that is to be certified, on its locked contract. */
export interface Certifying {
  readonly record: ContractRecord;
  readonly invoice: InvoiceRecord;
  readonly certificate: Certificate;
}

async function checkCandidate(tx: Tx, companyId: string, { record, invoice }: Certifying): Promise<void> {
  const { newestInvoiceId } = record;
  const newest =
    invoice.is_newest || invoice.state === 'draft' || newestInvoiceId === null
      ? invoice
      : await loadInvoice(tx, companyId, newestInvoiceId);
  settle(
    checkCertifiable({
      state: invoice.state as CertificateCandidate['state'],
      basis: invoice.kind === 'invoice' ? typedOf(invoice).request.basis.kind : 'none',
      number: invoice.number ?? '',
      newestNumber: newest?.number ?? '',
      paidMinor: invoice.paid_minor,
    }),
  );
}

/** An application with its contract locked, where it can be certified. */
export async function certifiable(
  tx: Tx,
  companyId: string,
  id: string,
  certificate: Certificate,
): Promise<Certifying> {
  const record = await lockedContractOf(tx, companyId, id);
  const invoice = await loadInvoice(tx, companyId, id);
  if (!invoice) throw refused('not_found', { what: 'invoice' });
  const certifying = { record, invoice, certificate };
  await checkCandidate(tx, companyId, certifying);
  return certifying;
}
