import { describe, expect, it } from 'vitest';
import type { DraftRow } from './draft-row.ts';
import { newLine, newSection } from './draft-row.ts';
import { lineColumns } from './line-columns.ts';
import { lineMessages } from './line-messages.ts';

const rates = [{ taxRateId: 't', label: 'Sales tax 8.25%', isDefault: true, parts: [] }];
const columns = lineColumns(2, rates);
const column = (id: string) => columns.find((each) => each.id === id);
const read = (row: DraftRow) =>
  columns.map(({ id, read: of }) => `${id}: ${of?.(row) ?? 'figure'}`).join(', ');
const write = (row: DraftRow, id: string, text: string) => column(id)?.write?.(row, text) ?? row;
const mayType = (row: DraftRow) =>
  columns
    .filter(({ at, write: to }) => to && !at?.(row).readOnly)
    .map(({ id }) => id)
    .join(' ');

const percentOff = { ...newLine('discount', null), description: 'Spring', discountPercent: '5' };

describe('the columns of an estimate', () => {
  it.each([
    ['an item', newLine('item', 't'), 'description quantity unit unitPrice taxRateId'],
    ['a discount', percentOff, 'description unit unitPrice taxRateId'],
    ['a section', newSection(), 'description'],
  ])('of %s are typed into where they mean something', (_, row, ids) => {
    expect(mayType(row)).toBe(ids);
  });

  it('show a discount as a share or an amount, and keep its figure when that is changed', () => {
    expect(read(percentOff)).toBe(
      'description: Spring, quantity: , unit: percent, unitPrice: 5, taxRateId: , amount: figure',
    );
    const amountOff = write(percentOff, 'unit', 'amount');
    expect(amountOff).toMatchObject({ discountPercent: null, unitPrice: '5' });
    expect(write(amountOff, 'unit', 'percent')).toEqual(percentOff);
    expect(write(percentOff, 'unitPrice', '7')).toMatchObject({ discountPercent: '7', unitPrice: '' });
  });

  it('leave the tax off where none is chosen', () => {
    expect(write(newLine('item', 't'), 'taxRateId', '')).toMatchObject({ taxRateId: null });
  });

  it('have no tax where the company has none', () => {
    expect(lineColumns(2, []).map(({ id }) => id)).not.toContain('taxRateId');
  });
});

describe('what the server says of lines', () => {
  it('stands at the row that was sent, whatever stands between', () => {
    const rows = [
      newSection(),
      newLine('item', null),
      { ...newLine('item', null), unitPrice: '5' },
      percentOff,
    ];
    const fields = {
      'lines.0.description': 'Say what it is.',
      'lines.1.discountPercent': 'At most 100.',
      title: 'x',
    };
    const messages = lineMessages({ code: 'invalid', status: 400, title: '', fields } as never, rows);
    expect([...messages]).toEqual([
      [rows[2]?.key, [{ column: 'description', text: 'Say what it is.', tone: 'error' }]],
      [percentOff.key, [{ column: 'unitPrice', text: 'At most 100.', tone: 'error' }]],
    ]);
  });
});
