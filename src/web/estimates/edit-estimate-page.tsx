import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { readDraws } from '#endpoints/draws.ts';
import { readEstimate, updateEstimate } from '#endpoints/estimates.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useRead } from '#web/lib/use-read.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { draftOfEstimate, estimateBody } from './estimate-draft.ts';
import { EstimateForm } from './estimate-form.tsx';

export function EditEstimatePage() {
  const { id } = useParams({ from: '/app/estimates/$id/edit' });
  const current = useRead(readEstimate, { params: { id } });
  // What is being edited stays what was opened: a refresh behind it must not undo what was typed.
  const draws = useRead(readDraws, { params: { id } });
  const [opened] = useState(() => ({ ...current, draft: draftOfEstimate(current, draws) }));
  const navigate = useNavigate();
  const save = useAction(updateEstimate, ({ number }) => {
    toast(`${number} saved`);
    void navigate({ to: '/estimates/$id', params: { id } });
  });
  return (
    <>
      <PageHeader title={`Edit ${opened.title}`} above={opened.number} />
      <EstimateForm
        initial={opened.draft}
        lines={opened.lines}
        problem={save.problem}
        busy={save.busy}
        saveLabel="Save"
        onSave={(draft) => {
          const { version } = opened;
          const { recompute: recomputeDraws } = draft.schedule;
          save.run({ params: { id }, body: { ...estimateBody(draft), version, recomputeDraws } });
        }}
        aside={
          <LinkButton to="/estimates/$id" params={{ id }} weight="plain">
            Leave it as it was
          </LinkButton>
        }
      />
    </>
  );
}
