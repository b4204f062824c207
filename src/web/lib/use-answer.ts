import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AnswerOf, Endpoint } from '#endpoints/endpoint.ts';
import type { Problem } from '#endpoints/problem.ts';
import type { CallInput } from './call.ts';
import { call } from './call.ts';
import { problemOf } from './problem-of.ts';
import { queryKey } from './query-key.ts';

export interface Answer<Value> {
  /** Undefined until it is there; the old one stays while a changed question is asked. */
  readonly value: Value | undefined;
  readonly problem: Problem | null;
  readonly retry: () => void;
}

/** What an endpoint answers, for a part of a page that shows its own waiting and its own failing. */
export function useAnswer<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  enabled = true,
): Answer<AnswerOf<E>> {
  const query = useQuery({
    queryKey: queryKey(endpoint, input),
    queryFn: ({ signal }) => call(endpoint, input, { signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
  return {
    value: query.data,
    problem: query.error ? problemOf(query.error) : null,
    retry: () => void query.refetch(),
  };
}
