import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Endpoint, QueryInputOf } from '#endpoints/endpoint.ts';
import type { CallInput } from './call.ts';
import { call } from './call.ts';
import { problemOf } from './problem.ts';
import { queryKey } from './query-key.ts';

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
}

/** The rows of a list, page after page; the old rows stay until the new ones are there. */
export function useRows<E extends Endpoint, Row>(
  endpoint: E & RowsOf<Row>,
  query: Omit<QueryInputOf<E>, 'cursor'>,
) {
  const list = useInfiniteQuery({
    queryKey: queryKey(endpoint, { rows: query }),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(endpoint, { query: { ...query, cursor: pageParam } } as unknown as CallInput<E>, {
        signal,
      }) as Promise<Page<Row>>,
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

interface RowsOf<Row> {
  readonly answer: { readonly _output: Page<Row> };
}
