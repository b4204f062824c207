import type { Context } from 'hono';
import { signIn, signUp } from '#endpoints/session.ts';
import { BrokenRequest, fieldsOf, presentSignInProblem } from './problems.ts';
import type { SignIn } from './sign-in.ts';
import { withAddress } from './with-address.ts';

// The library takes a name of any length, so what is sent is held against the endpoint here as everywhere else.
function checkBody(path: string, text: string): void {
  const endpoint = [signUp, signIn].find((one) => path === `/api/v1${one.path}`);
  if (!endpoint) return;
  let value: unknown;
  try {
    value = JSON.parse(text || '{}');
  } catch {
    throw new BrokenRequest({ body: 'This is not JSON.' });
  }
  const result = endpoint.body.safeParse(value);
  if (!result.success) throw new BrokenRequest(fieldsOf(result.error));
}

/** Sign-up, sign-in and sign-out by the library, with its errors told in the form of all others. */
export async function answerSignIn(context: Context, library: SignIn): Promise<Response> {
  const request = withAddress(context);
  if (request.method === 'POST') checkBody(context.req.path, await request.clone().text());
  const response = await library.handler(request);
  if (response.status < 400) return response;
  const told = (await response.json().catch(() => null)) as { code?: string; message?: string } | null;
  const wait = response.headers.get('x-retry-after');
  if (wait !== null) context.header('retry-after', wait);
  return presentSignInProblem(context, response.status, told?.code, told?.message);
}
