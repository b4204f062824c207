import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Problem } from '#endpoints/problem.ts';
import { failedCall, problemOf, readProblem } from '#web/lib/problem-of.ts';

export interface FileAnswer {
  /** An address of this page alone; undefined until the file is there. */
  readonly url: string | undefined;
  /** How many pages there are, where one is asked for as a picture. */
  readonly pages: number;
  readonly problem: Problem | null;
  readonly retry: () => void;
}

/** Fetches a file of the API, so that a page can wait for it and say why it does not come. */
export function useFile(href: string, accept: 'application/pdf' | 'image/svg+xml'): FileAnswer {
  const query = useQuery({
    queryKey: ['file', href, accept],
    queryFn: async ({ signal }) => {
      const answer = await fetch(href, { signal, headers: { accept } }).catch((failure: unknown) => {
        throw failedCall(failure);
      });
      if (!answer.ok) throw await readProblem(answer);
      return { blob: await answer.blob(), pages: Number(answer.headers.get('x-pages') ?? '1') };
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: 0,
  });
  const blob = query.data?.blob;
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!blob) return setUrl(undefined);
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return {
    url,
    pages: query.data?.pages ?? 1,
    problem: query.error ? problemOf(query.error) : null,
    retry: () => void query.refetch(),
  };
}
