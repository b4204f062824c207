import { useMemo } from 'react';
import type { Problem } from '#endpoints/problem.ts';
import { Grid } from '#web/grid/grid.tsx';
import { isZero } from '#web/lib/money-text.ts';
import type { taxCaption } from '#web/taxes/tax-caption.ts';
import { Button } from '#web/ui/button.tsx';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { Money } from '#web/ui/money.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { useWords } from '#web/words/use-words.ts';
import { drawColumns } from './draw-columns.ts';
import { drawMessages } from './draw-messages.ts';
import { type DrawRow, isBlankDraw, newDraw } from './draw-row.ts';
import type { ScheduleFigures } from './figure-schedule-draft.ts';
import { fillRows, templateRows } from './fill-rows.ts';
import type { SpreadLine } from './spread-choices.ts';
import { TemplatePicker } from './template-picker.tsx';
import type { TypedSchedule } from './typed-schedule.ts';

interface DrawScheduleEditorProps {
  readonly schedule: TypedSchedule;
  readonly onChange: (change: Partial<TypedSchedule>) => void;
  readonly figures: ScheduleFigures;
  readonly problem: Problem | null;
  /** The saved lines of the contract, over which draws are spread. */
  readonly lines?: readonly SpreadLine[];
  readonly contractSum: string;
  /** Whether amounts are before their tax or include it; null where none is charged. */
  readonly caption: ReturnType<typeof taxCaption>;
  readonly currency: string;
  readonly exponent: number;
}

const noLines: readonly SpreadLine[] = [];

/** The draw schedule as a grid, with what it comes to against the contract sum. */
export function DrawScheduleEditor(props: DrawScheduleEditorProps) {
  const {
    schedule,
    onChange,
    figures,
    problem,
    lines = noLines,
    contractSum,
    caption,
    currency,
    exponent,
  } = props;
  const { rows, saved, recompute } = schedule;
  const rates = rows.some(({ retainage }) => retainage === 'rate');
  const { say } = useWords();
  const columns = useMemo(() => drawColumns({ exponent, lines, rates, say }), [exponent, lines, rates, say]);
  const computed = useMemo(
    () => new Map([...figures.amounts].map(([key, amount]) => [key, { amount }])),
    [figures.amounts],
  );
  const messages = useMemo(
    () => new Map([...figures.messages, ...drawMessages(problem, rows)]),
    [figures.messages, problem, rows],
  );
  const sum = { contractSum, exponent };
  const setRows = (rows: readonly DrawRow[]) => onChange({ rows });
  const anyBilled = rows.some((row) => row.billed);
  const canRecompute = saved.some(({ entry, billedBy }) => entry.kind === 'percent' && billedBy === null);
  const fillable = rows.some((row) => !row.billed && !isBlankDraw(row));
  return (
    <div className="flex flex-col gap-3">
      {!anyBilled && <TemplatePicker onUse={(template) => setRows(templateRows(template, sum))} />}
      {rows.length > 0 && (
        <>
          <Grid
            label={say('Draw schedule')}
            rows={rows}
            onChange={setRows}
            columns={columns}
            figures={computed}
            messages={messages}
            words={(row: DrawRow) => row.name || say('new draw')}
            newRow={newDraw}
          >
            {(act) => (
              <>
                <Button onClick={() => act({ kind: 'add', row: newDraw() })}>{say('Add a draw')}</Button>
                <Button
                  weight="plain"
                  disabled={!fillable}
                  onClick={() => setRows(fillRows(rows, figures.amounts, sum))}
                >
                  Fill evenly
                </Button>
                {!anyBilled && (
                  <Button weight="plain" onClick={() => setRows([])}>
                    {say('No draws')}
                  </Button>
                )}
              </>
            )}
          </Grid>
          <dl aria-live="polite" className="sm:ml-auto sm:w-80">
            <SumRow label={caption === null ? 'Contract sum' : `Contract sum, ${caption}`} muted>
              <Money amount={contractSum} currency={currency} />
            </SumRow>
            <SumRow label={say('Scheduled in draws')} muted>
              <Money amount={figures.scheduled} currency={currency} />
            </SumRow>
            {isZero(figures.tooMuch) ? (
              <SumRow label="Unscheduled" strong>
                <Money amount={figures.unscheduled} currency={currency} />
              </SumRow>
            ) : (
              <SumRow label="Scheduled too much" strong>
                <Money amount={figures.tooMuch} currency={currency} className="text-danger" />
              </SumRow>
            )}
          </dl>
          {canRecompute && (
            <Checkbox
              label="Figure the percentages on the contract sum as it is now"
              hint={say('Otherwise a draw that is unchanged keeps the amount that it was saved with.')}
              checked={recompute}
              onChange={(recompute) => onChange({ recompute })}
            />
          )}
          {figures.sentence && (
            <p role="alert" className="text-danger">
              {figures.sentence}
            </p>
          )}
        </>
      )}
      {rows.length === 0 && (
        <div className="flex flex-wrap items-center gap-3 border-t border-line pt-3">
          <p className="text-muted">{say('No draws: the contract is billed by percent, amount or line.')}</p>
          <Button onClick={() => setRows([newDraw()])}>{say('Add a draw')}</Button>
        </div>
      )}
    </div>
  );
}
