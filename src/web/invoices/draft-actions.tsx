import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readInvoice } from '#endpoints/invoices.ts';
import { deleteDraft, issueInvoice, readInvoicePdf } from '#endpoints/invoices.ts';
import { issueLabel } from '#web/billing/issue-label.ts';
import { issuedWords } from '#web/billing/issued-words.ts';
import { DocumentLink } from '#web/documents/document-link.tsx';
import { companyUrl } from '#web/lib/api-url.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { Button } from '#web/ui/button.tsx';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { useWords } from '#web/words/use-words.ts';

/** What can be done with a draft: change it, delete it, or issue it with the figures that are on the screen. */
export function DraftActions({ invoice }: { readonly invoice: AnswerOf<typeof readInvoice> }) {
  const { id, figures, overrideReason } = invoice;
  const navigate = useNavigate();
  const { say } = useWords();
  const [deleting, setDeleting] = useState(false);
  const issue = useAction(issueInvoice, (issued) => toast(issuedWords(issued)));
  const remove = useAction(deleteDraft, () => {
    toast('Draft deleted');
    void navigate({ to: '/estimates/$id', params: { id: invoice.estimate.id } });
  });
  const confirm = { gross: figures.gross, due: figures.due };
  return (
    <>
      {issue.problem && (
        <p role="alert" className="max-w-prose text-danger">
          {issue.problem.detail}
        </p>
      )}
      <Button weight="plain" onClick={() => setDeleting(true)}>
        Delete
      </Button>
      <DocumentLink title="Draft" href={companyUrl(readInvoicePdf.path, { id })} />
      <LinkButton to="/invoices/$id/edit" params={{ id }}>
        Edit
      </LinkButton>
      {figures.application !== null && (
        <LinkButton to="/invoices/$id/certify" params={{ id }}>
          Issue as certified
        </LinkButton>
      )}
      <Button
        weight="primary"
        busy={issue.busy}
        onClick={() => issue.run({ params: { id }, body: { confirm, overrideReason } })}
      >
        {issueLabel(figures, figures.application !== null, say)}
      </Button>
      {deleting && (
        <ConfirmDialog
          title="Delete this draft?"
          confirmLabel="Delete the draft"
          busy={remove.busy}
          problem={remove.problem}
          onConfirm={() => remove.run({ params: { id } })}
          onClose={() => setDeleting(false)}
        >
          It has no number and nothing was booked, so nothing remains of it.
        </ConfirmDialog>
      )}
    </>
  );
}
