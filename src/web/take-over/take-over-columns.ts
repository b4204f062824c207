import type { GridColumn } from '#web/grid/grid-column.ts';
import type { OpeningRow } from './take-over-draft.ts';

/** The columns of a schedule of values, with what earlier applications did typed into them. */
export function takeOverColumns(exponent: number, held: string): readonly GridColumn<OpeningRow>[] {
  const money = {
    kind: 'decimal',
    decimals: exponent,
    shownDecimals: exponent,
    width: 128,
    span: 3,
  } as const;
  return [
    {
      ...{ id: 'description', kind: 'text', label: 'Description of work', head: 'Work', width: 200 },
      ...{ grows: true, frozen: true, span: 6 },
      read: (row) => row.description,
    },
    { ...money, id: 'scheduled', label: 'Scheduled value', sums: true, read: (row) => row.scheduled },
    {
      ...{ ...money, id: 'work', label: 'Completed to date', head: 'Completed', sums: true },
      read: (row) => row.work,
      write: (row, work) => ({ ...row, work }),
    },
    {
      ...{ ...money, id: 'stored', label: 'Presently stored', sums: true },
      read: (row) => row.stored,
      write: (row, stored) => ({ ...row, stored }),
      at: (row) => (row.scheduled.startsWith('-') ? { readOnly: true } : {}),
    },
    {
      ...{ ...money, id: 'held', label: held, sums: true },
      read: (row) => row.held,
      write: (row, text) => ({ ...row, held: text }),
    },
    { ...money, id: 'billed', label: 'Billed to date', sums: true },
  ];
}
