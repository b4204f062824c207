import { reportOf } from '#core/reports/report-list.ts';
import { deleteReportFile, downloadReportFile } from '#endpoints/report-files.ts';
import { sizeText } from '#web/attachments/size-text.ts';
import { companyUrl } from '#web/lib/api-url.ts';
import { dayText } from '#web/lib/day-text.ts';
import { instantText } from '#web/lib/instant-text.ts';
import { locale } from '#web/lib/locale.ts';
import { useAction } from '#web/lib/use-action.ts';
import { Button } from '#web/ui/button.tsx';
import { buttonLook } from '#web/ui/button-look.ts';
import { Section } from '#web/ui/section.tsx';
import { useWords } from '#web/words/use-words.ts';
import type { ReportFileRow } from './use-report-files.ts';

interface ReportFileListProps {
  readonly files: readonly ReportFileRow[];
  readonly onRemoved: () => void;
}

/** Files that are made behind the screen: how far each is, to be given up, and to be saved for a week. */
export function ReportFileList({ files, onRemoved }: ReportFileListProps) {
  if (files.length === 0) return null;
  return (
    <div className="max-w-3xl print:hidden">
      <Section title="Files">
        <ul aria-label="Files" className="flex flex-col border-t border-line">
          {files.map((file) => (
            <FileRow key={file.id} file={file} onRemoved={onRemoved} />
          ))}
        </ul>
      </Section>
    </div>
  );
}

interface FileRowProps {
  readonly file: ReportFileRow;
  readonly onRemoved: () => void;
}

function FileRow({ file, onRemoved }: FileRowProps) {
  const words = useWords();
  const remove = useAction(deleteReportFile, onRemoved, 'leave');
  const { title, filters } = reportOf(file.report, words);
  const { from, to, asOf } = file.filter;
  const days = filters.includes('from') ? `${dayText(from)} to ${dayText(to)}` : dayText(asOf);
  const name = `${title}, ${file.format === 'csv' ? 'CSV' : 'Excel'}, ${days}`;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line py-2">
      <span className="min-w-0">
        {name}
        {file.state === 'making' && (
          <span className="block text-small text-muted">{progressWords(file)}</span>
        )}
        <span role="status" className="block text-small text-muted">
          {endWords(file)}
        </span>
      </span>
      <span className="flex flex-wrap items-center gap-2">
        {file.state === 'making' && (
          <progress
            aria-label={`Making ${name}`}
            value={file.linesRead + file.linesWritten}
            max={Math.max(2 * file.linesTotal, 1)}
            className="h-2 w-32 appearance-none bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
          />
        )}
        {file.state === 'made' && (
          <a href={companyUrl(downloadReportFile.path, { id: file.id })} className={buttonLook('quiet')}>
            Save<span className="sr-only"> {name}</span>
          </a>
        )}
        <Button weight="plain" busy={remove.busy} onClick={() => remove.run({ params: { id: file.id } })}>
          {file.state === 'making' ? 'Stop' : 'Remove'}
          <span className="sr-only"> {name}</span>
        </Button>
      </span>
    </li>
  );
}

// What readers are told without asking: how it ended, and not each step on the way.
function endWords({ state, sizeBytes, askedAt }: ReportFileRow): string {
  if (state === 'making') return '';
  return state === 'made'
    ? `Made ${instantText(askedAt)}, ${sizeText(sizeBytes ?? 0)}, kept for a week`
    : 'It could not be made. Ask for it again, for fewer days.';
}

const count = new Intl.NumberFormat(locale);

function progressWords({ linesRead, linesWritten, linesTotal }: ReportFileRow): string {
  const all = count.format(linesTotal);
  if (linesTotal === 0) return 'About to begin';
  if (linesRead < linesTotal) return `${count.format(linesRead)} of ${all} lines read`;
  return linesWritten < linesTotal
    ? `${count.format(linesWritten)} of ${all} lines written`
    : `All ${all} lines are written; the file is being closed`;
}
