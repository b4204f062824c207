import { useState } from 'react';
import { useCompany } from '#web/company/use-company.ts';
import { TaxReport } from '#web/taxes/tax-report.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { TabSet } from '#web/ui/tab-set.tsx';
import { AccountList } from './account-list.tsx';
import { BalanceSheet } from './balance-sheet.tsx';
import { BooksCheck } from './books-check.tsx';
import { ClosingDate } from './closing-date.tsx';
import { TrialBalance } from './trial-balance.tsx';

/** The books as of any day: double entry, append-only, each figure open to its entries. */
export function BooksPage() {
  const company = useCompany();
  const [asOf, setAsOf] = useState(company.today);
  return (
    <>
      <PageHeader
        title="Books"
        below={`Amounts in ${company.currency}`}
        actions={
          <>
            <LinkButton to="/books/entries">All entries</LinkButton>
            <LinkButton to="/books/entries/new">New entry</LinkButton>
          </>
        }
      />
      <DateField label="As of" className="w-44" value={asOf} onChange={(day) => day && setAsOf(day)} />
      <TabSet
        label="Reports"
        tabs={[
          { key: 'sheet', label: 'Balance sheet', content: <BalanceSheet asOf={asOf} /> },
          { key: 'trial', label: 'Trial balance', content: <TrialBalance asOf={asOf} /> },
          { key: 'taxes', label: 'Taxes', content: <TaxReport asOf={asOf} /> },
          { key: 'accounts', label: 'Accounts', content: <AccountList /> },
          { key: 'check', label: 'Check', content: <BooksCheck /> },
          { key: 'closing', label: 'Closing date', content: <ClosingDate /> },
        ]}
      />
    </>
  );
}
