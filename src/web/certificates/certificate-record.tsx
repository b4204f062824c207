import { Link } from '@tanstack/react-router';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readInvoice } from '#endpoints/invoices.ts';
import { instantText } from '#web/lib/instant-text.ts';
import { isZero, moneyText } from '#web/lib/money-text.ts';
import { Figure } from '#web/ui/figure.tsx';
import { Money } from '#web/ui/money.tsx';
import { Section } from '#web/ui/section.tsx';
import { textLink } from '#web/ui/text-link.ts';

/** Applied, certified and paid, with what was cut and why. */
export function CertificateRecord({ invoice }: { readonly invoice: AnswerOf<typeof readInvoice> }) {
  const { certificate, currency, figures } = invoice;
  if (certificate === null) return null;
  const { cutDue, cutGross, reason, by, at, rounding, creditNoteId } = certificate;
  const named = new Map(figures.lines.map(({ lineId, description }) => [lineId, description]));
  return (
    <Section title="Certificate">
      <dl className="grid grid-cols-2 gap-4 sm:flex sm:flex-wrap sm:gap-10">
        <Figure label="Applied for">
          <Money amount={certificate.appliedDue} currency={currency} />
        </Figure>
        <Figure
          label="Certified"
          note={!isZero(rounding) && `${moneyText(rounding, currency)} rounding of certificate`}
        >
          <Money amount={certificate.certifiedDue} currency={currency} />
        </Figure>
        <Figure label="Paid">
          <Money amount={invoice.paid} currency={currency} />
        </Figure>
      </dl>
      {!isZero(cutDue) && (
        <p className="max-w-prose">
          Cut by {moneyText(cutDue, currency)}: “{reason}”. {moneyText(cutGross, currency)} of work is back in
          the balance of its lines.
          {creditNoteId !== null && (
            <>
              {' '}
              <Link to="/invoices/$id" params={{ id: creditNoteId }} className={textLink}>
                The credit note
              </Link>{' '}
              took it off what is due.
            </>
          )}
        </p>
      )}
      <ul className="text-small text-muted">
        {certificate.lines.map(({ lineId, applied, certified }) => (
          <li key={lineId}>
            {named.get(lineId)}: {moneyText(applied, currency)} applied for, {moneyText(certified, currency)}{' '}
            certified
          </li>
        ))}
        <li>
          Recorded by {by}, {instantText(at)}
        </li>
      </ul>
    </Section>
  );
}
