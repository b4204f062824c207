import type { TaxRate } from '#web/estimates/use-tax-rates.ts';
import type { GridColumn } from '#web/grid/grid-column.ts';
import type { OrderRow } from './order-row.ts';

const kinds = [
  { value: 'addition', label: 'Added' },
  { value: 'deduction', label: 'Taken out' },
] as const;

const words: readonly GridColumn<OrderRow>[] = [
  {
    ...{ id: 'description', kind: 'text', label: 'Description', width: 200, grows: true, frozen: true },
    placeholder: 'What is added or taken out',
    read: (row) => row.description,
    write: (row, description) => ({ ...row, description }),
  },
  {
    ...{ id: 'kind', kind: 'choice', label: 'Added or taken out', head: 'Work', width: 110, span: 3 },
    choices: kinds,
    read: (row) => row.kind,
    write: (row, text) => ({ ...row, kind: kinds.find(({ value }) => value === text)?.value ?? row.kind }),
  },
  {
    ...{ id: 'quantity', kind: 'decimal', label: 'Quantity', width: 88, decimals: 4, span: 2 },
    read: (row) => row.quantity,
    write: (row, quantity) => ({ ...row, quantity }),
  },
  {
    ...{ id: 'unit', kind: 'text', label: 'Unit', width: 72, placeholder: 'ea', span: 1 },
    read: (row) => row.unit,
    write: (row, unit) => ({ ...row, unit }),
  },
];

/** The columns of a change order's lines. A deduction is typed without a minus and shown in parentheses. */
export function orderColumns(
  exponent: number,
  taxRates: readonly TaxRate[],
): readonly GridColumn<OrderRow>[] {
  const decimals = { decimals: exponent, shownDecimals: exponent };
  const tax: GridColumn<OrderRow> = {
    ...{ id: 'taxRateId', kind: 'choice', label: 'Tax', width: 150, span: 3 },
    choices: [
      { value: '', label: 'No tax' },
      ...taxRates.map(({ taxRateId, label }) => ({ value: taxRateId, label })),
    ],
    read: (row) => row.taxRateId ?? '',
    write: (row, text) => ({ ...row, taxRateId: text || null }),
  };
  return [
    ...words,
    {
      ...{ id: 'unitPrice', kind: 'decimal', label: 'Unit price', width: 120, span: 3, ...decimals },
      read: (row) => row.unitPrice,
      write: (row, unitPrice) => ({ ...row, unitPrice }),
    },
    ...(taxRates.length > 0 ? [tax] : []),
    {
      ...{ id: 'amount', kind: 'decimal', label: 'Amount', width: 120, span: 3, sums: true },
      shownDecimals: exponent,
    },
  ];
}
