import { previewCreditNote } from '#endpoints/corrections.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { useSettled } from '#web/lib/use-settled.ts';
import { type CreditDraft, creditBasisOf } from './credit-draft.ts';

/** The credit note that is typed as the server would issue it, or why it would not; null while nothing is typed. */
export function useCreditPreview(invoiceId: string, draft: CreditDraft) {
  const settled = useSettled(JSON.stringify(creditBasisOf(draft)));
  const basis = JSON.parse(settled) as ReturnType<typeof creditBasisOf>;
  // The figures do not depend on the reason, which may not be typed yet.
  const body = { basis: basis ?? { kind: 'whole' as const }, reason: '–' };
  const { value, problem } = useAnswer(
    previewCreditNote,
    { params: { id: invoiceId }, body },
    basis !== null,
  );
  const refused = basis !== null && problem;
  return { preview: (basis !== null && !problem && value) || null, refusal: refused ? problem.detail : null };
}
