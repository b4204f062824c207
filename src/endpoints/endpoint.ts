import type { z } from 'zod';
import type { Permission } from '#core/access/permission.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who may call: anyone, a signed-in person, or somebody (or an API key) acting for one company. */
export type Caller = 'anyone' | 'person' | 'company';

/**
 * One endpoint as data: the server's route, the browser's client and the OpenAPI page are all made from it,
 * so that none of the three can drift from the others.
 */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  readonly method: Method;
  /** Path below /api/v1, with parameters as `:name`. */
  readonly path: `/${string}`;
  readonly tag: string;
  readonly summary: string;
  readonly caller: Caller;
  readonly permission: Permission | null;
  /** True where the action moves money: the Idempotency-Key header is then required. */
  readonly movesMoney: boolean;
  readonly status: 200 | 201 | 204;
  /** The media type of the answer; anything but JSON is sent as bytes. */
  readonly produces: string;
  /** Set where the request is not JSON but the bytes of a file, of whatever kind they turn out to be. */
  readonly receives: 'application/octet-stream' | null;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly answer?: Answer;
  readonly example?: { readonly body?: z.input<Body>; readonly answer?: z.input<Answer> };
}

export type ParamsOf<E> = E extends { readonly params: infer S extends z.ZodType } ? z.output<S> : undefined;
export type QueryOf<E> = E extends { readonly query: infer S extends z.ZodType } ? z.output<S> : undefined;
export type BodyOf<E> = E extends { readonly body: infer S extends z.ZodType } ? z.output<S> : undefined;
export type BodyInputOf<E> = E extends { readonly body: infer S extends z.ZodType } ? z.input<S> : undefined;
export type QueryInputOf<E> = E extends { readonly query: infer S extends z.ZodType }
  ? z.input<S>
  : undefined;
export type AnswerOf<E> = E extends { readonly answer: infer S extends z.ZodType } ? z.output<S> : undefined;

type Written<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> = Pick<Endpoint<Params, Query, Body, Answer>, 'method' | 'path' | 'tag' | 'summary'> &
  Partial<Omit<Endpoint<Params, Query, Body, Answer>, 'method' | 'path' | 'tag' | 'summary'>>;

/** Completes an endpoint with what most of them share: called for a company, answers 200 with JSON. */
export function endpoint<
  const Path extends `/${string}`,
  Params extends z.ZodType = never,
  Query extends z.ZodType = never,
  Body extends z.ZodType = never,
  Answer extends z.ZodType = never,
>(written: Written<Params, Query, Body, Answer> & { readonly path: Path }) {
  return {
    caller: 'company',
    permission: null,
    movesMoney: false,
    status: 200,
    produces: 'application/json',
    receives: null,
    ...written,
  } as Endpoint<Params, Query, Body, Answer> & {
    readonly path: Path;
    readonly params: Params;
    readonly query: Query;
    readonly body: Body;
    readonly answer: Answer;
  };
}
