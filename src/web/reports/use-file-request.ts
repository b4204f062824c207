import { useEffect, useRef } from 'react';
import { askForReportFile, downloadReportFile } from '#endpoints/report-files.ts';
import { companyUrl } from '#web/lib/api-url.ts';
import { type Action, useAction } from '#web/lib/use-action.ts';
import { saveFile } from './save-file.ts';
import type { ReportFileRow } from './use-report-files.ts';

/** Asks for files that are made behind the screen, and saves each of them when it is made. */
export function useFileRequest(
  files: readonly ReportFileRow[],
  onAsked: () => void,
): Action<typeof askForReportFile> {
  const wanted = useRef(new Set<string>());
  useEffect(() => {
    for (const { id, state } of files) {
      if (state === 'making' || !wanted.current.delete(id)) continue;
      if (state === 'made') saveFile(companyUrl(downloadReportFile.path, { id }));
    }
  }, [files]);
  return useAction(
    askForReportFile,
    ({ id }) => {
      wanted.current.add(id);
      onAsked();
    },
    'leave',
  );
}
