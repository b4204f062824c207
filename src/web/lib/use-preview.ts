import type { AnswerOf, Endpoint } from '#endpoints/endpoint.ts';
import type { CallInput } from './call.ts';
import type { Action } from './use-action.ts';
import type { Answer } from './use-answer.ts';
import { useAnswer } from './use-answer.ts';
import { useSettled } from './use-settled.ts';

/**
 * What the server would make of what is typed, once the hand has rested; nothing while nothing is typed (null). From the
 * moment it is sent, nothing more is asked: the answer would be that it is done already.
 */
export function usePreview<E extends Endpoint>(
  endpoint: E,
  typed: CallInput<E> | null,
  { sent }: Pick<Action<unknown>, 'sent'>,
): Answer<AnswerOf<E>> {
  const settled = useSettled(JSON.stringify(typed));
  const input = JSON.parse(settled) as CallInput<E> | null;
  const answer = useAnswer(endpoint, input ?? ({} as CallInput<E>), input !== null && !sent);
  if (typed === null || input === null) return { ...answer, value: undefined, problem: null };
  return answer.problem === null ? answer : { ...answer, value: undefined };
}
