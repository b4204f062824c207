import type { UseSuspenseQueryOptions } from '@tanstack/react-query';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { AnswerOf, Endpoint } from '#endpoints/endpoint.ts';
import type { CallInput } from './call.ts';
import { call } from './call.ts';
import { queryKey } from './query-key.ts';

type Timing = Pick<UseSuspenseQueryOptions, 'refetchInterval' | 'staleTime'>;

/** What an endpoint answers, kept fresh; the page around it waits with a skeleton. */
export function useRead<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  timing: Timing = {},
): AnswerOf<E> {
  const { data } = useSuspenseQuery({
    queryKey: queryKey(endpoint, input),
    queryFn: ({ signal }) => call(endpoint, input, { signal }),
    refetchInterval: timing.refetchInterval as number | false,
    staleTime: (timing.staleTime as number | undefined) ?? 0,
  });
  return data;
}
