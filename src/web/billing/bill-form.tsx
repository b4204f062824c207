import type { FormEvent } from 'react';
import { useDeferredValue, useMemo } from 'react';
import { refusalSentence } from '#core/refusal-sentence.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readBillingSummary } from '#endpoints/estimates.ts';
import type { Problem } from '#endpoints/problem.ts';
import { ApplicationFields } from '#web/applications/application-fields.tsx';
import { ApplicationPreview } from '#web/applications/application-preview.tsx';
import { useSheet } from '#web/applications/use-sheet.ts';
import { useCompany } from '#web/company/use-company.ts';
import { locale } from '#web/lib/locale.ts';
import { useNarrow } from '#web/lib/use-narrow.ts';
import { taxWords } from '#web/taxes/tax-words.ts';
import { classNames } from '#web/ui/class-names.ts';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { useWords } from '#web/words/use-words.ts';
import { AmountFields } from './amount-fields.tsx';
import { BillDecisions } from './bill-decisions.tsx';
import type { BillDraft } from './bill-draft.ts';
import { billFieldsOf, isBegun } from './bill-draft.ts';
import { BillFooter } from './bill-footer.tsx';
import { BillPreview } from './bill-preview.tsx';
import { BillWords } from './bill-words.tsx';
import type { ChangeBill } from './change-bill.ts';
import type { BillingState } from './contract-of.ts';
import { contractOf } from './contract-of.ts';
import { isTooMuchHeld } from './is-too-much-held.ts';
import { issueLabel } from './issue-label.ts';
import type { Place } from './preview-bill.ts';
import { previewBill } from './preview-bill.ts';
import { RetainageChoice } from './retainage-choice.tsx';

interface BillFormProps {
  readonly draft: BillDraft;
  readonly onChange: ChangeBill;
  readonly state: BillingState;
  readonly summary: AnswerOf<typeof readBillingSummary>;
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly onSave: (issue: boolean) => void;
}

/**
 * Left what is typed, right the bill as it will look. What needs a decision stands above the bill, on a narrow screen
 * right under what is typed.
 */
export function BillForm({ draft, onChange, state, summary, problem, busy, onSave }: BillFormProps) {
  const byApplication = draft.way === 'application';
  const company = useCompany();
  const { say } = useWords();
  const narrow = useNarrow('tablet');
  const { shown, billed, preview, sheet } = useShownBill(draft, state);
  const spoken = { ...company, locale };
  const refusal = preview && preview.figures === null ? preview : null;
  const sentence = refusal && refusalSentence(refusal.refusal, spoken).sentence;
  const tooMuchHeld = refusal !== null && isTooMuchHeld(refusal.refusal);
  const errorAt = (place: Place) =>
    refusal?.place === place && !tooMuchHeld ? (sentence ?? undefined) : undefined;
  const figures = preview?.figures ?? null;
  const pastCeiling = preview?.figures ? preview.pastCeiling : null;
  // Nothing is issued that is not yet shown.
  const ready =
    shown === draft && figures !== null && (pastCeiling === null || draft.overrideReason.trim() !== '');
  const decisions = <BillDecisions {...{ draft, onChange, state, summary, preview }} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onSave(true);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-6">
      <FormProblem problem={problem} />
      {byApplication && (
        <>
          <AmountFields draft={draft} state={state} onChange={onChange} error={undefined} />
          <ApplicationFields
            {...{ draft, state, billed, sheet, onChange }}
            refusal={refusal?.refusal ?? null}
            error={errorAt('amount')}
          />
        </>
      )}
      <div
        className={classNames(
          'grid items-start gap-x-10 gap-y-6',
          // Line by line needs room for the words of a line beside what is typed on it.
          draft.way === 'lines'
            ? 'lg:grid-cols-[28rem_minmax(0,1fr)] xl:grid-cols-[32rem_minmax(0,1fr)]'
            : 'lg:grid-cols-[23rem_minmax(0,1fr)]',
        )}
      >
        <div className="flex min-w-0 flex-col gap-6">
          {!byApplication && (
            <AmountFields draft={draft} state={state} onChange={onChange} error={errorAt('amount')} />
          )}
          {narrow && decisions}
          <RetainageChoice
            {...{ draft, state, onChange }}
            held={summary.tally.held}
            error={errorAt('retainage')}
          />
          {state.taxTerms.charge !== 'charged' && (
            <p className="text-small text-muted">{taxWords(state.taxTerms)}</p>
          )}
          <BillWords draft={draft} state={state} onChange={onChange} problem={problem} />
        </div>
        <div className="flex min-w-0 flex-col gap-4 lg:sticky lg:top-4">
          {!narrow && decisions}
          {byApplication && sheet ? (
            <ApplicationPreview sheet={sheet} contract={billed.contract} summary={summary} />
          ) : (
            <BillPreview figures={figures} summary={summary} heading={shown.heading} />
          )}
        </div>
      </div>
      <BillFooter
        figures={figures}
        currency={state.currency}
        issueLabel={issueLabel(figures, byApplication, say)}
        canSave={isBegun(shown) && refusal === null}
        canIssue={ready}
        busy={busy}
        onSave={() => onSave(false)}
      />
    </form>
  );
}

/** The bill that is typed, as it would be; on a long contract the sheet may come a frame after the letter. */
function useShownBill(draft: BillDraft, state: BillingState) {
  const { draw } = useWords();
  const shown = useDeferredValue(draft);
  const { invoiceDate: day } = shown;
  const basis = draft.way === 'application' ? 'application' : 'percent';
  const billed = useMemo(
    () => contractOf(state, { day, basis, drawWord: draw.one }),
    [state, day, basis, draw],
  );
  const preview = useMemo(
    () => (isBegun(shown) ? previewBill(billed, state, billFieldsOf(shown)) : null),
    [billed, state, shown],
  );
  return { shown, billed, preview, sheet: useSheet(billed, state, shown, preview) };
}
