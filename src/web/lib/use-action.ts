import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { AnswerOf, Endpoint } from '#endpoints/endpoint.ts';
import type { Problem } from '#endpoints/problem.ts';
import type { CallInput } from './call.ts';
import { call } from './call.ts';
import { freshId } from './fresh-id.ts';
import { problemOf } from './problem-of.ts';

export interface Action<E> {
  readonly run: (input: CallInput<E>) => void;
  readonly busy: boolean;
  /** On its way, or done: it would be refused a second time, so what it would do is no longer asked. */
  readonly sent: boolean;
  readonly problem: Problem | null;
}

/**
 * One thing that the user does. The same request sent again, after a lost connection or a double click, carries
 * the same Idempotency-Key, so that it is done once; a changed request is another action and gets its own.
 * Afterwards everything on the screen is asked for again, unless the action leaves it all behind.
 */
export function useAction<E extends Endpoint>(
  endpoint: E,
  onDone: (answer: AnswerOf<E>) => void,
  after: 'refresh' | 'leave' = 'refresh',
): Action<E> {
  const client = useQueryClient();
  const last = useRef({ request: '', key: '' });
  const mutation = useMutation({
    mutationFn: (input: CallInput<E>) => {
      const request = JSON.stringify(input);
      if (last.current.request !== request) last.current = { request, key: freshId() };
      return call(endpoint, input, { key: endpoint.movesMoney ? last.current.key : undefined });
    },
    onSuccess: (answer) => {
      last.current = { request: '', key: '' };
      onDone(answer);
    },
    // Also after a refusal: what it says may have changed since the page was read.
    onSettled: (_, problem) => {
      if (problem || after === 'refresh') void client.invalidateQueries();
    },
  });
  return {
    run: (input) => {
      if (!mutation.isPending) mutation.mutate(input);
    },
    busy: mutation.isPending,
    sent: mutation.isPending || mutation.isSuccess,
    problem: mutation.error ? problemOf(mutation.error) : null,
  };
}
