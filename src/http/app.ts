import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { Refused } from '#actions/refused.ts';
import type { CompanyProfile } from '#db/companies.ts';
import { answerSignIn } from './answer-sign-in.ts';
import type { Identifier } from './identify.ts';
import { isForeign } from './is-foreign.ts';
import { isOutOfRoom } from './is-out-of-room.ts';
import { answer } from './pipeline.ts';
import {
  BrokenRequest,
  NotSignedIn,
  presentBrokenRequest,
  presentFault,
  presentNoSuchAddress,
  presentNotSignedIn,
  presentOutOfRoom,
  presentRefusal,
} from './problems.ts';
import { refusalOfConstraint } from './refusal-of-constraint.ts';
import type { Route } from './route.ts';
import type { SignIn } from './sign-in.ts';

declare module 'hono' {
  interface ContextVariableMap {
    requestId: string;
    money: CompanyProfile;
  }
}

export interface AppParts {
  readonly routes: readonly Route[];
  readonly identifier: Identifier;
  readonly signIn: SignIn;
  readonly today: (timeZone: string) => string;
  readonly newId: () => string;
  readonly baseUrl: string;
  /** The most that a request may carry where it is a file. */
  readonly mostFileBytes: number;
  readonly report: (message: string, facts: Record<string, unknown>) => void;
  /** Tells that a request begins; what it gives back tells that it ended. */
  readonly enter: () => () => void;
}

const MEGABYTE = 1024 * 1024;
const MOST_BYTES = 8 * MEGABYTE;

function presentError(
  context: Parameters<typeof presentFault>[0],
  error: unknown,
  report: AppParts['report'],
): Response {
  if (error instanceof BrokenRequest) return presentBrokenRequest(context, error);
  if (error instanceof NotSignedIn) return presentNotSignedIn(context);
  const refusal = error instanceof Refused ? error.refusal : refusalOfConstraint(error);
  if (refusal) return presentRefusal(context, refusal, context.get('money') ?? null);
  report('A request failed', {
    requestId: context.get('requestId'),
    method: context.req.method,
    path: context.req.path,
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return isOutOfRoom(error) ? presentOutOfRoom(context) : presentFault(context);
}

/** The API as one Hono application: every endpoint through the same pipeline, errors as problem+json. */
export function createApp(parts: AppParts): Hono {
  const { routes, identifier, signIn, today, newId, baseUrl, mostFileBytes, report, enter } = parts;
  const app = new Hono();
  app.use(secureHeaders({ crossOriginResourcePolicy: 'same-origin', referrerPolicy: 'same-origin' }));
  app.use('/api/*', async (context, next) => {
    context.set('requestId', newId());
    context.header('x-request-id', context.get('requestId'));
    context.header('cache-control', 'no-store');
    const leave = enter();
    try {
      await next();
    } finally {
      leave();
    }
  });
  const limited = (what: string, most: number) =>
    bodyLimit({
      maxSize: most,
      onError: (context) =>
        presentBrokenRequest(
          context,
          new BrokenRequest({ body: `The ${what} is larger than ${most / MEGABYTE} MB.` }),
        ),
    });
  const ofRequest = limited('request', MOST_BYTES);
  const ofFile = limited('file', mostFileBytes);
  app.on(['GET', 'POST'], '/api/v1/auth/*', ofRequest, (context) => answerSignIn(context, signIn));
  for (const one of routes) {
    // Only where a file is received may a request be as large as one, whatever it says that it is.
    const limit = one.endpoint.receives ? ofFile : ofRequest;
    app.on(one.endpoint.method, `/api/v1${one.endpoint.path}`, limit, async (context) => {
      if (isForeign(context.req.raw, baseUrl)) throw new NotSignedIn();
      return (await answer(one, context, identifier, today)) ?? presentNoSuchAddress(context);
    });
  }
  app.all('/api/*', (context) => presentNoSuchAddress(context));
  app.onError((error, context) => presentError(context, error, report));
  return app;
}
