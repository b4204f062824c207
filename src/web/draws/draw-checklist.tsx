import { formatMoney } from '#core/money/format-money.ts';
import { readDraws } from '#endpoints/draws.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { wireMinor } from '#web/lib/wire-minor.ts';
import { Answered } from '#web/ui/answered.tsx';
import { Button } from '#web/ui/button.tsx';
import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { useWords } from '#web/words/use-words.ts';
import { DrawCheck } from './draw-check.tsx';

interface DrawChecklistProps {
  readonly estimateId: string;
  readonly ticked: readonly string[];
  readonly onTick: (drawIds: readonly string[]) => void;
  /** Another way out where the draws do not fit: bill what is left. */
  readonly onRemaining: () => void;
  readonly error: string | undefined;
}

/** The draw schedule as a checklist: what is billed is greyed and linked, the rest can be ticked. */
export function DrawChecklist(props: DrawChecklistProps) {
  const answer = useAnswer(readDraws, { params: { id: props.estimateId } });
  return (
    <Answered answer={answer} rows={4}>
      {(schedule) => <Checklist {...props} schedule={schedule} />}
    </Answered>
  );
}

interface ChecklistProps extends DrawChecklistProps {
  readonly schedule: AnswerOf<typeof readDraws>;
}

function Checklist({ schedule, ticked, onTick, onRemaining, error }: ChecklistProps) {
  const { say } = useWords();
  const chosen = schedule.draws.filter(({ id }) => ticked.includes(id));
  const total = formatMoney(
    chosen.reduce((sum, { amount }) => sum + wireMinor(amount), 0n),
    schedule.exponent,
  );
  const toggle = (id: string, on: boolean) =>
    onTick(on ? [...ticked, id] : ticked.filter((one) => one !== id));
  const { currency, draws, most } = schedule;
  // Where a draw does not fit any more, what is left can be billed all the same.
  const tight = wireMinor(most) > 0n && (error !== undefined || draws.some(({ state }) => state === 'short'));
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 text-small font-medium">{say('Draws on this bill')}</legend>
      <ul aria-label={say('Draws')} className="border-t border-line">
        {schedule.draws.map((draw) => (
          <DrawCheck
            key={draw.id}
            schedule={schedule}
            draw={draw}
            checked={ticked.includes(draw.id)}
            onCheck={(on) => toggle(draw.id, on)}
          />
        ))}
      </ul>
      <dl aria-live="polite">
        <SumRow label="Can still be billed" muted>
          <Money amount={schedule.most} currency={currency} />
        </SumRow>
        <SumRow label={say(ticked.length === 1 ? '1 draw ticked' : `${ticked.length} draws ticked`)} strong>
          <Money amount={total} currency={currency} className={error ? 'text-danger' : ''} />
        </SumRow>
      </dl>
      {error && (
        <p role="alert" className="text-danger">
          {error}
        </p>
      )}
      {tight && (
        <Button className="self-start" onClick={onRemaining}>
          Bill the remaining balance
        </Button>
      )}
    </fieldset>
  );
}
