import type { readCustomer } from '#endpoints/customers.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { textLink } from '#web/ui/text-link.ts';

const charges = { charged: '', exempt: 'Exempt.', reverse_charge: 'Reverse charge.' } as const;

/** Who to write to, and where the bill goes. */
export function ContactList({ customer }: { readonly customer: AnswerOf<typeof readCustomer> }) {
  const places = [
    ['Billing address', customer.billingAddress],
    ['Site address', customer.siteAddress],
    ['Tax number', customer.taxNumber],
    ['Tax', [charges[customer.tax.charge], customer.tax.reason].filter(Boolean).join(' ')],
    ['Notes', customer.notes],
  ].filter(([, text]) => text !== '');
  return (
    <div className="grid gap-x-10 gap-y-4 sm:grid-cols-2">
      {customer.contacts.length === 0 ? (
        <p className="text-muted">
          Nobody yet. Edit the customer to add who receives estimates and invoices.
        </p>
      ) : (
        <ul className="flex flex-col gap-2">
          {customer.contacts.map((contact) => (
            <li key={contact.id}>
              <span className="font-medium">{contact.name}</span>
              {contact.isPrimary && <span className="text-small text-muted"> · primary</span>}
              <div className="flex flex-wrap gap-x-3 text-small text-muted">
                {contact.email && (
                  <a href={`mailto:${contact.email}`} className={textLink}>
                    {contact.email}
                  </a>
                )}
                {contact.phone && (
                  <a href={`tel:${contact.phone}`} className={textLink}>
                    {contact.phone}
                  </a>
                )}
                <span>{receives(contact)}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
      <dl className="flex flex-col gap-2">
        {places.map(([label, text]) => (
          <div key={label}>
            <dt className="text-small text-muted">{label}</dt>
            <dd className="whitespace-pre-line">{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function receives(contact: AnswerOf<typeof readCustomer>['contacts'][number]): string {
  const kinds = [
    contact.receivesEstimates && 'estimates',
    contact.receivesInvoices && 'invoices',
    contact.receivesStatements && 'statements',
  ].filter(Boolean);
  return kinds.length > 0 ? `Receives ${kinds.join(', ')}` : 'Receives nothing';
}
