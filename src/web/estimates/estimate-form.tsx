import type { FormEvent, ReactNode } from 'react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Problem } from '#endpoints/problem.ts';
import { useCompany } from '#web/company/use-company.ts';
import { CustomerPicker } from '#web/customers/customer-picker.tsx';
import { DrawScheduleEditor } from '#web/draws/draw-schedule-editor.tsx';
import { figureScheduleDraft } from '#web/draws/figure-schedule-draft.ts';
import type { SpreadLine } from '#web/draws/spread-choices.ts';
import { useForm } from '#web/lib/use-form.ts';
import { RetainageSection } from '#web/retainage/retainage-section.tsx';
import { taxCaption } from '#web/taxes/tax-caption.ts';
import { TaxTermsSection } from '#web/taxes/tax-terms-section.tsx';
import { Button } from '#web/ui/button.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { FormFooter } from '#web/ui/form-footer.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { Section } from '#web/ui/section.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { useWords } from '#web/words/use-words.ts';
import { chargedAs, type EstimateDraft } from './estimate-draft.ts';
import { EstimateSums } from './estimate-sums.tsx';
import { figureDraft } from './figure-draft.ts';
import { LinesEditor } from './lines-editor.tsx';
import { useTaxRates } from './use-tax-rates.ts';

const noLines: readonly SpreadLine[] = [];

interface EstimateFormProps {
  readonly initial: EstimateDraft;
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly saveLabel: string;
  readonly onSave: (draft: EstimateDraft) => void;
  readonly aside?: ReactNode;
  /** The lines as they were saved, over which draws can be spread. */
  readonly lines?: readonly SpreadLine[];
}

export function EstimateForm({
  initial,
  problem,
  busy,
  saveLabel,
  onSave,
  aside,
  lines = noLines,
}: EstimateFormProps) {
  const company = useCompany();
  const { say } = useWords();
  const { values, set, field } = useForm(initial, problem);
  const [inUse] = useState(() => initial.rows.map((row) => (row.kind === 'section' ? null : row.taxRateId)));
  const taxRates = useTaxRates(values.estimateDate, inUse);
  // The sums of five hundred lines wait until the hand rests; what is typed does not wait for them.
  const rows = useDeferredValue(values.rows);
  const sums = useMemo(() => {
    const taxTerms = { ...values.taxTerms, rounding: company.taxRounding };
    return figureDraft(rows, taxRates, company.exponent, taxTerms);
  }, [rows, taxRates, company, values.taxTerms]);
  const { currency, exponent } = company;
  const { contractSum } = sums;
  const terms = { contractSum, currency, exponent };
  const schedule = useMemo(
    () => figureScheduleDraft(values.schedule, { contractSum, currency, exponent, spoken: company }),
    [values.schedule, contractSum, currency, exponent, company],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (schedule.sentence === null) onSave(values);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-7">
      <FormProblem problem={problem} />
      <div className="grid grid-cols-1 gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        <div className="sm:col-span-2">
          <CustomerPicker
            value={values.customer}
            onChange={(customer) => set({ customer, ...chargedAs(customer, values.taxTerms) })}
            error={problem?.fields?.customerId && 'Choose who this estimate is for.'}
            canAdd
            autoFocus={initial.customer === null}
          />
        </div>
        <TextField
          label="Title"
          placeholder="Harbor View kitchen"
          className="sm:col-span-2"
          autoFocus={initial.customer !== null}
          {...field('title')}
        />
        <DateField label="Date" {...field('estimateDate')} />
        <DateField label="Good until" optional min={values.estimateDate} {...field('expiresOn')} />
        <TextField
          label="Days to pay"
          inputMode="numeric"
          hint="From the date of each invoice."
          {...field('paymentTermsDays')}
        />
      </div>
      <Section title="Lines">
        <LinesEditor
          rows={values.rows}
          onChange={(rows) => set({ rows })}
          amounts={sums.amounts}
          exponent={company.exponent}
          taxRates={taxRates}
          problem={problem}
        />
        <EstimateSums sums={sums} sentence={sums.sentence} currency={company.currency} />
      </Section>
      {taxRates.length > 0 && (
        <TaxTermsSection
          terms={values.taxTerms}
          reason={values.taxReason}
          error={problem?.fields?.taxReason}
          onChange={set}
        />
      )}
      <Section title={say('Draw schedule')}>
        <DrawScheduleEditor
          {...terms}
          lines={lines}
          schedule={values.schedule}
          figures={schedule}
          caption={taxCaption(sums)}
          problem={problem}
          onChange={(change) => set((before) => ({ schedule: { ...before.schedule, ...change } }))}
        />
      </Section>
      <RetainageSection
        draft={values}
        amounts={sums.amounts}
        taxRates={taxRates}
        draws={schedule.draws}
        onChange={set}
        problem={problem}
      />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <TextArea label="Notes to the customer" optional {...field('notes')} />
        <TextArea label="Terms" optional {...field('terms')} />
      </div>
      <FormFooter>
        {aside}
        <Button type="submit" weight="primary" busy={busy} disabled={schedule.sentence !== null}>
          {saveLabel}
        </Button>
      </FormFooter>
    </form>
  );
}
