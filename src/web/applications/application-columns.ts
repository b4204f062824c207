import type { GridColumn } from '#web/grid/grid-column.ts';
import { sumTexts } from '#web/grid/sum-texts.ts';
import { isZero, moneyText } from '#web/lib/money-text.ts';
import type { LineCells } from './application-draft.ts';

/** One line of the schedule of values with what is typed on it. */
export interface ApplicationRow extends LineCells {
  readonly key: string;
  readonly item: string;
  readonly description: string;
  readonly scheduled: string;
  readonly storedBefore: string;
}

type Column = GridColumn<ApplicationRow>;

/** The least width of an amount: room for the words above it, on two lines. */
const FIGURE = 80;

const isDeduction = ({ scheduled }: ApplicationRow) => scheduled.startsWith('-');

/**
 * Columns A to I, with what is typed standing where its figure comes about. Installing is asked about only where
 * materials are stored.
 */
export function applicationColumns(
  exponent: number,
  { stores, hasChangeOrders }: { readonly stores: boolean; readonly hasChangeOrders: boolean },
  say: (text: string) => string,
): readonly Column[] {
  const money = { kind: 'decimal', decimals: exponent, shownDecimals: exponent } as const;
  const figure = (id: string, head: string, label: string): Column => ({
    ...money,
    ...{ id, head, label, width: FIGURE, sums: true, span: 2 },
  });
  return [
    {
      ...{
        id: 'item',
        kind: 'text',
        head: 'A',
        label: 'Item',
        width: hasChangeOrders ? 52 : 34,
        frozen: true,
      },
      read: (row) => row.item,
    },
    {
      ...{ id: 'description', kind: 'text', head: 'B Work', label: 'Description of work' },
      ...{ width: 180, least: 88, grows: true, frozen: true, span: 6 },
      read: (row) => row.description,
    },
    { ...figure('C', 'C Scheduled', 'C Scheduled value'), span: 3 },
    { ...figure('D', 'D Previous', 'D Previously completed'), span: 3 },
    {
      ...{ id: 'percent', kind: 'decimal', head: 'Work %', label: 'Percent complete', width: 48 },
      ...{ decimals: 6, placeholder: '%', span: 2 },
      read: (row) => row.percent,
      write: (row, percent) => ({ ...row, percent, work: percent === '' ? row.work : '' }),
      at: (row) => (isZero(row.scheduled) ? { readOnly: true } : {}),
    },
    {
      ...money,
      ...{
        id: 'work',
        head: 'or new work',
        label: 'New work this period',
        width: FIGURE,
        signed: true,
        span: 2,
      },
      read: (row) => row.work,
      write: (row, work) => ({ ...row, work, percent: work === '' ? row.percent : '' }),
    },
    ...(stores ? [installed(money)] : []),
    figure('E', 'E This period', 'E Completed this period'),
    {
      ...money,
      ...{ id: 'stored', head: 'F Stored', label: 'F Materials presently stored', width: FIGURE, span: 2 },
      read: (row) => row.stored,
      write: (row, stored) => ({ ...row, stored }),
      at: (row) => (isDeduction(row) ? { readOnly: true } : { placeholder: storedWhenBlank(row) }),
    },
    figure('G', 'G To date', 'G Completed and stored to date'),
    { ...{ id: 'share', kind: 'decimal', head: 'G÷C', label: 'G÷C', width: 58, suffix: '%', span: 2 } },
    figure('H', 'H Balance', 'H Balance to finish'),
    figure('I', say('I Retainage'), say('I Retainage held')),
    {
      ...{ id: 'note', kind: 'text', head: 'Note', label: 'Note', width: 160, spare: true, span: 6 },
      read: (row) => row.note,
      write: (row, note) => ({ ...row, note }),
    },
  ];
}

function installed(money: Pick<Column, 'kind' | 'decimals' | 'shownDecimals'>): Column {
  return {
    ...money,
    ...{ id: 'installed', head: 'Installed', label: 'Installed from stored', width: FIGURE, span: 2 },
    read: (row) => row.installed,
    write: (row, installed) => ({ ...row, installed }),
    at: (row) => (isZero(row.storedBefore) ? { readOnly: true } : {}),
  };
}

/** What stays stored where nothing is typed: what was stored less what is installed. */
function storedWhenBlank({ storedBefore, installed }: ApplicationRow): string {
  if (isZero(storedBefore)) return '';
  const left = /^\d+(\.\d+)?$/.test(installed) ? sumTexts([storedBefore, `-${installed}`]) : storedBefore;
  return left.startsWith('-') ? '' : moneyText(left);
}
