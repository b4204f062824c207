import { Link } from '@tanstack/react-router';
import { reportList } from '#core/reports/report-list.ts';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Section } from '#web/ui/section.tsx';
import { textLink } from '#web/ui/text-link.ts';
import { useWords } from '#web/words/use-words.ts';
import { ReportFileList } from './report-file-list.tsx';
import { useReportFiles } from './use-report-files.ts';

const groups = [
  { group: 'money', title: 'What is owed and paid' },
  { group: 'contracts', title: 'How contracts stand' },
  { group: 'books', title: 'The books' },
] as const;

/** Every report by what it is about, each with a sentence that says what it tells. */
export function ReportIndexPage() {
  const reports = reportList(useWords());
  const { files, look } = useReportFiles();
  return (
    <>
      <PageHeader title="Reports" below="Every figure opens what is behind it." />
      <ReportFileList files={files} onRemoved={look} />
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-3">
        {groups.map(({ group, title }) => (
          <Section key={group} title={title}>
            <ul className="border-t border-line-strong/60">
              {reports
                .filter((report) => report.group === group)
                .map((report) => (
                  <li key={report.id} className="border-b border-line py-2">
                    <Link
                      to="/reports/$report"
                      params={{ report: report.id }}
                      className={`${textLink} font-medium`}
                    >
                      {report.title}
                    </Link>
                    <p className="text-small text-muted">{report.about}</p>
                  </li>
                ))}
            </ul>
          </Section>
        ))}
      </div>
    </>
  );
}
