import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import {
  markEstimateSent,
  type readEstimate,
  readEstimatePdf,
  reopenEstimate,
} from '#endpoints/estimates.ts';
import { DocumentLink } from '#web/documents/document-link.tsx';
import { companyUrl } from '#web/lib/api-url.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import type { MenuAction } from '#web/ui/action-menu.tsx';
import { ActionMenu } from '#web/ui/action-menu.tsx';
import { DecisionDialog } from './decision-dialog.tsx';
import { DeleteEstimateDialog } from './delete-estimate-dialog.tsx';

type Estimate = AnswerOf<typeof readEstimate>;
type Asked = 'accepted' | 'declined' | 'delete' | null;

/** What can be done with an estimate as it stands; what its status forbids is not offered. */
export function EstimateActions({ estimate }: { readonly estimate: Estimate }) {
  const { id, status, billingStarted } = estimate;
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked>(null);
  const send = useAction(markEstimateSent, () => toast('Marked as sent'));
  const reopen = useAction(reopenEstimate, () => toast('A draft again'));
  const open = status === 'draft' || status === 'sent';
  const action = (
    when: boolean,
    label: string,
    onSelect: () => void,
    danger = false,
  ): readonly MenuAction[] => (when ? [{ label, onSelect, danger }] : []);
  const problem = send.problem ?? reopen.problem;
  return (
    <>
      {problem && (
        <p role="alert" className="text-danger">
          {problem.detail}
        </p>
      )}
      <DocumentLink title={`Estimate ${estimate.number}`} href={companyUrl(readEstimatePdf.path, { id })} />
      <ActionMenu
        label="More for this estimate"
        actions={[
          ...action(
            open && !billingStarted,
            'Edit',
            () => void navigate({ to: '/estimates/$id/edit', params: { id } }),
          ),
          ...action(
            status === 'accepted' || billingStarted,
            'Revise',
            () => void navigate({ to: '/estimates/$id/revise', params: { id } }),
          ),
          ...action(
            !billingStarted && estimate.lines.length > 0,
            'Take over a running contract',
            () => void navigate({ to: '/estimates/$id/take-over', params: { id } }),
          ),
          ...action(status === 'draft', 'Mark as sent', () => send.run({ params: { id }, body: {} })),
          ...action(status !== 'accepted', 'Mark as accepted', () => setAsked('accepted')),
          ...action(open && !billingStarted, 'Mark as declined', () => setAsked('declined')),
          ...action(status !== 'draft' && !billingStarted, 'Take back to draft', () =>
            reopen.run({ params: { id }, body: {} }),
          ),
          ...action(status === 'draft' && !billingStarted, 'Delete', () => setAsked('delete'), true),
        ]}
      />
      {(asked === 'accepted' || asked === 'declined') && (
        <DecisionDialog estimate={estimate} decision={asked} onClose={() => setAsked(null)} />
      )}
      {asked === 'delete' && <DeleteEstimateDialog estimate={estimate} onClose={() => setAsked(null)} />}
    </>
  );
}
