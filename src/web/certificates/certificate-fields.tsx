import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readInvoice } from '#endpoints/invoices.ts';
import { isZero, moneyText } from '#web/lib/money-text.ts';
import { ChoiceGroup } from '#web/ui/choice-group.tsx';
import { LineFields } from '#web/ui/line-fields.tsx';
import { MoneyField } from '#web/ui/money-field.tsx';
import type { CertificateDraft } from './certificate-draft.ts';

interface CertificateFieldsProps {
  readonly invoice: AnswerOf<typeof readInvoice>;
  readonly draft: CertificateDraft;
  readonly onChange: (change: Partial<CertificateDraft>) => void;
}

/** What was certified: the payment due, or the work of each line. */
export function CertificateFields({ invoice, draft, onChange }: CertificateFieldsProps) {
  const { currency, exponent, figures } = invoice;
  const applied = figures.application?.lines.filter(({ E }) => !isZero(E)) ?? [];
  return (
    <div className="flex flex-col gap-3">
      <ChoiceGroup
        label="Certified"
        value={draft.way}
        choices={[
          { value: 'in_total', label: 'In total' },
          { value: 'by_line', label: 'By line' },
        ]}
        onChange={(way) => onChange({ way })}
      />
      {draft.way === 'in_total' ? (
        <MoneyField
          label="Payment certified"
          hint={`${moneyText(figures.due, currency)} was applied for.`}
          {...{ currency, exponent }}
          value={draft.due}
          onChange={(due) => onChange({ due })}
          autoFocus
        />
      ) : (
        <>
          <LineFields
            label="Work of this period"
            lines={applied.map(({ lineId, description, E }) => ({
              ...{ lineId, description, decimals: exponent, placeholder: moneyText(E) },
              note: `${moneyText(E)} applied for`,
              label: `Certified on ${description}`,
            }))}
            typed={draft.lines}
            onChange={(lines) => onChange({ lines })}
          />
          <p className="text-small text-muted">A blank line is certified as applied for.</p>
        </>
      )}
    </div>
  );
}
