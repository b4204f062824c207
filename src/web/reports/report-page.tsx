import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ReportFilter } from '#core/reports/report-filter.ts';
import type { ReportId } from '#core/reports/report-id.ts';
import { reportList } from '#core/reports/report-list.ts';
import { sinceBeginning } from '#core/reports/since-beginning.ts';
import { reportFamily } from '#endpoints/report-family.ts';
import { useCompany } from '#web/company/use-company.ts';
import { dayText } from '#web/lib/day-text.ts';
import { locale } from '#web/lib/locale.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { NotFound } from '#web/shell/not-found.tsx';
import { Answered } from '#web/ui/answered.tsx';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { textLink } from '#web/ui/text-link.ts';
import { useWords } from '#web/words/use-words.ts';
import { CashBars } from './cash-bars.tsx';
import { NoLines } from './no-lines.tsx';
import type { Report } from './report-cell.tsx';
import { ReportExtras } from './report-extras.tsx';
import { ReportFileList } from './report-file-list.tsx';
import { ReportFiles } from './report-files.tsx';
import { ReportFilters } from './report-filters.tsx';
import { ReportTable } from './report-table.tsx';
import { useFileRequest } from './use-file-request.ts';
import { useReportFiles } from './use-report-files.ts';

/** Any report: what narrows it down, its lines, and the same lines as CSV, as a spreadsheet and on paper. */
export function ReportPage() {
  const { report: id } = useParams({ from: '/app/reports/$report' });
  const words = useWords();
  const about = useMemo(() => reportList(words).find((one) => one.id === id), [words, id]);
  const endpoints = reportFamily.find((one) => one.id === id);
  if (!about || !endpoints) return <NotFound />;
  return <ReportOf key={id} about={about} endpoints={endpoints} />;
}

interface ReportOfProps {
  readonly about: ReturnType<typeof reportList>[number];
  readonly endpoints: (typeof reportFamily)[number];
}

function ReportOf({ about, endpoints }: ReportOfProps) {
  const company = useCompany();
  const filter = useSearch({ from: '/app/reports/$report' });
  const navigate = useNavigate({ from: '/reports/$report' });
  const change = (next: Partial<ReportFilter>) =>
    void navigate({ search: (before: ReportFilter) => ({ ...before, ...next }), replace: true });
  const answer = useAnswer(endpoints.read, { query: filter });
  const to = filter.to ?? company.today;
  const days = { asOf: filter.asOf ?? company.today, from: filter.from ?? `${to.slice(0, 4)}-01-01`, to };
  const period = about.filters.includes('from') ? periodWords(days) : `As of ${dayText(days.asOf)}`;
  // On paper nothing else says to whom the report is narrowed.
  const { customer = null, contract = null, account = null } = answer.value?.chosen ?? {};
  const whose = [customer, contract, account].filter((name) => name !== null);
  const [problem, setProblem] = useState('');
  const { files, look } = useReportFiles();
  const ask = useFileRequest(files, look);
  const noFile = problem || ask.problem?.detail;
  // What is too long for a screen is offered as the file that can hold it.
  const tooLong = answer.problem?.code === 'report_too_long' && answer.problem.detail;
  const fileButtons = (
    <ReportFiles
      {...{ endpoints, filter, ask }}
      lineCount={answer.problem ? undefined : answer.value?.lineCount}
      onProblem={setProblem}
    />
  );
  return (
    <>
      <PageHeader
        title={about.title}
        above={
          <>
            <Link to="/reports" className={`${textLink} print:hidden`}>
              Reports
            </Link>
            <span className="hidden print:inline">{company.name}</span>
          </>
        }
        below={`${[period, ...whose].join(', ')}. Amounts in ${company.currency}.`}
        actions={
          <>
            <Button icon={<Printer size={15} aria-hidden="true" />} onClick={() => window.print()}>
              Print
            </Button>
            <ReportExtras id={about.id} days={days} />
            {!tooLong && fileButtons}
          </>
        }
      />
      {noFile && (
        <Notice live tone="danger" title="There is no file">
          {noFile}
        </Notice>
      )}
      <ReportFilters asks={about.filters} {...{ filter, days }} report={answer.value} onChange={change} />
      <ReportFileList files={files.filter(({ report }) => report === about.id)} onRemoved={look} />
      {tooLong ? (
        <Notice tone="caution" title="Too long to be shown" actions={fileButtons}>
          {tooLong}
        </Notice>
      ) : (
        <Answered answer={answer}>{(report) => <Shown id={about.id} report={report} />}</Answered>
      )}
    </>
  );
}

// A figure until a day opens everything since the first day that there is.
function periodWords({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === sinceBeginning(to).from ? `Until ${dayText(to)}` : `${dayText(from)} to ${dayText(to)}`;
}

function Shown({ id, report }: { readonly id: ReportId; readonly report: Report }) {
  const hidden = report.lineCount - report.lines.length;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      {report.lines.some(({ kind }) => kind === 'row') ? (
        <>
          {id === 'cash-view' && <CashBars report={report} />}
          <ReportTable report={report} />
        </>
      ) : (
        <NoLines id={id} />
      )}
      {hidden > 0 && (
        <p role="status">
          {hidden.toLocaleString(locale)} more lines are not shown here. Narrow the days, or take the CSV or
          Excel file: they have all of them.
        </p>
      )}
      {report.note && <p className="max-w-prose text-small text-muted">{report.note}</p>}
    </div>
  );
}
