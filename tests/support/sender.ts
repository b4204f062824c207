import type { Acting } from '#actions/acting.ts';
import type { AnswerOf, BodyInputOf, Endpoint } from '#endpoints/endpoint.ts';
import type { Route } from '#http/route.ts';
import { appOf } from './reader.ts';

/** What came back: the status, and the body as JSON. */
export interface Answered {
  readonly status: number;
  readonly json: Record<string, unknown> & {
    readonly code?: string;
    readonly fields?: Record<string, string>;
  };
}

/** Sends requests on behalf of one company, signed in as if by magic. */
export interface Sender {
  /** Sends anything and gives whatever is answered. */
  send(method: string, path: string, body?: unknown, key?: string): Promise<Answered>;
  /** Sends what the endpoint takes, and holds the answer against the shape that it promises. */
  done<E extends Endpoint>(endpoint: E, path: string, body?: BodyInputOf<E>): Promise<AnswerOf<E>>;
}

let pressed = 0;

export function senderOf(routes: readonly Route[], acting: Acting): Sender {
  const app = appOf(routes, acting);
  const send: Sender['send'] = async (method, path, body, key) => {
    const response = await app.request(`/api/v1${path}`, {
      method,
      headers: key === undefined ? {} : { 'idempotency-key': key },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, json: (await response.json()) as Answered['json'] };
  };
  return {
    send,
    done: async (endpoint, path, body) => {
      pressed += 1;
      const key = endpoint.movesMoney ? `press ${pressed}` : undefined;
      const { status, json } = await send(endpoint.method, path, body, key);
      if (status !== endpoint.status) throw new Error(`${status}: ${JSON.stringify(json)}`);
      return endpoint.answer?.parse(json) as never;
    },
  };
}
