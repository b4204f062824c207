import type { FormEvent } from 'react';
import { updateCompany } from '#endpoints/company.ts';
import type { Company } from '#web/company/use-company.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useForm } from '#web/lib/use-form.ts';
import { Button } from '#web/ui/button.tsx';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { ChoiceGroup } from '#web/ui/choice-group.tsx';
import { ColorField } from '#web/ui/color-field.tsx';
import { FieldGrid } from '#web/ui/field-grid.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { useWords } from '#web/words/use-words.ts';
import { BankAccountFields } from './bank-account-fields.tsx';
import { companyBody } from './company-body.ts';
import { SamplePreview } from './sample-preview.tsx';

/** What new documents start from, and how they are numbered. */
export function DocumentsForm({ company }: { readonly company: Company }) {
  const { say } = useWords();
  const save = useAction(updateCompany, () => toast('Documents saved'));
  const {
    estimateNumberPattern,
    invoiceNumberPattern,
    estimateTerms,
    invoiceFooter,
    paymentInstructions,
    bankAccount,
    documentFooter,
    accentColor,
    paper,
    locale,
    printsBillingTerms,
    wholeAmounts,
  } = company;
  const { values, set, field } = useForm(
    {
      estimateNumberPattern,
      invoiceNumberPattern,
      paymentTermsDays: String(company.paymentTermsDays),
      estimateTerms,
      invoiceFooter,
      paymentInstructions,
      bankAccount,
      documentFooter,
      accentColor,
      paper,
      locale,
      printsBillingTerms,
      wholeAmounts,
    },
    save.problem,
  );
  const { paymentTermsDays, ...rest } = values;
  const body = companyBody(company, { ...rest, paymentTermsDays: Number(paymentTermsDays || '0') });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.run({ body });
  };
  return (
    <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,42rem)_minmax(0,26rem)]">
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <FormProblem problem={save.problem} />
        <FieldGrid>
          <TextField
            label="Estimate numbers"
            hint="The zeros stand for the counting number; {YYYY} for the year."
            {...field('estimateNumberPattern')}
          />
          <TextField
            label="Invoice numbers"
            hint="A number is never used twice."
            {...field('invoiceNumberPattern')}
          />
          <TextField
            label="Days to pay"
            inputMode="numeric"
            hint="What a new estimate starts from."
            {...field('paymentTermsDays')}
          />
          <TextField label="Language of documents" hint="A tag like en-US or de-DE." {...field('locale')} />
          <ColorField label="Colour on documents" {...field('accentColor')} />
        </FieldGrid>
        <ChoiceGroup
          label="Paper"
          value={values.paper}
          choices={[
            { value: 'letter', label: 'Letter' },
            { value: 'a4', label: 'A4' },
          ]}
          onChange={(size) => set({ paper: size })}
        />
        <Checkbox
          label={say('Estimates print the draw schedule and the terms of retainage')}
          checked={values.printsBillingTerms}
          onChange={(printsBillingTerms) => set({ printsBillingTerms })}
        />
        <Checkbox
          label={say('Applications for payment in which no figure has cents are printed without them')}
          checked={values.wholeAmounts}
          onChange={(wholeAmounts) => set({ wholeAmounts })}
        />
        <PrintedTexts field={field} />
        <BankAccountFields
          account={values.bankAccount}
          onChange={(bankAccount) => set({ bankAccount })}
          errorAt={(path) => save.problem?.fields?.[path]}
        />
        <Button type="submit" weight="primary" busy={save.busy} className="self-start">
          Save
        </Button>
      </form>
      <SamplePreview settings={body} />
    </div>
  );
}

type TextName = 'estimateTerms' | 'invoiceFooter' | 'paymentInstructions' | 'documentFooter';

interface PrintedTextsProps {
  readonly field: (name: TextName) => {
    readonly name: string;
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly error: string | undefined;
  };
}

/** What the company says on its documents in its own words. */
function PrintedTexts({ field }: PrintedTextsProps) {
  return (
    <>
      <TextArea label="Terms of new estimates" optional {...field('estimateTerms')} />
      <TextArea
        label="Foot of every invoice"
        optional
        hint="Such as a word of thanks."
        {...field('invoiceFooter')}
      />
      <TextArea
        label="How to pay"
        optional
        hint="In your own words. Printed on invoices and statements, and part of electronic invoices."
        {...field('paymentInstructions')}
      />
      <TextField
        label="Last line of every page"
        optional
        hint="Such as where the company is registered."
        {...field('documentFooter')}
      />
    </>
  );
}
