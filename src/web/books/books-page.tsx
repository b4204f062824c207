import { Link, useSearch } from '@tanstack/react-router';
import { reportList } from '#core/reports/report-list.ts';
import { useCompany } from '#web/company/use-company.ts';
import { classNames } from '#web/ui/class-names.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { TabSet } from '#web/ui/tab-set.tsx';
import { textLink } from '#web/ui/text-link.ts';
import { useWords } from '#web/words/use-words.ts';
import { AccountList } from './account-list.tsx';
import { BooksCheck } from './books-check.tsx';
import { ClosingDate } from './closing-date.tsx';
import { JournalExport } from './journal-export.tsx';

/** The books: their reports, the chart of accounts, and what keeps them right. */
export function BooksPage() {
  const company = useCompany();
  const words = useWords();
  const { show, from, to } = useSearch({ from: '/app/books' });
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
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        {reportList(words)
          .filter(({ group }) => group === 'books')
          .map(({ id, title }) => (
            <Link
              key={id}
              to="/reports/$report"
              params={{ report: id }}
              className={classNames(textLink, 'inline-flex min-h-6 items-center pointer-coarse:min-h-11')}
            >
              {title}
            </Link>
          ))}
      </p>
      <TabSet
        label="Books"
        opens={show}
        tabs={[
          { key: 'accounts', label: 'Accounts', content: <AccountList /> },
          { key: 'export', label: 'Export', content: <JournalExport from={from} to={to} /> },
          { key: 'check', label: 'Check', content: <BooksCheck /> },
          { key: 'closing', label: 'Closing date', content: <ClosingDate /> },
        ]}
      />
    </>
  );
}
