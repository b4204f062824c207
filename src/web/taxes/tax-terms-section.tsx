import type { TaxTerms } from '#core/tax/tax-terms.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { Section } from '#web/ui/section.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { taxWords } from './tax-words.ts';

/** What of the tax is chosen on the estimate; how it is rounded is the company's. */
export type TypedTaxTerms = Omit<TaxTerms, 'rounding'>;

interface TaxTermsSectionProps {
  readonly value: TypedTaxTerms;
  readonly onChange: (value: TypedTaxTerms) => void;
}

/** Who is charged tax, when, and whether prices include it. */
export function TaxTermsSection({ value, onChange }: TaxTermsSectionProps) {
  const change = (part: Partial<TypedTaxTerms>) => onChange({ ...value, ...part });
  return (
    <Section title="Tax">
      <div className="grid max-w-2xl grid-cols-1 gap-x-4 gap-y-3 sm:grid-cols-2">
        <SelectField
          label="This customer"
          value={value.charge}
          options={[
            { value: 'charged', label: 'Is charged tax' },
            { value: 'exempt', label: 'Is exempt' },
            { value: 'reverse_charge', label: 'Accounts for it: reverse charge' },
          ]}
          onChange={(charge) => change({ charge })}
        />
        {value.charge === 'charged' && (
          <>
            <SelectField
              label="Tax is on"
              value={value.mode}
              options={[
                { value: 'on_gross', label: 'The full bill' },
                { value: 'on_net', label: 'What is billed and not held' },
                { value: 'deferred', label: 'The same, with the full price beside it' },
              ]}
              onChange={(mode) => change({ mode })}
            />
            <Checkbox
              label="Prices include their tax"
              checked={value.pricesIncludeTax}
              onChange={(pricesIncludeTax) => change({ pricesIncludeTax })}
            />
          </>
        )}
      </div>
      <p className="max-w-prose text-muted" aria-live="polite">
        {taxWords(value)}
      </p>
    </Section>
  );
}
