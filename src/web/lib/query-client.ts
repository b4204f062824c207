import { QueryClient } from '@tanstack/react-query';
import { problemOf } from './problem.ts';

/** Answers are kept while a page is open and asked for again when it is looked at; only a lost connection is retried. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => problemOf(error).code === 'unreachable' && count < 2,
    },
  },
});
