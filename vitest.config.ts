import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// A test that asserts nothing proves nothing. The laws assert with fast-check, which Vitest does not count.
const asserting = { expect: { requireAssertions: true } };

const database = {
  ...asserting,
  globalSetup: ['tests/support/global-setup.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

const screens = 'tests/support/screens-setup.ts';

export default defineConfig({
  test: {
    // Much of a test is waiting: for PostgreSQL, for a browser. On two cores one file at a time leaves one of them idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'tests/support/**/*.test.ts'],
          ...asserting,
          exclude: ['src/**/*.laws.test.ts', 'src/{db,actions,http}/**'],
        },
      },
      { test: { name: 'law', include: ['src/**/*.laws.test.ts'], testTimeout: 120_000 } },
      { test: { name: 'db', include: ['src/{db,actions}/**/*.test.ts'], ...database } },
      { test: { name: 'endpoints', include: ['src/http/**/*.test.ts'], ...database } },
      {
        test: {
          name: 'platform',
          ...asserting,
          include: ['tests/platform/**/*.test.ts'],
          globalSetup: [screens],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: { name: 'stories', include: ['tests/stories/**/*.test.ts'], ...database, testTimeout: 120_000 },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          ...database,
          globalSetup: [...database.globalSetup, screens],
          testTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'tidy',
          ...asserting,
          include: ['tests/tidy/**/*.test.ts', 'tests/*.test.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
