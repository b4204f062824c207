import type { FormEvent, ReactNode } from 'react';
import type { Problem } from '#endpoints/problem.ts';
import { countryOptions } from '#web/company/country-options.ts';
import { useForm } from '#web/lib/use-form.ts';
import { ChargeFields } from '#web/taxes/charge-fields.tsx';
import { Button } from '#web/ui/button.tsx';
import { DialogActions } from '#web/ui/dialog-actions.tsx';
import { FieldGrid } from '#web/ui/field-grid.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { Section } from '#web/ui/section.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { ContactFields } from './contact-fields.tsx';
import type { CustomerDraft } from './customer-draft.ts';
import { newContact } from './customer-draft.ts';

interface CustomerFormProps {
  readonly initial: CustomerDraft;
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly saveLabel: string;
  readonly onSave: (draft: CustomerDraft) => void;
  readonly aside?: ReactNode;
}

export function CustomerForm({ initial, problem, busy, saveLabel, onSave, aside }: CustomerFormProps) {
  const { values, set, field } = useForm(initial, problem);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(values);
  };
  return (
    <form onSubmit={submit} noValidate className="flex max-w-3xl flex-col gap-6">
      <FormProblem problem={problem} />
      <div className="flex flex-col gap-3">
        <TextField label="Name" autoFocus {...field('name')} />
        <FieldGrid>
          <TextArea label="Billing address" optional {...field('billingAddress')} />
          <TextArea
            label="Site address"
            optional
            hint="Where the work is, if it is elsewhere."
            {...field('siteAddress')}
          />
        </FieldGrid>
        <TextArea label="Notes" optional hint="Only for you; never printed." {...field('notes')} />
      </div>
      <Section title="Tax">
        <FieldGrid>
          <ChargeFields
            label="This customer"
            value={values.tax}
            onChange={(tax) => set({ tax })}
            error={problem?.fields?.['tax.reason']}
          />
        </FieldGrid>
        <FieldGrid>
          <TextField
            label="Tax number"
            optional
            hint="A VAT number, for electronic invoices."
            {...field('taxNumber')}
          />
          <SelectField label="Country" options={countryOptions('Your own')} {...field('country')} />
        </FieldGrid>
        <p className="max-w-prose text-muted">New estimates start from this; each can say otherwise.</p>
      </Section>
      <Section title="Contacts">
        {values.contacts.map((contact, index) => (
          <ContactFields
            key={contact.key}
            contact={contact}
            index={index}
            problem={problem}
            onChange={(change) =>
              set({
                contacts: values.contacts.map((other) => {
                  if (other.key === contact.key) return { ...other, ...change };
                  return change.isPrimary ? { ...other, isPrimary: false } : other;
                }),
              })
            }
            onRemove={() => set({ contacts: values.contacts.filter(({ key }) => key !== contact.key) })}
          />
        ))}
        <Button
          className="self-start"
          onClick={() => set({ contacts: [...values.contacts, newContact(values.contacts.length === 0)] })}
        >
          Add a contact
        </Button>
      </Section>
      <DialogActions>
        {aside}
        <Button type="submit" weight="primary" busy={busy}>
          {saveLabel}
        </Button>
      </DialogActions>
    </form>
  );
}
