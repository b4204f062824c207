import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Problem } from '#endpoints/problem.ts';
import { failedCall, problemOf, readProblem } from '#web/lib/problem-of.ts';

export interface FileAnswer {
  /** An address of this page alone; undefined until the file is there. */
  readonly url: string | undefined;
  readonly problem: Problem | null;
  readonly retry: () => void;
}

/** Fetches a file of the API, so that a page can wait for it and say why it does not come. */
export function useFile(href: string): FileAnswer {
  const query = useQuery({
    queryKey: ['file', href],
    queryFn: async ({ signal }) => {
      const answer = await fetch(href, { signal }).catch((failure: unknown) => {
        throw failedCall(failure);
      });
      if (!answer.ok) throw await readProblem(answer);
      return answer.blob();
    },
    gcTime: 0,
    staleTime: 0,
  });
  const { data } = query;
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!data) return setUrl(undefined);
    const made = URL.createObjectURL(data);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return {
    url,
    problem: query.error ? problemOf(query.error) : null,
    retry: () => void query.refetch(),
  };
}
