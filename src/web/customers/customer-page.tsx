import { useParams } from '@tanstack/react-router';
import { readCustomer } from '#endpoints/customers.ts';
import { useCompany } from '#web/company/use-company.ts';
import { StatementButton } from '#web/documents/statement-button.tsx';
import { isZero } from '#web/lib/money-text.ts';
import { useRead } from '#web/lib/use-read.ts';
import { Figure } from '#web/ui/figure.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Money } from '#web/ui/money.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Section } from '#web/ui/section.tsx';
import { TabSet } from '#web/ui/tab-set.tsx';
import { useWords } from '#web/words/use-words.ts';
import { ContactList } from './contact-list.tsx';
import { CustomerEstimates } from './customer-estimates.tsx';
import { CustomerInvoices } from './customer-invoices.tsx';
import { CustomerPayments } from './customer-payments.tsx';

export function CustomerPage() {
  const { id } = useParams({ from: '/app/customers/$id' });
  const company = useCompany();
  const { retainage } = useWords();
  const customer = useRead(readCustomer, { params: { id } });
  return (
    <>
      <PageHeader
        title={customer.name}
        above={customer.archived ? 'Archived' : undefined}
        actions={
          <>
            <LinkButton to="/customers/$id/edit" params={{ id }}>
              Edit
            </LinkButton>
            <StatementButton customer={customer} />
            <LinkButton to="/payments/new" search={{ customer: id }}>
              Record payment
            </LinkButton>
          </>
        }
        primary={
          <LinkButton to="/estimates/new" search={{ customer: id }} weight="primary">
            New estimate
          </LinkButton>
        }
      />
      <dl className="grid grid-cols-2 gap-4 sm:flex sm:gap-10">
        <Figure label="Outstanding">
          <Money amount={customer.outstanding} currency={company.currency} />
        </Figure>
        <Figure label={`Held as ${retainage}`}>
          <Money amount={customer.held} currency={company.currency} />
        </Figure>
        <Figure label="Credit">
          <Money amount={customer.credit} currency={company.currency} />
        </Figure>
      </dl>
      {!isZero(customer.credit) && (
        <Notice tone="info">
          This customer paid more than their invoices asked for. Open the payment below to apply its credit.
        </Notice>
      )}
      <Section title="Contacts">
        <ContactList customer={customer} />
      </Section>
      <TabSet
        label={`${customer.name}: records`}
        tabs={[
          { key: 'estimates', label: 'Estimates', content: <CustomerEstimates customerId={id} /> },
          { key: 'invoices', label: 'Invoices', content: <CustomerInvoices customerId={id} /> },
          { key: 'payments', label: 'Payments', content: <CustomerPayments customerId={id} /> },
        ]}
      />
    </>
  );
}
