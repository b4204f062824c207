import { refusalSentence } from '#core/refusal-sentence.ts';
import { previewCertificate } from '#endpoints/certificates.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readInvoice } from '#endpoints/invoices.ts';
import { readBillingState } from '#endpoints/invoices.ts';
import { useCompany } from '#web/company/use-company.ts';
import { locale } from '#web/lib/locale.ts';
import type { Action } from '#web/lib/use-action.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { usePreview } from '#web/lib/use-preview.ts';
import type { CertificateBody } from './certificate-draft.ts';
import type { Cut } from './certificate-effect.tsx';
import { cutOfDraft } from './cut-of-draft.ts';

type Invoice = AnswerOf<typeof readInvoice>;
type Certified = CertificateBody['certified'] | null;
interface ShownCut {
  readonly cut: Cut | null;
  readonly problem: string | null;
}

const nothing: ShownCut = { cut: null, problem: null };

/**
 * What a certificate would cut, while it is typed: of a draft by the rules that post it, of a posted application as
 * the server would record it, because only it knows the contract before the bill.
 */
export function useCut(
  invoice: Invoice,
  certified: Certified,
  certify: Pick<Action<unknown>, 'sent'>,
): ShownCut {
  const company = useCompany();
  const isDraft = invoice.status === 'draft';
  const state = useAnswer(readBillingState, { params: { id: invoice.estimate.id } }, isDraft);
  const asked = certified === null || isDraft ? null : { params: { id: invoice.id }, body: { certified } };
  const preview = usePreview(previewCertificate, asked, certify);
  if (certified === null) return nothing;
  if (isDraft) {
    if (!state.value) return nothing;
    const { cut, refusal } = cutOfDraft(invoice, state.value, certified);
    if (refusal === null) return { cut, problem: null };
    return { cut, problem: refusalSentence(refusal, { ...company, locale }).sentence };
  }
  if (preview.problem) return { cut: null, problem: preview.problem.detail };
  if (!preview.value) return nothing;
  const { certifiedDue, cutDue, cutGross, rounding } = preview.value;
  return { cut: { certified: certifiedDue, due: cutDue, gross: cutGross, rounding }, problem: null };
}
