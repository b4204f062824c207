import type { ReactNode } from 'react';
import type { Answer } from '#web/lib/use-answer.ts';
import { ErrorState } from './error-state.tsx';
import { RowsSkeleton } from './rows-skeleton.tsx';

interface AnsweredProps<Value> {
  readonly answer: Answer<Value>;
  readonly rows?: number;
  readonly children: (value: Value) => ReactNode;
}

/** Part of a page in its three states: on its way, broken, there. */
export function Answered<Value>({ answer, rows, children }: AnsweredProps<Value>) {
  if (answer.problem) return <ErrorState sentence={answer.problem.detail} onRetry={answer.retry} />;
  if (answer.value === undefined) return rows === undefined ? <RowsSkeleton /> : <RowsSkeleton rows={rows} />;
  return children(answer.value);
}
