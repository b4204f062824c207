import type { Company } from '#web/company/use-company.ts';
import { FieldGrid } from '#web/ui/field-grid.tsx';
import { TextField } from '#web/ui/text-field.tsx';

type Account = Company['bankAccount'];

interface BankAccountFieldsProps {
  readonly account: Account;
  readonly onChange: (account: Account) => void;
  readonly errorAt: (path: string) => string | undefined;
}

/** Where the company is paid to, for people on paper and for machines in electronic invoices. */
export function BankAccountFields({ account, onChange, errorAt }: BankAccountFieldsProps) {
  const field = (name: keyof Account) => ({
    name: `bankAccount.${name}`,
    value: account[name],
    onChange: (value: string) => onChange({ ...account, [name]: value }),
    error: errorAt(`bankAccount.${name}`),
  });
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 font-medium">
        Bank account <span className="text-small text-muted">(optional)</span>
      </legend>
      <p className="max-w-prose text-small text-muted">
        Printed beside “How to pay”; electronic invoices name it, so that a program can fill in the transfer.
      </p>
      <FieldGrid>
        <TextField label="Account holder" {...field('holder')} />
        <TextField label="Bank" {...field('bankName')} />
        <TextField label="IBAN" {...field('iban')} />
        <TextField label="BIC" {...field('bic')} />
        <TextField label="Account number" hint="Where there is no IBAN." {...field('accountNumber')} />
        <TextField label="Routing number or sort code" {...field('routingNumber')} />
      </FieldGrid>
    </fieldset>
  );
}
