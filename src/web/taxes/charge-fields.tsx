import type { TaxCharge } from '#core/tax/tax-charge.ts';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';

interface ChargeFieldsProps {
  readonly label: string;
  readonly value: TaxCharge;
  readonly onChange: (value: TaxCharge) => void;
  readonly error?: string | undefined;
}

/** Whether a customer is charged tax, and where not, why: documents print it. */
export function ChargeFields({ label, value, onChange, error }: ChargeFieldsProps) {
  const { charge, reason } = value;
  return (
    <>
      <SelectField
        label={label}
        value={charge}
        options={[
          { value: 'charged', label: 'Is charged tax' },
          { value: 'exempt', label: 'Is exempt' },
          { value: 'reverse_charge', label: 'Accounts for it: reverse charge' },
        ]}
        onChange={(next) => onChange({ charge: next, reason: next === 'charged' ? '' : reason })}
      />
      {charge !== 'charged' && (
        <TextField
          label="Reason or number"
          optional
          hint="Printed where no tax is charged."
          placeholder={charge === 'exempt' ? 'Certificate 12-345' : 'Article 196, VAT Directive'}
          value={reason}
          error={error}
          onChange={(next) => onChange({ charge, reason: next })}
        />
      )}
    </>
  );
}
