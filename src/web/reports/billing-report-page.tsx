import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { FileDown, Printer } from 'lucide-react';
import { readBillingReport, readBillingReportPdf, readBillingReportWorkbook } from '#endpoints/reports.ts';
import { ChangeOrderTable } from '#web/change-orders/change-order-table.tsx';
import { ContractCurve } from '#web/charts/contract-curve.tsx';
import { useCompany } from '#web/company/use-company.ts';
import { DocumentLink } from '#web/documents/document-link.tsx';
import { companyUrl } from '#web/lib/api-url.ts';
import { dayText } from '#web/lib/day-text.ts';
import { laterDay } from '#web/lib/later-day.ts';
import { useRead } from '#web/lib/use-read.ts';
import { Button } from '#web/ui/button.tsx';
import { buttonLook } from '#web/ui/button-look.ts';
import { ContractBar } from '#web/ui/contract-bar.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { Money } from '#web/ui/money.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Section } from '#web/ui/section.tsx';
import { StandingRows } from '#web/ui/standing-rows.tsx';
import { SumRow } from '#web/ui/sum-row.tsx';
import { textLink } from '#web/ui/text-link.ts';
import { useWords } from '#web/words/use-words.ts';
import { ReportBills } from './report-bills.tsx';
import { ReportOverrides } from './report-overrides.tsx';
import { ReportRevisions } from './report-revisions.tsx';

/** The contract billing report: the whole history of one contract, on screen, on paper and as PDF. */
export function BillingReportPage() {
  const { id } = useParams({ from: '/app/estimates/$id/report' });
  const { ChangeOrders, Retainage } = useWords();
  const { today } = useCompany();
  const { asOf } = useSearch({ from: '/app/estimates/$id/report' });
  const navigate = useNavigate({ from: '/estimates/$id/report' });
  const report = useRead(readBillingReport, { params: { id }, query: { asOf } });
  const { company, customer, estimate, tally, currency } = report;
  return (
    <>
      <PageHeader
        title="Contract billing report"
        documentTitle={`Billing report ${estimate.number}`}
        above={
          <Link to="/estimates/$id" params={{ id }} className={textLink}>
            {estimate.number} {estimate.title}
          </Link>
        }
        below={`As of ${dayText(report.asOf)}. Amounts in ${currency}, ${report.pricesIncludeTax ? 'including tax' : 'before tax unless it is named'}.`}
        actions={
          <>
            <Button icon={<Printer size={15} aria-hidden="true" />} onClick={() => window.print()}>
              Print
            </Button>
            <DocumentLink
              title={`Billing report ${estimate.number}`}
              href={companyUrl(readBillingReportPdf.path, { id }, { asOf })}
            />
            <a
              href={companyUrl(readBillingReportWorkbook.path, { id }, { asOf })}
              download
              className={buttonLook('quiet')}
            >
              <FileDown size={15} aria-hidden="true" />
              Excel
            </a>
          </>
        }
      />
      <DateField
        label="As of"
        className="w-44 print:hidden"
        max={laterDay(report.asOf, today)}
        value={report.asOf}
        onChange={(day) => day && void navigate({ search: { asOf: day }, replace: true })}
      />
      <ContractBar figures={tally} currency={currency} />
      <div className="grid gap-x-12 gap-y-6 sm:grid-cols-2">
        <div className="flex flex-wrap gap-x-12 gap-y-4 sm:order-2 sm:flex-col">
          <Party title="Billed by" name={company.name} address={company.address} />
          <Party title="Billed to" name={customer.name} address={customer.billingAddress} />
        </div>
        <dl>
          <SumRow label="Original contract sum">
            <Money amount={report.originalContractSum} />
          </SumRow>
          <SumRow label="Contract sum to date">
            <Money amount={report.contractSum} />
          </SumRow>
          <StandingRows tally={tally} />
          <SumRow label="Balance to finish, with what is held" strong>
            <Money amount={report.balanceToFinish} />
          </SumRow>
        </dl>
      </div>
      <Section title="Bills">
        <ReportBills report={report} />
      </Section>
      {report.months.length + report.plan.length > 0 && (
        <Section title="Billed and collected over time">
          <ContractCurve
            months={report.months}
            plan={report.plan}
            asOf={report.asOf}
            contractSum={report.contractSum}
            currency={currency}
          />
        </Section>
      )}
      {report.retainageTerms !== null && (
        <Section title={Retainage}>
          <p className="max-w-prose">{report.retainageTerms}</p>
        </Section>
      )}
      {report.changeOrders.length > 0 && (
        <Section title={ChangeOrders}>
          <ChangeOrderTable orders={report.changeOrders} />
        </Section>
      )}
      {report.overrides.length > 0 && (
        <Section title="Billed over contract, by decision">
          <ReportOverrides overrides={report.overrides} />
        </Section>
      )}
      {report.revisions.length > 0 && (
        <Section title="Revisions of the estimate">
          <ReportRevisions revisions={report.revisions} />
        </Section>
      )}
    </>
  );
}

function Party({
  title,
  name,
  address,
}: {
  readonly title: string;
  readonly name: string;
  readonly address: string;
}) {
  return (
    <div>
      <h2 className="text-small text-muted">{title}</h2>
      <p className="font-medium">{name}</p>
      <p className="whitespace-pre-line text-muted">{address}</p>
    </div>
  );
}
