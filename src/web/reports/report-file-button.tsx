import { FileDown } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ReportFilter } from '#core/reports/report-filter.ts';
import { companyUrl } from '#web/lib/api-url.ts';
import { failedCall, problemOf, readProblem } from '#web/lib/problem-of.ts';
import { Button } from '#web/ui/button.tsx';
import { saveFile } from './save-file.ts';

interface ReportFileButtonProps {
  readonly path: string;
  readonly filter: ReportFilter;
  readonly label: string;
  readonly onProblem: (sentence: string) => void;
}

/** Makes a file of a report and saves it. While the server works on it the button says so, and pressing it again gives up. */
export function ReportFileButton({ path, filter, label, onProblem }: ReportFileButtonProps) {
  const running = useRef<AbortController | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async () => {
    const run = new AbortController();
    running.current = run;
    setBusy(true);
    onProblem('');
    try {
      const answer = await fetch(companyUrl(path, {}, filter), { signal: run.signal }).catch((failure) => {
        throw failedCall(failure);
      });
      if (!answer.ok) throw await readProblem(answer);
      save(await answer.blob(), fileName(answer));
    } catch (failure) {
      if (!run.signal.aborted) onProblem(problemOf(failure).detail);
    } finally {
      running.current = null;
      setBusy(false);
    }
  };
  return (
    <Button
      icon={<FileDown size={15} aria-hidden="true" />}
      onClick={() => (running.current ? running.current.abort() : void make())}
    >
      {busy ? `Making the ${label} file… Stop` : label}
    </Button>
  );
}

function fileName(answer: Response): string {
  const said = answer.headers.get('content-disposition') ?? '';
  const inEveryScript = /filename\*=UTF-8''(\S+)/.exec(said)?.[1];
  return inEveryScript
    ? decodeURIComponent(inEveryScript)
    : (/filename="([^"]+)"/.exec(said)?.[1] ?? 'report');
}

function save(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes);
  saveFile(address, name);
  URL.revokeObjectURL(address);
}
