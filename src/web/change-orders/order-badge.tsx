import type { StatusTone } from '#web/ui/status-badge.tsx';
import { StatusBadge } from '#web/ui/status-badge.tsx';

type Status = 'draft' | 'sent' | 'approved' | 'rejected' | 'void';

const looks: Record<Status, readonly [StatusTone, string]> = {
  draft: ['faint', 'Draft'],
  sent: ['caution', 'Sent'],
  approved: ['good', 'Approved'],
  rejected: ['bad', 'Rejected'],
  void: ['faint', 'Void'],
};

export function OrderBadge({ status }: { readonly status: Status }) {
  const [tone, words] = looks[status];
  return <StatusBadge tone={tone}>{words}</StatusBadge>;
}
