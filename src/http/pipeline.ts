import type { Context } from 'hono';
import { type Acting, type ActionKey, type Actor, demand } from '#actions/acting.ts';
import type { Endpoint } from '#endpoints/endpoint.ts';
import { type Identifier, sha256 } from './identify.ts';
import { asPagePicture } from './page-picture.ts';
import { BrokenRequest, fieldsOf } from './problems.ts';
import type { Call, Route } from './route.ts';

const NOBODY: Actor = { id: '', name: '' };

async function readBody(
  context: Context,
  endpoint: Endpoint,
): Promise<{ readonly text: string; readonly value: unknown }> {
  if (!endpoint.body) return { text: '', value: undefined };
  const text = await context.req.text();
  if (text === '') return { text, value: {} };
  try {
    return { text, value: JSON.parse(text) };
  } catch {
    throw new BrokenRequest({ body: 'This is not JSON.' });
  }
}

function checked(schema: Endpoint['body'], value: unknown): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (!result.success) throw new BrokenRequest(fieldsOf(result.error));
  return result.data;
}

// A path with a broken id leads nowhere: it is answered like any other thing that is not there.
function checkedParams(context: Context, endpoint: Endpoint): unknown {
  if (!endpoint.params) return undefined;
  const result = endpoint.params.safeParse(context.req.param());
  return result.success ? result.data : null;
}

function readKey(context: Context, endpoint: Endpoint, body: string): ActionKey | null {
  const key = context.req.header('idempotency-key');
  if (key === undefined) {
    if (!endpoint.movesMoney) return null;
    throw new BrokenRequest({
      'Idempotency-Key':
        'Send this header with a value of your own for each action, so that sending it twice does it once.',
    });
  }
  if (key.length < 1 || key.length > 200)
    throw new BrokenRequest({ 'Idempotency-Key': 'At most 200 characters.' });
  return { key, requestSha256: sha256(`${endpoint.method} ${context.req.path}\n${body}`) };
}

/**
 * One request's way: who calls, may they, is the request whole, then the handler. Gives null where the address
 * leads nowhere.
 */
export async function answer(
  { endpoint, handle }: Route,
  context: Context,
  identifier: Identifier,
  today: (timeZone: string) => string,
): Promise<Response | null> {
  const identity = endpoint.caller === 'company' ? await identifier.company(context.req.raw) : null;
  if (identity) context.set('money', identity.company);
  const person = endpoint.caller === 'person' ? await identifier.person(context.req.raw) : NOBODY;
  const params = checkedParams(context, endpoint);
  if (params === null) return null;
  const { text, value } = await readBody(context, endpoint);
  const acting: Acting | null = identity && {
    ...identity,
    today: today(identity.company.timeZone),
    key: null,
  };
  if (acting && endpoint.permission) demand(acting, endpoint.permission);
  const query = checked(endpoint.query, context.req.query());
  const body = checked(endpoint.body, value);
  const key = readKey(context, endpoint, text);
  const call = {
    acting: acting && { ...acting, key },
    person,
    params,
    query,
    body,
    context,
  } as unknown as Call<Endpoint>;
  const result = await handle(call);
  if (result instanceof Response) return asPagePicture(context.req.raw, result);
  return context.json(result as object, endpoint.status as 200);
}
