import type { Problem } from '#endpoints/problem.ts';

const nowhere = { type: 'about:blank', status: 0, title: '' } as const;

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The same problem that the server would send, found before anything is sent. */
export function brokenFields(issues: readonly Issue[]): Error {
  const fields: Record<string, string> = {};
  for (const issue of issues) fields[issue.path.map(String).join('.')] ??= issue.message;
  return asError({
    ...nowhere,
    status: 400,
    code: 'invalid_input',
    detail: 'Some fields need another look.',
    fields,
  });
}

/** The server could not be reached at all. */
export function failedCall(failure: unknown): Error {
  if (failure instanceof DOMException && failure.name === 'AbortError') return failure;
  return asError({
    ...nowhere,
    code: 'unreachable',
    detail: 'Drawbook does not answer. Nothing was lost: check the connection and try again.',
  });
}

/** Reads problem+json; an answer that is none gets a sentence of its own. */
export async function readProblem(answer: Response): Promise<Error> {
  const told = (await answer.json().catch(() => null)) as Partial<Problem> | null;
  return asError({
    ...nowhere,
    ...told,
    status: answer.status,
    code: told?.code ?? 'unknown',
    detail: told?.detail ?? `The server answered ${answer.status}. Try again in a moment.`,
  });
}

/** The problem that an error carries; an error of the browser becomes one too. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Error && isProblem(error.cause)) return error.cause;
  return {
    ...nowhere,
    code: 'unknown',
    detail: 'Something unexpected happened on this page. Reload it and try again.',
  };
}

/** Whether an error is a problem that a page shows in words, and no fault of the page itself. */
export function isExpected(error: unknown): boolean {
  return error instanceof Error && isProblem(error.cause);
}

function isProblem(cause: unknown): cause is Problem {
  return typeof cause === 'object' && cause !== null && 'code' in cause && 'detail' in cause;
}

function asError(problem: Problem): Error {
  return new Error(problem.detail, { cause: problem });
}
