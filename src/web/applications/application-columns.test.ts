import { expect, test } from 'vitest';
import { figureWidth } from '#web/grid/figure-width.ts';
import { applicationColumns } from './application-columns.ts';

// What a window of 1280 pixels leaves beside the navigation, with a scroll bar.
const ROOM = 993;
const plain = { stores: false, hasChangeOrders: false };

test.each([
  ['a contract under ten million', '9999999.99', plain],
  [
    'one under a million, with stored materials and change orders',
    '999999.99',
    { stores: true, hasChangeOrders: true },
  ],
])('columns A to I stand beside each other on %s', (_, total, job) => {
  const figures = figureWidth({ C: total }, true);
  const widths = applicationColumns(2, job, (words) => words)
    .filter((column) => !column.spare)
    .map(({ width, least, kind, suffix, shownDecimals }) =>
      kind === 'decimal' && shownDecimals !== undefined && !suffix
        ? Math.max(width, figures)
        : (least ?? width),
    );
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(ROOM);
});
