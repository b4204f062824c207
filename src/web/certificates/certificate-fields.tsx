import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readInvoice } from '#endpoints/invoices.ts';
import { isZero, moneyText } from '#web/lib/money-text.ts';
import { ChoiceGroup } from '#web/ui/choice-group.tsx';
import { DecimalInput } from '#web/ui/decimal-input.tsx';
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
          <ul aria-label="Work of this period" className="border-t border-line">
            {applied.map(({ lineId, description, E }) => (
              <li key={lineId} className="flex items-center gap-x-4 border-b border-line py-1">
                <span className="min-w-0 flex-1">
                  {description}
                  <span className="block text-small text-muted">{moneyText(E)} applied for</span>
                </span>
                <span className="w-32 shrink-0">
                  <DecimalInput
                    aria-label={`Certified on ${description}`}
                    decimals={exponent}
                    placeholder={moneyText(E)}
                    value={draft.lines[lineId] ?? ''}
                    onChange={(work) => onChange({ lines: { ...draft.lines, [lineId]: work } })}
                  />
                </span>
              </li>
            ))}
          </ul>
          <p className="text-small text-muted">A blank line is certified as applied for.</p>
        </>
      )}
    </div>
  );
}
