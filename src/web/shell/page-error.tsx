import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { problemOf } from '#web/lib/problem-of.ts';
import { queryClient } from '#web/lib/query-client.ts';
import { ErrorState } from '#web/ui/error-state.tsx';

/** A page that could not be shown: the server's own sentence, and another try. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const again = () => {
    void queryClient.resetQueries().then(() => {
      reset();
      void router.invalidate();
    });
  };
  const problem = problemOf(error);
  // What is not there will not be there on another try.
  return <ErrorState sentence={problem.detail} onRetry={problem.status === 404 ? undefined : again} />;
}
