import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import type { Refusal } from '#core/refusal.ts';
import { refusalSentence, type SentenceCompany } from '#core/refusal-sentence.ts';
import type { Problem } from '#endpoints/problem.ts';
import { presentDetails } from './present-details.ts';

/** A broken request: which fields, and what to write instead. */
export class BrokenRequest extends Error {
  readonly fields: Readonly<Record<string, string>>;

  constructor(fields: Readonly<Record<string, string>>) {
    super('broken request');
    this.fields = fields;
  }
}

/** A request that names no one who may make it. */
export class NotSignedIn extends Error {}

function problem(context: Context, body: Omit<Problem, 'type' | 'requestId'>): Response {
  const whole: Problem = {
    type: `https://drawbook.dev/problems/${body.code}`,
    ...body,
    requestId: context.get('requestId'),
  };
  return context.json(whole, body.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
  });
}

/** A message for each broken field, by its path: `lines.2.quantity`. */
export function fieldsOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join('.') || 'body'] ??= issue.message;
  return fields;
}

export function presentBrokenRequest(context: Context, { fields }: BrokenRequest): Response {
  const detail = Object.entries(fields)
    .map(([field, message]) => `${field}: ${message}`)
    .join(' ');
  return problem(context, {
    title: 'Some fields need another look',
    status: 400,
    code: 'invalid_input',
    detail,
    fields: { ...fields },
  });
}

export function presentNotSignedIn(context: Context): Response {
  return problem(context, {
    title: 'Not signed in',
    status: 401,
    code: 'not_signed_in',
    detail: 'Sign in, or send an API key as "Authorization: Bearer …".',
  });
}

/** What people run into when they sign in, in our words; the library's own are the last resort. */
const SIGN_IN_SENTENCES: Readonly<Record<string, string>> = {
  invalid_email_or_password: 'Nobody is signed up with this e-mail and password.',
  user_already_exists_use_another_email: 'Somebody is signed up with this e-mail already. Sign in instead.',
  tried_too_often: 'That was tried too often. Wait a minute, then try again.',
};

export function presentSignInProblem(
  context: Context,
  status: number,
  libraryCode = 'sign_in_failed',
  message = 'This did not work. Try again in a moment.',
): Response {
  const code = status === 429 ? 'tried_too_often' : libraryCode.toLowerCase();
  const detail = SIGN_IN_SENTENCES[code] ?? message;
  return problem(context, { title: 'Not signed in', status, code, detail });
}

export function presentRefusal(
  context: Context,
  refusal: Refusal,
  company: SentenceCompany | null,
): Response {
  const { status, title, sentence } = refusalSentence(refusal, company);
  return problem(context, {
    title,
    status,
    code: refusal.code,
    detail: sentence,
    details: presentDetails(refusal.details, company?.exponent ?? 2),
  });
}

export function presentNoSuchAddress(context: Context): Response {
  return problem(context, {
    title: 'Not found',
    status: 404,
    code: 'not_found',
    detail: 'There is nothing at this address.',
  });
}

export function presentFault(context: Context): Response {
  return problem(context, {
    title: 'Something broke',
    status: 500,
    code: 'fault',
    detail:
      'This is a fault of Drawbook and not of your request; nothing was changed. The log has it under the request id.',
  });
}

export function presentOutOfRoom(context: Context): Response {
  return problem(context, {
    title: 'No room left',
    status: 507,
    code: 'disk_full',
    detail:
      'The disk of the server is full, so nothing was changed. Whoever runs it makes room there; then do the same again.',
  });
}
