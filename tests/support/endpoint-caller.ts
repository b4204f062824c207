import type { Endpoint } from '#endpoints/endpoint.ts';
import { type Problem, problem } from '#endpoints/problem.ts';

type Json = Record<string, unknown>;

export interface Sent {
  readonly id?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The file that an endpoint receives; a short note where none is given. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** The answer of a 2xx, which has been held against the shape that the endpoint promises. */
  readonly body: Json;
  /** The problem of anything else, held against the shape of problems. */
  readonly problem: Problem | null;
}

/** Calls endpoints by what they say about themselves, always in the same name. */
export type Caller = (endpoint: Endpoint, sent?: Sent) => Promise<Answered>;

export const NOWHERE = '019a0000-0000-7000-8000-00000000dead';

function urlOf(address: string, endpoint: Endpoint, { id = NOWHERE, query = {} }: Sent): string {
  const search = new URLSearchParams(query).toString();
  const path = endpoint.path.replace(':id', encodeURIComponent(id));
  return `${address}/api/v1${path}${search && '?'}${search}`;
}

async function whole(endpoint: Endpoint, response: Response): Promise<Answered> {
  const { status, headers } = response;
  const type = headers.get('content-type') ?? '';
  if (status >= 400) {
    if (!type.startsWith('application/problem+json')) {
      throw new Error(`${endpoint.method} ${endpoint.path} answered ${status} as ${type}`);
    }
    return { status, headers, body: {}, problem: problem.parse(await response.json()) };
  }
  // A stream of events has no end to wait for.
  if (!endpoint.answer) {
    await response.body?.cancel();
    return { status, headers, body: {}, problem: null };
  }
  if (status !== endpoint.status)
    throw new Error(`${endpoint.method} ${endpoint.path} answered ${status} instead of ${endpoint.status}`);
  const body = endpoint.answer.parse(await response.json()) as Json;
  return { status, headers, body, problem: null };
}

let actions = 0;

/** A caller with these headers: a cookie, an API key, or nothing. Every action gets a key of its own. */
export function callerOf(address: string, headers: Readonly<Record<string, string>> = {}): Caller {
  return async (endpoint, sent = {}) => {
    actions += 1;
    const response = await fetch(urlOf(address, endpoint, sent), {
      method: endpoint.method,
      headers: {
        ...(endpoint.body ? { 'content-type': 'application/json' } : {}),
        ...(endpoint.receives ? { 'content-type': endpoint.receives } : {}),
        ...(endpoint.movesMoney ? { 'idempotency-key': `action ${actions}` } : {}),
        ...headers,
        ...sent.headers,
      },
      ...(endpoint.receives ? { body: sent.bytes ?? 'Delivered to the site on March 2.\n' } : {}),
      ...(endpoint.body
        ? {
            body:
              typeof sent.body === 'string'
                ? sent.body
                : JSON.stringify(sent.body === undefined ? {} : sent.body),
          }
        : {}),
    });
    return whole(endpoint, response);
  };
}

/** What a call answered that had to go well. */
export async function done(answered: Promise<Answered>): Promise<Json & { readonly id: string }> {
  const { status, body, problem: refusal } = await answered;
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(refusal)}`);
  return body as Json & { readonly id: string };
}
