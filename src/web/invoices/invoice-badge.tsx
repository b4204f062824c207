import type { StatusTone } from '#web/ui/status-badge.tsx';
import { StatusBadge } from '#web/ui/status-badge.tsx';

type Status = 'draft' | 'sent' | 'partial' | 'paid' | 'overdue' | 'credited' | 'withheld' | 'void';

const looks: Record<Status, readonly [StatusTone, string]> = {
  draft: ['faint', 'Draft'],
  sent: ['neutral', 'Sent'],
  partial: ['caution', 'Partial'],
  paid: ['good', 'Paid'],
  overdue: ['bad', 'Overdue'],
  credited: ['neutral', 'Credited'],
  withheld: ['neutral', 'Withheld'],
  void: ['faint', 'Void'],
};

export function InvoiceBadge({ status }: { readonly status: Status }) {
  const [tone, words] = looks[status];
  return <StatusBadge tone={tone}>{words}</StatusBadge>;
}
