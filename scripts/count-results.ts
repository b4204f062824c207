type Assertion = { readonly fullName: string; readonly status: string };

type FileResult = {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly Assertion[];
};

/** The part of Vitest's JSON report that is read here. */
export type Report = { readonly testResults: readonly FileResult[] };

export type Count = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
  /** What failed without being a test, in words. */
  readonly notes: readonly string[];
};

/**
 * Counts one part of the test run. Vitest's own numbers leave out a file that fails outside a test, and its
 * report knows nothing of unhandled errors or of a crash before it was written, so each of these counts as one
 * failure here, and so does a part in which no test ran.
 */
export function countResults(part: string, report: Report | undefined, exitCode: number | null): Count {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const named = (status: string) => tests.filter((test) => test.status === status);
  const brokenFiles = files.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const notes = brokenFiles.map((file) => `${file.name} failed outside a test`);
  if (report === undefined) notes.push(`${part} ended without a report (exit code ${exitCode})`);
  else if (tests.length === 0) notes.push(`${part} ran no test`);
  const failed = named('failed').length;
  if (exitCode !== 0 && failed + notes.length === 0) notes.push(`${part} had errors outside its tests`);
  return {
    passed: named('passed').length,
    failed: failed + notes.length,
    skipped: [...named('skipped'), ...named('pending'), ...named('todo')].map((test) => test.fullName),
    notes,
  };
}
