import { Link } from '@tanstack/react-router';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readInvoice } from '#endpoints/invoices.ts';
import { dayText } from '#web/lib/day-text.ts';
import { instantText } from '#web/lib/instant-text.ts';
import { isZero, moneyText } from '#web/lib/money-text.ts';
import { textLink } from '#web/ui/text-link.ts';
import { deliveryWords } from './delivery-words.ts';

/** Who did what to this invoice, and when; the entries behind it are one click away. */
export function InvoiceRecord({ invoice }: { readonly invoice: AnswerOf<typeof readInvoice> }) {
  const { issuedAt, issuedBy, voidedAt, voidedBy, voidReason, over, overriddenBy, overrideReason, currency } =
    invoice;
  const facts = [
    issuedAt && `Issued by ${issuedBy}, ${instantText(issuedAt)}`,
    !isZero(over) &&
      `Billed ${moneyText(over, currency)} over, by decision of ${overriddenBy}: ${overrideReason}`,
    ...invoice.deliveries.map(
      ({ how, on, note }) => `${deliveryWords[how]} on ${dayText(on)}${note ? `: ${note}` : ''}`,
    ),
    voidedAt && `Voided by ${voidedBy}, ${instantText(voidedAt)}: ${voidReason}`,
  ].filter((fact): fact is string => Boolean(fact));
  return (
    <>
      <ul className="flex flex-col gap-1">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <p>
        <Link to="/books/entries" search={{ document: invoice.id }} className={textLink}>
          Entries in the books
        </Link>
      </p>
    </>
  );
}
