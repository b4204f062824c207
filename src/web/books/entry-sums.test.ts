import { expect, test } from 'vitest';
import { emptyLine, entrySums } from './entry-sums.ts';

const line = (debit: string, credit: string) => ({ ...emptyLine(), debit, credit });

test.each([
  ['balanced', [line('12.50', ''), line('', '12.5')], '12.50 12.50 0.00 true'],
  ['a cent too much', [line('12.51', ''), line('', '12.50')], '12.51 12.50 0.01 false'],
  ['nothing yet', [line('', ''), line('', '')], '0.00 0.00 0.00 false'],
  ['what cannot be read counts for nothing', [line('abc', ''), line('', '1')], '0.00 1.00 -1.00 false'],
])('%s', (_, lines, expected) => {
  const { debit, credit, difference, balances } = entrySums(lines, 2);
  expect(`${debit} ${credit} ${difference} ${balances}`).toBe(expected);
});
