import { Button } from './button.tsx';

interface ErrorStateProps {
  readonly sentence: string;
  readonly onRetry?: (() => void) | undefined;
}

/** What went wrong, in the server's own sentence, and the way on. */
export function ErrorState({ sentence, onRetry }: ErrorStateProps) {
  return (
    <div role="alert" className="flex flex-col items-start gap-3 border-t border-line py-10">
      <h2 className="text-large font-semibold">This could not be shown</h2>
      <p className="max-w-prose text-muted">{sentence}</p>
      {onRetry && <Button onClick={onRetry}>Try again</Button>}
    </div>
  );
}
