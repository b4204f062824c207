import { expect, test } from 'vitest';
import { countResults, type Report } from './count-results.ts';

const file = (status: string, ...statuses: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: statuses.map((each, index) => ({ fullName: `test ${index + 1}`, status: each })),
});
const report = (...testResults: ReturnType<typeof file>[]): Report => ({ testResults });

const cases: [
  string,
  Report | undefined,
  number | null,
  { passed: number; failed: number; skipped: number },
][] = [
  ['all pass', report(file('passed', 'passed', 'passed')), 0, { passed: 2, failed: 0, skipped: 0 }],
  ['one fails', report(file('failed', 'passed', 'failed')), 1, { passed: 1, failed: 1, skipped: 0 }],
  ['one is skipped', report(file('passed', 'passed', 'skipped')), 0, { passed: 1, failed: 0, skipped: 1 }],
  [
    'a file breaks',
    report(file('passed', 'passed'), file('failed')),
    1,
    { passed: 1, failed: 1, skipped: 0 },
  ],
  ['an unhandled error', report(file('passed', 'passed')), 1, { passed: 1, failed: 1, skipped: 0 }],
  ['no test ran', report(), 0, { passed: 0, failed: 1, skipped: 0 }],
  ['only empty files', report(file('passed')), 0, { passed: 0, failed: 1, skipped: 0 }],
  ['it crashed before the report', undefined, 1, { passed: 0, failed: 1, skipped: 0 }],
  ['it was killed', undefined, null, { passed: 0, failed: 1, skipped: 0 }],
];

test.each(cases)('%s', (_name, given, exitCode, wanted) => {
  const { passed, failed, skipped } = countResults('unit', given, exitCode);
  expect({ passed, failed, skipped: skipped.length }).toEqual(wanted);
});

test('what failed outside a test is named', () => {
  const { notes } = countResults('unit', report(file('failed', 'passed')), 1);
  expect(notes).toEqual(['a.test.ts failed outside a test']);
});
