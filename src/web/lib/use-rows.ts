import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { AnswerOf, Endpoint, QueryInputOf } from '#endpoints/endpoint.ts';
import type { Problem } from '#endpoints/problem.ts';
import type { CallInput } from './call.ts';
import { call } from './call.ts';
import { problemOf } from './problem-of.ts';
import { queryKey } from './query-key.ts';

/** One row of a list endpoint's answer. */
export type RowOf<E> = AnswerOf<E> extends { readonly rows: (infer Row)[] } ? Row : never;

export interface Rows<Row> {
  /** Undefined until the first page is there. */
  readonly rows: readonly Row[] | undefined;
  readonly problem: Problem | null;
  readonly retry: () => void;
  readonly more: { readonly load: () => void; readonly busy: boolean } | null;
}

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
}

/** The rows of a list, page after page; the old rows stay until the new ones are there. */
export function useRows<E extends Endpoint>(
  endpoint: E,
  query: Omit<QueryInputOf<E>, 'cursor'>,
): Rows<RowOf<E>> {
  const list = useInfiniteQuery({
    queryKey: queryKey(endpoint, { rows: query }),
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const input = { query: { ...query, cursor: pageParam } } as unknown as CallInput<E>;
      return (await call(endpoint, input, { signal })) as Page<RowOf<E>>;
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  return {
    rows: list.data?.pages.flatMap((page) => page.rows),
    problem: list.error ? problemOf(list.error) : null,
    retry: () => void list.refetch(),
    more: list.hasNextPage ? { load: () => void list.fetchNextPage(), busy: list.isFetchingNextPage } : null,
  };
}
