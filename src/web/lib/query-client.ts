import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { problemOf } from './problem-of.ts';
import { noteSignedIn, signedIn } from './signed-in.ts';
import { startOver } from './start-over.ts';

/** Answers are kept while a page is open and asked for again when it is looked at; only a lost connection is retried. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: leaveIfSignedOut }),
  mutationCache: new MutationCache({ onError: leaveIfSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => problemOf(error).code === 'unreachable' && count < 2,
    },
  },
});

/** A session that ended while a page was open leads back to the sign-in. A wrong password there is no such end. */
function leaveIfSignedOut(error: Error): void {
  if (problemOf(error).status !== 401 || signedIn() !== 'in') return;
  noteSignedIn('left');
  startOver('/sign-in');
}
