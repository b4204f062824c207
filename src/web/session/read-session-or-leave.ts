import { redirect } from '@tanstack/react-router';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { readSession } from '#endpoints/session.ts';
import { call } from '#web/lib/call.ts';
import { problemOf } from '#web/lib/problem-of.ts';
import { queryClient } from '#web/lib/query-client.ts';
import { queryKey } from '#web/lib/query-key.ts';
import { noteSignedIn, signedIn } from '#web/lib/signed-in.ts';

/** Who is signed in; whoever is not is led to the page where they sign in. */
export async function readSessionOrLeave(): Promise<AnswerOf<typeof readSession>> {
  const hint = signedIn();
  if (hint !== 'in') throw redirect({ to: hint === 'never' ? '/sign-up' : '/sign-in' });
  try {
    return await queryClient.ensureQueryData({
      queryKey: queryKey(readSession),
      queryFn: () => call(readSession, {}),
    });
  } catch (error) {
    if (problemOf(error).status !== 401) throw error;
    noteSignedIn('left');
    throw redirect({ to: '/sign-in' });
  }
}
