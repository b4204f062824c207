import { randomUUID } from 'node:crypto';
import type { AnswerOf, BodyInputOf, Endpoint, ParamsOf, QueryInputOf } from '#endpoints/endpoint.ts';
import { type Problem, problem } from '#endpoints/problem.ts';

type AnyEndpoint = Pick<Endpoint, 'method' | 'path' | 'movesMoney' | 'status'>;

type Needed<Name extends string, Value> = [Value] extends [never] ? unknown : { readonly [K in Name]: Value };
type Allowed<Name extends string, Value> = [Value] extends [never]
  ? unknown
  : { readonly [K in Name]?: Value | undefined };

/** What a call of one endpoint takes, and the idempotency key where the test is about it. */
export type Asking<E> = Needed<'params', ParamsOf<E>> &
  Allowed<'query', QueryInputOf<E>> &
  Needed<'body', BodyInputOf<E>> & {
    readonly key?: string;
    /** The file that an endpoint receives. */
    readonly bytes?: Uint8Array;
    /** What the answer is wanted as, where it is not what the endpoint says. */
    readonly accept?: string;
  };

export interface ApiClient {
  /** The answer; throws where the server says anything but yes. */
  call<E extends AnyEndpoint>(endpoint: E, asking: Asking<E>): Promise<AnswerOf<E>>;
  /** The problem with which the server says no; throws where it says yes, or breaks. */
  refusal<E extends AnyEndpoint>(endpoint: E, asking: Asking<E>): Promise<Problem>;
  /** Whatever the server says. */
  send<E extends AnyEndpoint>(endpoint: E, asking: Asking<E>): Promise<Response>;
}

interface Parts {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly key?: string;
  readonly bytes?: Uint8Array;
  readonly accept?: string;
}

function addressOf(base: string, path: string, { params = {}, query = {} }: Parts): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const asked = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return `${base}/api/v1${filled}?${new URLSearchParams(asked)}`;
}

async function unexpected(endpoint: AnyEndpoint, response: Response): Promise<Error> {
  return new Error(
    `${endpoint.method} ${endpoint.path} answered ${response.status}: ${await response.text()}`,
  );
}

/** Speaks to a running Drawbook as a script does, with the cookie or the API key in the headers. */
export function apiClient(base: string, headers: Readonly<Record<string, string>>): ApiClient {
  async function send<E extends AnyEndpoint>(endpoint: E, asking: Asking<E>): Promise<Response> {
    const parts: Parts = asking;
    const key = parts.key ?? (endpoint.movesMoney ? randomUUID() : undefined);
    return fetch(addressOf(base, endpoint.path, parts), {
      method: endpoint.method,
      headers: {
        ...headers,
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(parts.accept === undefined ? {} : { accept: parts.accept }),
        ...(parts.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(parts.bytes === undefined ? {} : { 'content-type': 'application/octet-stream' }),
      },
      body: parts.bytes
        ? Buffer.from(parts.bytes)
        : parts.body === undefined
          ? null
          : JSON.stringify(parts.body),
    });
  }
  return {
    send,
    async call(endpoint, asking) {
      const response = await send(endpoint, asking);
      if (response.status !== endpoint.status) throw await unexpected(endpoint, response);
      return (await response.json()) as AnswerOf<typeof endpoint>;
    },
    async refusal(endpoint, asking) {
      const response = await send(endpoint, asking);
      if (response.status < 400 || response.status >= 500) throw await unexpected(endpoint, response);
      return problem.parse(await response.json());
    },
  };
}
