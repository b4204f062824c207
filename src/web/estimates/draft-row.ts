import { freshId } from '#web/lib/fresh-id.ts';
import type { LineRetainage } from '#web/retainage/line-terms.tsx';

/** A heading in the grid: the lines below it, up to the next heading, are its section. */
export interface SectionRow {
  readonly kind: 'section';
  readonly key: string;
  readonly name: string;
}

export interface LineRow {
  readonly kind: 'item' | 'discount';
  readonly key: string;
  /** The line's id once it is saved, so that it stays the same line. */
  readonly id: string | null;
  readonly description: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  /** Not null where a discount is typed as a share of the items. */
  readonly discountPercent: string | null;
  readonly taxRateId: string | null;
  readonly retainage: LineRetainage;
}

export type DraftRow = SectionRow | LineRow;

interface SavedLine {
  readonly id: string;
  readonly kind: 'item' | 'discount';
  readonly section: string;
  readonly description: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly discountPercent: string | null;
  readonly taxRateId: string | null;
  readonly retainage: LineRetainage;
}

export function newLine(kind: LineRow['kind'], taxRateId: string | null): LineRow {
  const key = freshId();
  const discountPercent = kind === 'discount' ? '' : null;
  return {
    kind,
    key,
    id: null,
    description: '',
    quantity: '1',
    unit: '',
    unitPrice: '',
    discountPercent,
    taxRateId,
    retainage: { kind: 'as_rule' },
  };
}

export function newSection(): SectionRow {
  return { kind: 'section', key: freshId(), name: '' };
}

export function isLine(row: DraftRow): row is LineRow {
  return row.kind !== 'section';
}

/** Saved lines as rows of the grid: a heading wherever the section changes. */
export function rowsOf(lines: readonly SavedLine[]): readonly DraftRow[] {
  let section = '';
  return lines.flatMap(({ section: own, ...line }) => {
    const row: DraftRow = { ...line, key: line.id };
    if (own === section) return [row];
    section = own;
    return [{ kind: 'section', key: `section-${line.id}`, name: own }, row];
  });
}

/** The grid's rows as the wire's lines. A line on which nothing was typed is left out. */
export function linesOf(rows: readonly DraftRow[]) {
  let section = '';
  return rows.flatMap((row) => {
    if (!isLine(row)) {
      section = row.name.trim();
      return [];
    }
    if (isBlank(row)) return [];
    const { key: _, id, quantity, unitPrice, discountPercent, ...rest } = row;
    const saved = id === null ? {} : { id };
    return [
      {
        ...saved,
        ...rest,
        section,
        quantity: quantity || '1',
        unitPrice: unitPrice || '0',
        discountPercent: discountPercent === null ? null : discountPercent || '0',
      },
    ];
  });
}

export function isBlank(row: LineRow): boolean {
  return row.id === null && row.description.trim() === '' && row.unitPrice === '' && !row.discountPercent;
}
