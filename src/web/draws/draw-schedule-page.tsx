import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { readDraws, saveDraws } from '#endpoints/draws.ts';
import { readEstimate } from '#endpoints/estimates.ts';
import { useCompany } from '#web/company/use-company.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { useRead } from '#web/lib/use-read.ts';
import { taxCaption } from '#web/taxes/tax-caption.ts';
import { Button } from '#web/ui/button.tsx';
import { FormFooter } from '#web/ui/form-footer.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { useWords } from '#web/words/use-words.ts';
import { drawsOf } from './draw-row.ts';
import { DrawScheduleEditor } from './draw-schedule-editor.tsx';
import { figureScheduleDraft } from './figure-schedule-draft.ts';
import { scheduleOf, type TypedSchedule } from './typed-schedule.ts';

/** The draw schedule of a contract on a page of its own: it can change as long as a draw is unbilled. */
export function DrawSchedulePage() {
  const { id } = useParams({ from: '/app/estimates/$id/draws' });
  const estimate = useRead(readEstimate, { params: { id } });
  const current = useRead(readDraws, { params: { id } });
  // What is being edited stays what was opened: a refresh behind it must not undo what was typed.
  const [opened] = useState(current);
  const navigate = useNavigate();
  const { values: schedule, set } = useForm<TypedSchedule>(() => scheduleOf(opened), null);
  const { say } = useWords();
  const company = useCompany();
  const { version, contractSum, currency, exponent } = opened;
  const terms = { contractSum, currency, exponent };
  const figures = figureScheduleDraft(schedule, { ...terms, spoken: company });
  const save = useAction(saveDraws, () => {
    toast(say('Draw schedule saved'));
    void navigate({ to: '/estimates/$id', params: { id } });
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (figures.sentence === null) {
      save.run({
        params: { id },
        body: { version, draws: drawsOf(schedule.rows), recompute: schedule.recompute },
      });
    }
  };
  return (
    <>
      <PageHeader
        title={say('Draw schedule')}
        documentTitle={`${say('Draw schedule')} of ${estimate.number}`}
        above={
          <Link to="/estimates/$id" params={{ id }} className="underline">
            {estimate.number} {estimate.title}
          </Link>
        }
        below={say(
          'The amounts are fixed when the schedule is saved. Billed draws stay as they were printed.',
        )}
      />
      <form onSubmit={submit} noValidate className="flex flex-col gap-6">
        <FormProblem problem={save.problem} />
        <DrawScheduleEditor
          {...terms}
          lines={estimate.lines}
          schedule={schedule}
          figures={figures}
          caption={taxCaption({ ...estimate.taxTerms, taxes: estimate.taxes })}
          problem={save.problem}
          onChange={set}
        />
        <FormFooter>
          <LinkButton to="/estimates/$id" params={{ id }} weight="plain">
            Leave it as it was
          </LinkButton>
          <Button type="submit" weight="primary" busy={save.busy} disabled={figures.sentence !== null}>
            {say('Save the draw schedule')}
          </Button>
        </FormFooter>
      </form>
    </>
  );
}
