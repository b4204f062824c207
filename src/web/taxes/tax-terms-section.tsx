import type { TaxTerms } from '#core/tax/tax-terms.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { Section } from '#web/ui/section.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { ChargeFields } from './charge-fields.tsx';
import { taxWords } from './tax-words.ts';

/** What of the tax is chosen on the estimate; how it is rounded is the company's. */
export type TypedTaxTerms = Omit<TaxTerms, 'rounding'>;

interface TaxTermsSectionProps {
  readonly terms: TypedTaxTerms;
  /** Why no tax is charged. */
  readonly reason: string;
  readonly onChange: (change: { readonly taxTerms: TypedTaxTerms; readonly taxReason?: string }) => void;
  readonly error: string | undefined;
}

/** Who is charged tax, when, and whether prices include it. */
export function TaxTermsSection({ terms, reason: taxReason, onChange, error }: TaxTermsSectionProps) {
  const change = (part: Partial<TypedTaxTerms>) => onChange({ taxTerms: { ...terms, ...part } });
  return (
    <Section title="Tax">
      <div className="grid max-w-2xl grid-cols-1 gap-x-4 gap-y-3 sm:grid-cols-2">
        <ChargeFields
          label="This customer"
          value={{ charge: terms.charge, reason: taxReason }}
          onChange={({ charge, reason }) => onChange({ taxTerms: { ...terms, charge }, taxReason: reason })}
          error={error}
        />
        {terms.charge === 'charged' && (
          <>
            <SelectField
              label="Tax is on"
              value={terms.mode}
              options={[
                { value: 'on_gross', label: 'The full bill' },
                { value: 'on_net', label: 'What is billed and not held' },
                { value: 'deferred', label: 'The same, with the full price beside it' },
              ]}
              onChange={(mode) => change({ mode })}
            />
            <Checkbox
              label="Prices include their tax"
              checked={terms.pricesIncludeTax}
              onChange={(pricesIncludeTax) => change({ pricesIncludeTax })}
            />
          </>
        )}
      </div>
      <p className="max-w-prose text-muted" aria-live="polite">
        {taxWords(terms)}
      </p>
    </Section>
  );
}
