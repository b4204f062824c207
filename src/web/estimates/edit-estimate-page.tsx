import { useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { readDraws } from '#endpoints/draws.ts';
import { readEstimate, updateEstimate } from '#endpoints/estimates.ts';
import { useThenSaveDraws } from '#web/draws/use-then-save-draws.ts';
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
  const typed = useRef(opened.draft.schedule);
  const thenSaveDraws = useThenSaveDraws();
  const save = useAction(updateEstimate, (saved) => void thenSaveDraws(saved, typed.current));
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
          typed.current = draft.schedule;
          save.run({ params: { id }, body: { ...estimateBody(draft), version: opened.version } });
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
