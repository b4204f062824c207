import { expect, test } from 'vitest';
import { flagsOf } from './flags-of.ts';

const standing = (
  fullyInvoiced: boolean,
  retainageReleased: boolean,
  paidInFull: boolean,
  released: string,
) => ({
  fullyInvoiced,
  retainageReleased,
  paidInFull,
  released,
});

test.each([
  ['half billed', standing(false, false, false, '0.00'), ''],
  [
    'billed, 10% held',
    standing(true, false, false, '0.00'),
    'Fully invoiced, Retainage still held, Not yet paid in full',
  ],
  [
    'billed and released',
    standing(true, true, false, '5000.00'),
    'Fully invoiced, Retainage released, Not yet paid in full',
  ],
  ['paid', standing(true, true, true, '5000.00'), 'Fully invoiced, Retainage released, Paid in full'],
  ['nothing ever held', standing(true, true, true, '0.00'), 'Fully invoiced, Paid in full'],
  ['nothing ever held, in yen', standing(true, true, false, '0'), 'Fully invoiced, Not yet paid in full'],
])('%s', (_, tally, words) => {
  expect(
    flagsOf(tally, 'Retainage')
      .map((flag) => flag.words)
      .join(', '),
  ).toBe(words);
});
