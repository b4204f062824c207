import { FileDown } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReportFilter } from '#core/reports/report-filter.ts';
import type { ReportEndpoints } from '#endpoints/report-family.ts';
import { askForReportFile, downloadReportFile } from '#endpoints/report-files.ts';
import { companyUrl } from '#web/lib/api-url.ts';
import { useAction } from '#web/lib/use-action.ts';
import { Button } from '#web/ui/button.tsx';
import { ReportFileButton } from './report-file-button.tsx';
import { saveFile } from './save-file.ts';
import type { ReportFileRow } from './use-report-files.ts';

interface ReportFilesProps {
  readonly endpoints: ReportEndpoints;
  readonly filter: ReportFilter;
  /** How many lines the report has; undefined where they are too many to be shown, or not there yet. */
  readonly lineCount: number | undefined;
  readonly files: readonly ReportFileRow[];
  readonly onAsked: () => void;
  readonly onProblem: (sentence: string) => void;
}

// So many lines are there at once; more are made behind the screen.
const FEW_LINES = 1_000;

/** The report as a file: a short one at once, a long one behind the screen, saved when it is made. */
export function ReportFiles({ endpoints, filter, lineCount, files, onAsked, onProblem }: ReportFilesProps) {
  const wanted = useRef(new Set<string>());
  const ask = useAction(
    askForReportFile,
    ({ id }) => {
      wanted.current.add(id);
      onAsked();
    },
    'leave',
  );
  useEffect(() => onProblem(ask.problem?.detail ?? ''), [ask.problem, onProblem]);
  useEffect(() => {
    for (const { id, state } of files) {
      if (state === 'making' || !wanted.current.delete(id)) continue;
      if (state === 'made') saveFile(companyUrl(downloadReportFile.path, { id }));
    }
  }, [files]);
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
