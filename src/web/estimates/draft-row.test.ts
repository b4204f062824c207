import { describe, expect, it } from 'vitest';
import { linesOf, newLine, newSection, rowsOf } from './draft-row.ts';

const saved = (id: string, section: string) => ({
  id,
  kind: 'item' as const,
  section,
  description: `Line ${id}`,
  quantity: '2',
  unit: 'ea',
  unitPrice: '10',
  discountPercent: null,
  taxRateId: null,
  retainage: { kind: 'as_rule' as const },
});

const shape = (rows: ReturnType<typeof rowsOf>) =>
  rows.map((row) => (row.kind === 'section' ? row.name : row.id));

describe('the lines of an estimate in the grid', () => {
  it('show a heading wherever the section changes', () => {
    const rows = rowsOf([saved('a', ''), saved('b', 'Framing'), saved('c', 'Framing'), saved('d', 'Paint')]);
    expect(shape(rows)).toEqual(['a', 'Framing', 'b', 'c', 'Paint', 'd']);
  });

  it('come back as they were saved', () => {
    const lines = [saved('a', ''), saved('b', 'Framing'), saved('c', ''), saved('d', 'Paint')];
    expect(linesOf(rowsOf(lines))).toEqual(lines);
  });

  it('leave out a line on which nothing was typed, and keep one that has only a price', () => {
    const priced = { ...newLine('item', null), unitPrice: '5' };
    expect(linesOf([newLine('item', null), priced]).map((line) => line.unitPrice)).toEqual(['5']);
  });

  it('take the name of the heading above them', () => {
    const section = { ...newSection(), name: ' Roof ' };
    const line = { ...newLine('item', null), description: 'Tiles' };
    expect(linesOf([section, line])[0]?.section).toBe('Roof');
  });
});
