import type { Context } from 'hono';
import type { Acting, Actor } from '#actions/acting.ts';
import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '#endpoints/endpoint.ts';

/** A checked call: who calls, and the request as its endpoint describes it. */
export interface Call<E> {
  readonly acting: E extends { caller: string } ? Acting : never;
  readonly person: Actor;
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly context: Context;
}

export interface Route {
  readonly endpoint: Endpoint;
  readonly handle: (call: Call<Endpoint>) => Promise<unknown>;
}

/** Binds an endpoint to what answers it; bytes and streams are given as a Response. */
export function route<E extends Endpoint>(
  endpoint: E,
  handle: (call: Call<E>) => Promise<(E['answer'] extends undefined ? Response : AnswerOf<E>) | Response>,
): Route {
  return { endpoint, handle: handle as unknown as Route['handle'] };
}
