import { FileDown } from 'lucide-react';
import type { ReportFilter } from '#core/reports/report-filter.ts';
import type { ReportEndpoints } from '#endpoints/report-family.ts';
import type { askForReportFile } from '#endpoints/report-files.ts';
import type { Action } from '#web/lib/use-action.ts';
import { Button } from '#web/ui/button.tsx';
import { ReportFileButton } from './report-file-button.tsx';

interface ReportFilesProps {
  readonly endpoints: ReportEndpoints;
  readonly filter: ReportFilter;
  /** How many lines the report has; undefined where they are too many to be shown, or not there yet. */
  readonly lineCount: number | undefined;
  readonly ask: Action<typeof askForReportFile>;
  readonly onProblem: (sentence: string) => void;
}

// So many lines are there at once; more are made behind the screen.
const FEW_LINES = 1_000;

/** The report as a file: a short one at once, a long one behind the screen, saved when it is made. */
export function ReportFiles({ endpoints, filter, lineCount, ask, onProblem }: ReportFilesProps) {
  const forms = [
    { format: 'csv', label: 'CSV', path: endpoints.csv.path },
    { format: 'xlsx', label: 'Excel', path: endpoints.xlsx.path },
  ] as const;
  return forms.map(({ format, label, path }) =>
    lineCount !== undefined && lineCount <= FEW_LINES ? (
      <ReportFileButton key={format} path={path} filter={filter} label={label} onProblem={onProblem} />
    ) : (
      <Button
        key={format}
        icon={<FileDown size={15} aria-hidden="true" />}
        busy={ask.busy}
        onClick={() => ask.run({ body: { report: endpoints.id, format, filter } })}
      >
        {label}
      </Button>
    ),
  );
}
