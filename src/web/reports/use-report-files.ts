import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { listReportFiles } from '#endpoints/report-files.ts';
import { call } from '#web/lib/call.ts';
import { queryKey } from '#web/lib/query-key.ts';

export type ReportFileRow = AnswerOf<typeof listReportFiles>['rows'][number];

const POLL_MS = 700;

/** The files that somebody asked for; while one is made they are asked how far it is. */
export function useReportFiles(): {
  readonly files: readonly ReportFileRow[];
  readonly look: () => void;
} {
  const client = useQueryClient();
  const key = queryKey(listReportFiles);
  const { data } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call(listReportFiles, {}, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.rows.some((file) => file.state === 'making') ? POLL_MS : false,
  });
  return { files: data?.rows ?? [], look: () => void client.invalidateQueries({ queryKey: key }) };
}
