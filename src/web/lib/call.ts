import type { AnswerOf, BodyInputOf, Endpoint, ParamsOf, QueryInputOf } from '#endpoints/endpoint.ts';
import { apiUrl } from './api-url.ts';
import { chosenCompany } from './chosen-company.ts';
import { brokenFields, failedCall, readProblem } from './problem-of.ts';

type AnyEndpoint = Pick<Endpoint, 'method' | 'path' | 'movesMoney' | 'produces' | 'caller'>;

type Needed<Name extends string, Value> = [Value] extends [never] ? unknown : { readonly [K in Name]: Value };
type Allowed<Name extends string, Value> = [Value] extends [never]
  ? unknown
  : { readonly [K in Name]?: Value | undefined };

/** What a call of one endpoint is given: its parameters, query and body, as far as it has them. */
export type CallInput<E> = Needed<'params', ParamsOf<E>> &
  Allowed<'query', QueryInputOf<E>> &
  Needed<'body', BodyInputOf<E>>;

interface Parts {
  readonly params?: object;
  readonly query?: object;
  readonly body?: unknown;
}

interface Sending {
  readonly key?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Calls an endpoint: checks the body with the wire's own schema, sends it, and throws problems as errors. */
export async function call<E extends AnyEndpoint>(
  endpoint: E,
  input: CallInput<E>,
  sending: Sending = {},
): Promise<AnswerOf<E>> {
  const { params, query, body } = input as Parts;
  const schema = (endpoint as { readonly body?: Endpoint['body'] }).body;
  const checked = schema?.safeParse(body);
  if (checked?.success === false) throw brokenFields(checked.error.issues);

  const company = chosenCompany();
  const headers = {
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(endpoint.caller === 'company' && company ? { 'drawbook-company': company } : {}),
    ...(sending.key ? { 'idempotency-key': sending.key } : {}),
  };
  const answer = await fetch(apiUrl(endpoint.path, params, query), {
    method: endpoint.method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
    signal: sending.signal ?? null,
  }).catch((failure: unknown) => {
    throw failedCall(failure);
  });
  if (!answer.ok) throw await readProblem(answer);
  return (answer.status === 204 ? undefined : await answer.json()) as AnswerOf<E>;
}
