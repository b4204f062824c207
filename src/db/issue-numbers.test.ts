import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatNumber } from '#core/estimates/format-number.ts';
import { numberShape } from '#core/estimates/number-shape.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { withoutCompany } from './company.ts';
import { numberInStatement } from './issue-numbers.ts';
import type { Database } from './open.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

// The statement that writes a bill makes its number itself; everything else that is numbered asks core.
test.each([
  ['INV-{0000}', 1],
  ['INV-{0000}', 9_999],
  ['INV-{0000}', 10_000],
  ['{YYYY}/{000}', 7],
  ['{0}', 123_456_789],
  ["O'Hara {YYYY} #{00} (draft: no)", 42],
])('%s: number %i is the same from the statement and from core', async (pattern, count) => {
  const number = numberInStatement(numberShape(pattern, '2026-03-31'));
  const { rows } = await withoutCompany(database, (tx) =>
    sql`with counted as (select ${count}::int as invoice) select ${number} as number`.execute(tx),
  );
  expect(rows).toEqual([{ number: formatNumber(pattern, count, '2026-03-31') }]);
});
