import { expect, test } from 'vitest';
import type { RanReport } from '#actions/reports/run-report.ts';
import type { CompanyProfile } from '#db/companies.ts';
import { presentReport } from './present-report.ts';

type Line = RanReport['lines'][number];

const line = (kind: Line['kind'], section: number | null, words: string, minor: bigint | null): Line => ({
  ...{ kind, section, days: null },
  cells: [words, minor],
  links: [null, null],
});

/** An account of so many lines of 0.01 each, with its sum. */
const account = (section: number, name: string, count: number): Line[] => [
  line('heading', section, name, null),
  ...Array.from({ length: count }, (_, place) => line('row', section, `${name} ${place + 1}`, 1n)),
  line('subtotal', section, `Total ${name}`, BigInt(count)),
];

function shown(lines: readonly Line[]) {
  const columns = [
    { id: 'what', label: 'What', kind: 'words' },
    { id: 'amount', label: 'Amount', kind: 'money' },
  ] as const;
  const ran = { about: { filters: [] }, columns, lines, note: null, filter: {}, chosen: {}, main: 'amount' };
  const company = { currency: 'USD', exponent: 2 } as CompanyProfile;
  const told = presentReport(ran as unknown as RanReport, company);
  return {
    sums: told.lines.flatMap(({ kind, cells }) =>
      kind === 'subtotal' || kind === 'total' ? [cells.join(' ')] : [],
    ),
    here: told.lines.length,
    of: told.lineCount,
  };
}

test.each([
  ['one account that fits', account(0, 'Bank', 1_998), ['Total Bank 19.98'], 2_000, 2_000],
  ['one account that is too long', account(0, 'Bank', 5_000), ['Total Bank 50.00'], 2_000, 5_002],
  [
    'a long one after a short one, with a last line',
    [...account(0, 'Bank', 3), ...account(1, 'Fees', 5_000), line('total', null, 'In all', 5_003n)],
    ['Total Bank 0.03', 'Total Fees 50.00', 'In all 50.03'],
    2_000,
    5_008,
  ],
  [
    'one that ends where the report is cut',
    [...account(0, 'Bank', 1_997), ...account(1, 'Fees', 5_000)],
    ['Total Bank 19.97'],
    1_999,
    7_001,
  ],
])('what is shown of a long report: %s', (_, lines, sums, here, of) => {
  expect(shown(lines)).toEqual({ sums, here, of });
});
