import { memo, useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Draw } from '#core/draws/draw.ts';
import { countsTax } from '#core/retainage/counts-tax.ts';
import type { Problem } from '#endpoints/problem.ts';
import { useCompany } from '#web/company/use-company.ts';
import type { DraftRow } from '#web/estimates/draft-row.ts';
import { isLine } from '#web/estimates/draft-row.ts';
import type { EstimateDraft } from '#web/estimates/estimate-draft.ts';
import type { TaxRate } from '#web/estimates/use-tax-rates.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { Section } from '#web/ui/section.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { useWords } from '#web/words/use-words.ts';
import type { LineRetainage } from './line-terms.tsx';
import { LineTerms } from './line-terms.tsx';
import { PlannedCurve } from './planned-curve.tsx';
import type { PlannedLine } from './planned-rows.ts';
import { ruleBodyOf } from './rule-draft.ts';
import { RuleFields } from './rule-fields.tsx';
import { termsWords } from './rule-words.ts';

interface RetainageSectionProps {
  readonly draft: EstimateDraft;
  readonly amounts: ReadonlyMap<string, string>;
  readonly taxRates: readonly TaxRate[];
  /** The draws as typed, with their amounts. */
  readonly draws: readonly Draw[];
  readonly onChange: (
    change: Partial<EstimateDraft> | ((before: EstimateDraft) => Partial<EstimateDraft>),
  ) => void;
  readonly problem: Problem | null;
}

/** Whether a part of every bill is held back until the job is done, by which rule, and what that will look like. */
export function RetainageSection(props: RetainageSectionProps) {
  const { draft, amounts, taxRates, draws, onChange, problem } = props;
  const { currency, exponent } = useCompany();
  const { Retainage, draw } = useWords();
  const { rule, taxTerms, retainageOnTax } = draft;
  // What five hundred lines hold waits, as their sums do, for the hand that types in one of them.
  const rows = useDeferredValue(draft.rows);
  const lines = useMemo(() => plannedLines(rows, amounts), [rows, amounts]);
  const shown = useDeferredValue(rule);
  const changeLine = useCallback(
    (key: string, retainage: LineRetainage) =>
      onChange((before) => ({
        rows: before.rows.map((row) => (isLine(row) && row.key === key ? { ...row, retainage } : row)),
      })),
    [onChange],
  );
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
        <>
          <p className="max-w-prose">
            {termsWords({ ...ruleBodyOf(shown), lines, draws, draw, retainageOnTax, taxTerms }, currency)}
          </p>
          <OwnTerms
            lines={lines}
            byLine={rule.kind === 'by_line'}
            exponent={exponent}
            onChange={changeLine}
          />
          <HowFigured draft={draft} onChange={onChange} />
          <PlannedCurve {...{ draft, lines, draws, taxRates }} />
        </>
      )}
    </Section>
  );
}

function plannedLines(
  rows: readonly DraftRow[],
  amounts: ReadonlyMap<string, string>,
): readonly PlannedLine[] {
  return rows.filter(isLine).map(({ key, description, retainage, taxRateId }) => ({
    key,
    description: description || 'A line without words',
    amount: amounts.get(key) ?? null,
    retainage,
    taxRateId,
  }));
}

const OwnTerms = memo(function OwnTerms(props: Parameters<typeof LineTerms>[0]) {
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
});

function HowFigured({ draft, onChange }: Pick<RetainageSectionProps, 'draft' | 'onChange'>) {
  const { say } = useWords();
  return (
    <details>
      <summary className="text-small text-muted">How it is figured</summary>
      <div className="mt-2 grid max-w-3xl grid-cols-1 gap-4 sm:grid-cols-2">
        <SelectField
          label="Figured on"
          hint={say('A bill is figured by itself, applications to date. The first issued one fixes it.')}
          value={draft.retainageBase}
          options={[
            { value: 'auto', label: 'As the first bill is' },
            { value: 'per_bill', label: 'Each bill by itself' },
            { value: 'to_date', label: 'All work to date, less what was held' },
          ]}
          onChange={(retainageBase) => onChange({ retainageBase })}
        />
        <SelectField
          label="Rounded"
          hint={say('A bill is rounded on its total, applications line by line.')}
          value={draft.retainageRounding}
          options={[
            { value: 'auto', label: 'As the first bill is' },
            { value: 'on_total', label: 'Once, on the total' },
            { value: 'by_line', label: 'Line by line' },
          ]}
          onChange={(retainageRounding) => onChange({ retainageRounding })}
        />
        {canCountTax(draft.taxTerms) && (
          <div className="sm:col-span-2">
            <Checkbox
              label="Taken of the work with its tax"
              checked={draft.retainageOnTax}
              onChange={(retainageOnTax) => onChange({ retainageOnTax })}
            />
          </div>
        )}
      </div>
    </details>
  );
}

const canCountTax = (taxTerms: EstimateDraft['taxTerms']) => countsTax({ retainageOnTax: true, taxTerms });
