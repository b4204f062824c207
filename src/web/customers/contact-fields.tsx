import type { Problem } from '#endpoints/problem.ts';
import { Button } from '#web/ui/button.tsx';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { ContactDraft } from './customer-draft.ts';

interface ContactFieldsProps {
  readonly contact: ContactDraft;
  readonly index: number;
  readonly problem: Problem | null;
  readonly onChange: (change: Partial<ContactDraft>) => void;
  readonly onRemove: () => void;
}

export function ContactFields({ contact, index, problem, onChange, onRemove }: ContactFieldsProps) {
  const words = (name: 'name' | 'email' | 'phone') => ({
    name: `contacts.${index}.${name}`,
    value: contact[name],
    onChange: (value: string) => onChange({ [name]: value }),
    error: problem?.fields?.[`contacts.${index}.${name}`],
  });
  return (
    <fieldset className="flex flex-col gap-2 border-t border-line pt-3">
      <legend className="sr-only">Contact {index + 1}</legend>
      <div className="grid grid-cols-1 gap-x-4 gap-y-3 sm:grid-cols-3">
        <TextField label="Name" {...words('name')} />
        <TextField label="E-mail" type="email" optional {...words('email')} />
        <TextField label="Phone" type="tel" optional {...words('phone')} />
      </div>
      <div className="flex flex-wrap items-center gap-x-5">
        <Checkbox
          label="Primary contact"
          checked={contact.isPrimary}
          onChange={(isPrimary) => onChange({ isPrimary })}
        />
        <span className="text-small text-muted">Receives</span>
        <Checkbox
          label="estimates"
          checked={contact.receivesEstimates}
          onChange={(receivesEstimates) => onChange({ receivesEstimates })}
        />
        <Checkbox
          label="invoices"
          checked={contact.receivesInvoices}
          onChange={(receivesInvoices) => onChange({ receivesInvoices })}
        />
        <Checkbox
          label="statements"
          checked={contact.receivesStatements}
          onChange={(receivesStatements) => onChange({ receivesStatements })}
        />
        <Button weight="plain" onClick={onRemove} className="ml-auto">
          Remove
        </Button>
      </div>
    </fieldset>
  );
}
