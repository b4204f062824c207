import { useDeferredValue, useMemo, useState } from 'react';
import type { Problem } from '#endpoints/problem.ts';
import type { DraftRow } from '#web/estimates/draft-row.ts';
import { isLine } from '#web/estimates/draft-row.ts';
import type { EstimateDraft } from '#web/estimates/estimate-draft.ts';
import { Section } from '#web/ui/section.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { useWords } from '#web/words/use-words.ts';
import { CurveChart } from './curve-chart.tsx';
import type { LineRetainage, TermedLine } from './line-terms.tsx';
import { LineTerms } from './line-terms.tsx';
import { plannedRows } from './planned-rows.ts';
import { ruleBodyOf } from './rule-draft.ts';
import { RuleFields } from './rule-fields.tsx';
import { ruleWords } from './rule-words.ts';

interface RetainageSectionProps {
  readonly draft: EstimateDraft;
  readonly amounts: ReadonlyMap<string, string>;
  readonly currency: string;
  readonly exponent: number;
  readonly onChange: (change: Partial<EstimateDraft>) => void;
  readonly problem: Problem | null;
}

/** Whether a part of every bill is held back until the job is done, by which rule, and what that will look like. */
export function RetainageSection(props: RetainageSectionProps) {
  const { draft, amounts, currency, exponent, onChange, problem } = props;
  const { Retainage } = useWords();
  const { rule } = draft;
  const lines = useMemo(() => termedLines(draft.rows, amounts), [draft.rows, amounts]);
  const shown = useDeferredValue(rule);
  const curve = useMemo(
    () =>
      plannedRows({
        ...{ rule: shown, lines, currency, exponent },
        base: draft.retainageBase === 'auto' ? 'per_bill' : draft.retainageBase,
        rounding: draft.retainageRounding === 'auto' ? 'on_total' : draft.retainageRounding,
      }),
    [shown, lines, currency, exponent, draft.retainageBase, draft.retainageRounding],
  );
  const changeLine = (key: string, retainage: LineRetainage) =>
    onChange({
      rows: draft.rows.map((row) => (isLine(row) && row.key === key ? { ...row, retainage } : row)),
    });
  return (
    <Section title={Retainage}>
      <p className="max-w-prose text-muted">
        A share of the bills that the customer holds back until completion. It is not due until you release
        it, and it stands on a line of its own in the books.
      </p>
      <RuleFields
        draft={rule}
        onChange={(change) => onChange({ rule: { ...rule, ...change } })}
        {...{ currency, exponent }}
        errorAt={(path) =>
          path === 'storedRate' ? problem?.fields?.storedRate : problem?.fields?.[`retainage.${path}`]
        }
      />
      {rule.kind !== 'none' && (
        <div className="grid items-start gap-x-10 gap-y-4 lg:grid-cols-2">
          <div className="flex flex-col gap-3">
            <p>{ruleWords(ruleBodyOf(shown).rule, currency)}</p>
            <OwnTerms
              lines={lines}
              byLine={rule.kind === 'by_line'}
              exponent={exponent}
              onChange={changeLine}
            />
            <HowFigured draft={draft} onChange={onChange} />
          </div>
          {curve && <CurveChart rows={curve} currency={currency} />}
        </div>
      )}
    </Section>
  );
}

function termedLines(rows: readonly DraftRow[], amounts: ReadonlyMap<string, string>): readonly TermedLine[] {
  return rows.filter(isLine).map(({ key, description, retainage }) => ({
    key,
    description: description || 'A line without words',
    amount: amounts.get(key) ?? null,
    retainage,
  }));
}

function OwnTerms(props: Parameters<typeof LineTerms>[0]) {
  const [open, setOpen] = useState(props.lines.some(({ retainage }) => retainage.kind !== 'as_rule'));
  const others = props.lines.filter(({ retainage }) => retainage.kind !== 'as_rule').length;
  return (
    <details open={open || props.byLine} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="text-small text-muted">
        Lines with terms of their own{others > 0 ? `: ${others}` : ''}
      </summary>
      {(open || props.byLine) && <LineTerms {...props} />}
    </details>
  );
}

function HowFigured({ draft, onChange }: Pick<RetainageSectionProps, 'draft' | 'onChange'>) {
  const { say } = useWords();
  return (
    <details>
      <summary className="text-small text-muted">How it is figured</summary>
      <div className="mt-2 grid max-w-2xl grid-cols-1 gap-4 sm:grid-cols-2">
        <SelectField
          label="Figured on"
          hint="Fixed by the first issued bill."
          value={draft.retainageBase}
          options={[
            { value: 'auto', label: say('As the first bill is: by itself, applications to date') },
            { value: 'per_bill', label: 'Each bill by itself' },
            { value: 'to_date', label: 'All work to date, less what was held before' },
          ]}
          onChange={(retainageBase) => onChange({ retainageBase })}
        />
        <SelectField
          label="Rounded"
          value={draft.retainageRounding}
          options={[
            { value: 'auto', label: say('As the first bill is: on the total, applications by line') },
            { value: 'on_total', label: 'Once, on the total' },
            { value: 'by_line', label: 'Line by line' },
          ]}
          onChange={(retainageRounding) => onChange({ retainageRounding })}
        />
      </div>
    </details>
  );
}
