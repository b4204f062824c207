import { setCompletion } from '#endpoints/contract-facts.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { DateField } from '#web/ui/date-field.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { useWords } from '#web/words/use-words.ts';

interface CompletionDayProps {
  readonly estimateId: string;
  readonly on: string | null;
}

/** When the work was substantially complete; kept as soon as a day is chosen. */
export function CompletionDay({ estimateId, on }: CompletionDayProps) {
  const { say } = useWords();
  const set = useAction(setCompletion, () => toast('The day of substantial completion is kept'));
  return (
    <div className="flex max-w-sm flex-col gap-2">
      <FormProblem problem={set.problem} />
      <DateField
        label="Substantially complete on"
        optional
        hint={say('Held retainage ages from this day; it is never overdue.')}
        value={on ?? ''}
        onChange={(day) => set.run({ params: { id: estimateId }, body: { completedOn: day || null } })}
      />
    </div>
  );
}
