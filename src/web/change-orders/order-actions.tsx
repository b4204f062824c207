import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type readChangeOrder, reopenChangeOrder, sendChangeOrder } from '#endpoints/change-orders.ts';
import { readChangeOrderPdf } from '#endpoints/documents.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { DocumentLink } from '#web/documents/document-link.tsx';
import { companyUrl } from '#web/lib/api-url.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import type { MenuAction } from '#web/ui/action-menu.tsx';
import { ActionMenu } from '#web/ui/action-menu.tsx';
import { useWords } from '#web/words/use-words.ts';
import { VoidOrderDialog } from './void-order-dialog.tsx';

interface OrderActionsProps {
  readonly order: AnswerOf<typeof readChangeOrder>;
  readonly onAsk: (decision: 'rejected') => void;
}

/** What can be done with a change order as it stands; what its status forbids is not offered. */
export function OrderActions({ order: { id, number, status }, onAsk }: OrderActionsProps) {
  const words = useWords();
  const navigate = useNavigate();
  const send = useAction(sendChangeOrder, () => toast('Marked as sent'));
  const reopen = useAction(reopenChangeOrder, () => toast('A draft again'));
  const [voiding, setVoiding] = useState(false);
  const input = { params: { id }, body: {} };
  const problem = send.problem ?? reopen.problem;
  const action = (
    statuses: readonly string[],
    label: string,
    onSelect: () => void,
    danger = false,
  ): readonly MenuAction[] => (statuses.includes(status) ? [{ label, onSelect, danger }] : []);
  return (
    <>
      {problem && (
        <p role="alert" className="text-danger">
          {problem.detail}
        </p>
      )}
      <DocumentLink title={number} href={companyUrl(readChangeOrderPdf.path, { id })} />
      <ActionMenu
        label={`More for this ${words.changeOrder.one}`}
        actions={[
          ...action(
            ['draft'],
            'Edit',
            () => void navigate({ to: '/change-orders/$id/edit', params: { id } }),
          ),
          ...action(['draft'], 'Mark as sent', () => send.run(input)),
          ...action(['sent'], 'Record rejection', () => onAsk('rejected')),
          ...action(['sent', 'rejected'], 'Take back to draft', () => reopen.run(input)),
          ...action(['draft', 'sent', 'rejected'], 'Void', () => setVoiding(true), true),
        ]}
      />
      {voiding && <VoidOrderDialog order={{ id, number }} onClose={() => setVoiding(false)} />}
    </>
  );
}
