import { expect, test } from 'vitest';
import type { GridColumn } from './grid-column.ts';
import { gridLayout } from './grid-layout.ts';

const columns: readonly GridColumn<object>[] = [
  { id: 'item', kind: 'text', label: 'Item', width: 34, frozen: true },
  { id: 'work', kind: 'text', label: 'Work', width: 180, least: 88, grows: true, frozen: true },
  { id: 'C', kind: 'decimal', label: 'Scheduled', width: 80, shownDecimals: 2 },
  { id: 'share', kind: 'decimal', label: 'Share', width: 58, shownDecimals: 2, suffix: '%' },
  { id: 'note', kind: 'text', label: 'Note', width: 160, spare: true },
];

test('a column that may become narrow leaves the others their room, but none to one that is scrolled to', () => {
  const layout = gridLayout(columns, { withHandle: false, withMenu: false, figures: 95 });
  const work = 'clamp(88px, 100cqw - 187px, 180px)';
  expect(layout.template).toBe(`34px minmax(${work}, 1fr) 95px 58px 160px`);
  expect(layout.least).toBe(`calc(0px + 34px + ${work} + 95px + 58px + 160px)`);
});

test('what stays in sight is told how far from the left it stays', () => {
  const { frozen, taken } = gridLayout(columns, { withHandle: true, withMenu: true, figures: 0 });
  expect([...frozen]).toEqual([
    ['item', 36],
    ['work', 70],
  ]);
  expect(taken).toBe('calc(36px + 34px + clamp(88px, 100cqw - 240px, 180px))');
});
