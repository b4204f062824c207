import type { Acting } from '#actions/acting.ts';
import type { AnswerOf, Endpoint } from '#endpoints/endpoint.ts';
import { createApp } from '#http/app.ts';
import type { Route } from '#http/route.ts';
import type { SignIn } from '#http/sign-in.ts';
import { TODAY } from './company.ts';

/** Asks for an address below /api/v1 on behalf of one company, signed in as if by magic. */
export interface Reader {
  ask(path: string): Promise<Response>;
  /** The answer, held against the shape that its endpoint promises. */
  read<E extends Endpoint>(endpoint: E, path: string): Promise<AnswerOf<E>>;
}

/** The API of these routes alone, called by `acting` on a day of their choice; a fault of ours fails the test. */
export function appOf(routes: readonly Route[], acting: Acting, today = TODAY): ReturnType<typeof createApp> {
  return createApp({
    routes,
    identifier: {
      person: async () => acting.actor,
      company: async () => acting,
      forget: () => {},
    },
    signIn: {} as SignIn,
    today: () => today,
    newId: () => 'request',
    mostFileBytes: 1024,
    baseUrl: 'http://localhost',
    report: (message, facts) => {
      throw new Error(`${message}: ${facts.error}`);
    },
    enter: () => () => {},
  });
}

/** A reader of these routes for whoever `acting` is, on a day of their choice. */
export function readerOf(routes: readonly Route[], acting: Acting, today = TODAY): Reader {
  const app = appOf(routes, acting, today);
  const ask = async (path: string) => app.request(`/api/v1${path}`);
  return {
    ask,
    read: async (endpoint, path) => {
      const answer = await ask(path);
      if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
      return endpoint.answer?.parse(await answer.json()) as never;
    },
  };
}
