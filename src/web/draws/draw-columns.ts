import type { GridColumn } from '#web/grid/grid-column.ts';
import type { DrawRow } from './draw-row.ts';
import { linesOfSpread, type SpreadLine, spreadChoices, spreadOf } from './spread-choices.ts';

const ENTRIES = [
  { value: 'amount', label: 'Amount' },
  { value: 'percent', label: 'Percent' },
  { value: 'balance', label: 'Balance' },
] as const;

const RETAINAGE = [
  { value: 'as_contract', label: 'As the contract' },
  { value: 'exempt', label: 'Nothing held' },
  { value: 'rate', label: 'Its own rate' },
] as const;

type Say = (text: string) => string;
type Shape = ReturnType<NonNullable<GridColumn<DrawRow>['at']>>;

/** A billed draw stays as it was printed, so nothing of it is typed into. */
const unlessBilled = (row: DrawRow, shape: Shape = {}): Shape =>
  row.billed ? { ...shape, readOnly: true } : shape;

const words = (say: Say): readonly GridColumn<DrawRow>[] => [
  {
    id: 'name',
    label: say('Draw'),
    kind: 'text',
    width: 140,
    grows: true,
    frozen: true,
    placeholder: 'Framing',
    read: (row) => row.name,
    write: (row, name) => ({ ...row, name }),
    at: unlessBilled,
  },
  {
    id: 'milestone',
    label: 'Milestone',
    kind: 'text',
    width: 110,
    grows: true,
    span: 4,
    read: (row) => row.milestone,
    write: (row, milestone) => ({ ...row, milestone }),
    at: unlessBilled,
  },
  {
    id: 'targetDate',
    label: 'Target date',
    kind: 'text',
    width: 96,
    span: 2,
    read: (row) => row.targetDate,
    write: (row, targetDate) => ({ ...row, targetDate }),
    at: unlessBilled,
  },
  {
    id: 'entry',
    label: 'Typed as',
    kind: 'choice',
    width: 100,
    span: 2,
    choices: ENTRIES,
    read: (row) => row.entry,
    write: (row, text) => ({
      ...row,
      entry: ENTRIES.find(({ value }) => value === text)?.value ?? row.entry,
    }),
    at: unlessBilled,
  },
];

const retained = (say: Say): GridColumn<DrawRow> => ({
  id: 'retainage',
  label: say('Retainage'),
  kind: 'choice',
  width: 132,
  span: 3,
  choices: RETAINAGE,
  read: (row) => row.retainage,
  write: (row, text) => ({
    ...row,
    retainage: RETAINAGE.find(({ value }) => value === text)?.value ?? row.retainage,
  }),
  at: unlessBilled,
});

const ownRate = (say: Say): GridColumn<DrawRow> => ({
  id: 'rate',
  label: say('Rate of retainage'),
  head: 'Rate',
  kind: 'decimal',
  width: 64,
  span: 2,
  decimals: 6,
  suffix: '%',
  read: (row) => (row.retainage === 'rate' ? row.rate : ''),
  write: (row, rate) => ({ ...row, rate }),
  at: (row) => unlessBilled(row, { readOnly: row.retainage !== 'rate' }),
});

function spread(lines: readonly SpreadLine[]): GridColumn<DrawRow> {
  return {
    ...{ id: 'spread', label: 'Spread over', kind: 'choice', width: 116, span: 3 },
    choices: spreadChoices(lines),
    read: (row) => spreadOf(lines, row.lineIds),
    write: (row, text) => ({ ...row, lineIds: linesOfSpread(lines, text, row.lineIds) }),
    at: unlessBilled,
  };
}

interface DrawTerms {
  readonly exponent: number;
  /** The saved lines of the contract; with several of them a draw can be spread over some. */
  readonly lines: readonly SpreadLine[];
  /** Whether a draw has a rate of retainage of its own. */
  readonly rates: boolean;
  /** What the company calls things. */
  readonly say: Say;
}

/** The columns of a draw schedule. */
export function drawColumns({ exponent, lines, rates, say }: DrawTerms): readonly GridColumn<DrawRow>[] {
  return [
    ...words(say),
    {
      id: 'size',
      label: 'Amount or percent',
      head: 'Typed',
      kind: 'decimal',
      width: 96,
      span: 2,
      read: (row) => (row.entry === 'balance' ? '' : row.size),
      write: (row, size) => ({ ...row, size }),
      at: (row) =>
        unlessBilled(row, {
          ...(row.entry === 'percent'
            ? { label: 'Percent', decimals: 6, suffix: '%' }
            : { label: 'Amount', decimals: exponent, shownDecimals: exponent }),
          readOnly: row.entry === 'balance',
        }),
    },
    {
      id: 'amount',
      label: 'Comes to',
      kind: 'decimal',
      width: 108,
      span: 2,
      sums: true,
      shownDecimals: exponent,
    },
    retained(say),
    ...(rates ? [ownRate(say)] : []),
    ...(lines.length > 1 ? [spread(lines)] : []),
  ];
}
