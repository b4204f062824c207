import type { GridColumn } from '#web/grid/grid-column.ts';
import type { DraftRow } from './draft-row.ts';
import { isLine } from './draft-row.ts';
import type { TaxRate } from './use-tax-rates.ts';

type LineColumn = GridColumn<DraftRow>;

/** The columns of an estimate's lines. A section has only its name; a discount is a share of the items or an amount. */
export function lineColumns(exponent: number, taxRates: readonly TaxRate[]): readonly LineColumn[] {
  return [
    description,
    quantity,
    unit,
    price(exponent),
    ...(taxRates.length > 0 ? [tax(taxRates)] : []),
    {
      id: 'amount',
      kind: 'decimal',
      label: 'Amount',
      width: 128,
      shownDecimals: exponent,
      sums: true,
      span: 3,
    },
  ];
}

const description: LineColumn = {
  ...{ id: 'description', kind: 'text', label: 'Description', width: 200, grows: true, frozen: true },
  read: (row) => (isLine(row) ? row.description : row.name),
  write: (row, text) => (isLine(row) ? { ...row, description: text } : { ...row, name: text }),
  at: (row) => {
    if (!isLine(row)) return { label: 'Section', bareLabel: true, placeholder: 'Section, such as Carpentry' };
    return { placeholder: row.kind === 'discount' ? 'Discount' : 'What the work is' };
  },
};

const quantity: LineColumn = {
  ...{ id: 'quantity', kind: 'decimal', label: 'Quantity', width: 88, decimals: 4, span: 2 },
  read: (row) => (row.kind === 'item' ? row.quantity : ''),
  write: (row, text) => (isLine(row) ? { ...row, quantity: text } : row),
  at: (row) => (row.kind === 'item' ? {} : { readOnly: true }),
};

/** Of a discount it says what its figure is; the figure itself stays when that is changed. */
const unit: LineColumn = {
  ...{ id: 'unit', kind: 'text', label: 'Unit', width: 112, placeholder: 'ea', span: 1 },
  read: (row) => {
    if (row.kind !== 'discount') return isLine(row) ? row.unit : '';
    return row.discountPercent === null ? 'amount' : 'percent';
  },
  write: (row, text) => {
    if (row.kind === 'item') return { ...row, unit: text };
    if (row.kind === 'section' || text === '') return row;
    const figure = row.discountPercent ?? row.unitPrice;
    return text === 'percent'
      ? { ...row, discountPercent: figure, unitPrice: '' }
      : { ...row, discountPercent: null, unitPrice: figure };
  },
  at: (row) => {
    if (row.kind === 'discount')
      return { kind: 'choice', label: 'Discount as', choices: discountChoices, span: 3 };
    return isLine(row) ? {} : { readOnly: true };
  },
};

const discountChoices = [
  { value: 'percent', label: '% of items' },
  { value: 'amount', label: 'Amount off' },
];

function price(exponent: number): LineColumn {
  return {
    ...{ id: 'unitPrice', kind: 'decimal', label: 'Unit price', width: 120, span: 3 },
    ...{ decimals: exponent, shownDecimals: exponent },
    read: (row) => (isLine(row) ? (row.discountPercent ?? row.unitPrice) : ''),
    write: (row, text) => {
      if (!isLine(row)) return row;
      return row.discountPercent === null ? { ...row, unitPrice: text } : { ...row, discountPercent: text };
    },
    at: (row) => {
      if (!isLine(row)) return { readOnly: true };
      if (row.kind === 'item') return {};
      return row.discountPercent === null
        ? { label: 'Amount off' }
        : { label: 'Percent off', decimals: 4, shownDecimals: 0, placeholder: '%' };
    },
  };
}

function tax(taxRates: readonly TaxRate[]): LineColumn {
  const choices = taxRates.map(({ taxRateId, label }) => ({ value: taxRateId, label }));
  return {
    ...{ id: 'taxRateId', kind: 'choice', label: 'Tax', width: 168, span: 3 },
    choices: [{ value: '', label: 'No tax' }, ...choices],
    read: (row) => (isLine(row) ? (row.taxRateId ?? '') : ''),
    write: (row, text) => (isLine(row) ? { ...row, taxRateId: text || null } : row),
    at: (row) => (isLine(row) ? {} : { readOnly: true, kind: 'text' }),
  };
}
