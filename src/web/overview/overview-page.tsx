import { Link } from '@tanstack/react-router';
import { listContractsInProgress, readOverview } from '#endpoints/reports.ts';
import { MonthBars } from '#web/charts/month-bars.tsx';
import { useCompany } from '#web/company/use-company.ts';
import { useRead } from '#web/lib/use-read.ts';
import { useRows } from '#web/lib/use-rows.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Figure } from '#web/ui/figure.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Money } from '#web/ui/money.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Section } from '#web/ui/section.tsx';
import { textLink } from '#web/ui/text-link.ts';
import { ContractTable } from './contract-table.tsx';
import { DoingList } from './doing-list.tsx';

/** What needs doing, and how far the money of every contract has come. */
export function OverviewPage() {
  const company = useCompany();
  const overview = useRead(readOverview, {});
  const { currency } = overview;
  const contracts = useRows(listContractsInProgress, {});
  const add = (
    <LinkButton to="/estimates/new" weight="primary">
      New estimate
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={company.name} documentTitle="Overview" primary={add} />
      <DoingList overview={overview} />
      <dl className="grid grid-cols-2 gap-4 sm:flex sm:gap-10">
        <Figure label="Outstanding">
          <Money amount={overview.outstanding} currency={currency} className="text-title" />
        </Figure>
        <Figure label="Held until completion">
          <Money amount={overview.held} currency={currency} className="text-title" />
        </Figure>
      </dl>
      {overview.months.length > 0 && (
        <Section
          title="Billed and collected"
          aside={
            <Link to="/reports/$report" params={{ report: 'billed-and-collected' }} className={textLink}>
              Report
            </Link>
          }
        >
          <MonthBars months={overview.months} until={company.today} currency={currency} />
        </Section>
      )}
      {contracts.rows?.length !== 0 ? (
        <Section
          title="Contracts in progress"
          aside={
            <Link to="/estimates" className={textLink}>
              All estimates
            </Link>
          }
        >
          <ContractTable list={contracts} currency={currency} />
        </Section>
      ) : (
        <EmptyState title="From an estimate to a paid bill" action={add}>
          <ol className="list-decimal pl-5">
            <li>Write an estimate: the work, its quantities and prices.</li>
            <li>Bill any share of it: a percentage, an amount, or line by line.</li>
            <li>Record what is paid. What is billed, collected, held and left stays exact to the cent.</li>
          </ol>
        </EmptyState>
      )}
    </>
  );
}
