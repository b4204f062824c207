import { useMemo, useState } from 'react';
import type { BillDraft } from '#web/billing/bill-draft.ts';
import { billFieldsOf } from '#web/billing/bill-draft.ts';
import type { BillingState, contractOf } from '#web/billing/contract-of.ts';
import type { Preview } from '#web/billing/preview-bill.ts';
import { previewBill } from '#web/billing/preview-bill.ts';
import { applicationBasis } from './application-draft.ts';

export type Sheet = Extract<Preview, { plan: unknown }>;

/**
 * The continuation sheet while it is typed, also before anything is. While what is typed is refused, the last sheet
 * stays, so that nothing jumps. What was begun is figured already, and not figured twice.
 */
export function useSheet(
  billed: ReturnType<typeof contractOf>,
  state: BillingState,
  draft: BillDraft,
  begun: Preview | null,
): Sheet | null {
  const preview = useMemo(() => {
    if (draft.way !== 'application') return null;
    if (begun?.figures) return begun;
    const basis = { ...applicationBasis(draft.application), evenIfZero: true };
    return previewBill(billed, state, { ...billFieldsOf(draft), basis });
  }, [billed, state, draft, begun]);
  const [last, setLast] = useState<Sheet | null>(null);
  const sheet = preview?.figures ? preview : null;
  if (sheet !== null && sheet !== last) setLast(sheet);
  return sheet ?? last;
}
