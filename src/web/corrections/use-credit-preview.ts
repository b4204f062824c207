import { previewCreditNote } from '#endpoints/corrections.ts';
import type { Action } from '#web/lib/use-action.ts';
import { usePreview } from '#web/lib/use-preview.ts';
import type { CreditBody } from './credit-draft.ts';

/** The credit note that is typed as the server would issue it, or why it would not; null while nothing is typed. */
export function useCreditPreview(
  id: string,
  basis: CreditBody['basis'] | null,
  credit: Pick<Action<unknown>, 'sent'>,
) {
  // The figures do not depend on the reason, which may not be typed yet.
  const typed = basis === null ? null : { params: { id }, body: { basis, reason: '–' } };
  const { value, problem } = usePreview(previewCreditNote, typed, credit);
  return { preview: value ?? null, refusal: problem?.detail ?? null };
}
