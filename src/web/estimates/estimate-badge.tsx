import { isZero } from '#web/lib/money-text.ts';
import type { StatusTone } from '#web/ui/status-badge.tsx';
import { StatusBadge } from '#web/ui/status-badge.tsx';

type Status = 'draft' | 'sent' | 'accepted' | 'declined' | 'expired';

interface EstimateBadgeProps {
  readonly status: Status;
  readonly tally: { readonly billed: string; readonly fullyInvoiced: boolean };
}

const looks: Record<Status, readonly [StatusTone, string]> = {
  draft: ['faint', 'Draft'],
  sent: ['neutral', 'Sent'],
  accepted: ['good', 'Accepted'],
  declined: ['bad', 'Declined'],
  expired: ['caution', 'Expired'],
};

/** Where an estimate stands; once it is billed, how far its billing is. */
export function EstimateBadge({ status, tally }: EstimateBadgeProps) {
  if (tally.fullyInvoiced) return <StatusBadge tone="good">Fully invoiced</StatusBadge>;
  if (!isZero(tally.billed)) return <StatusBadge tone="neutral">In progress</StatusBadge>;
  const [tone, words] = looks[status];
  return <StatusBadge tone={tone}>{words}</StatusBadge>;
}
