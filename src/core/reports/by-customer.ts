import type { ReportBody, ReportRow } from './report-body.ts';

/**
 * Sections by customer, in the order of what is given, each with its subtotal, and the total of all.
 * @example byCustomer(items, row).sections.map(({ title }) => title) // ['Alder House', 'Birch Row']
 */
export function byCustomer<Item extends { readonly customerId: string; readonly customerName: string }>(
  items: readonly Item[],
  row: (item: Item) => ReportRow,
): Pick<ReportBody, 'sections' | 'totals'> {
  const customers = [...Map.groupBy(items, (item) => item.customerId).values()];
  return {
    sections: customers.map((theirs) => ({
      title: theirs[0]?.customerName ?? '',
      subtotal: `Total ${theirs[0]?.customerName ?? ''}`,
      rows: theirs.map(row),
    })),
    totals: [{ label: 'Total', adds: customers.map((_, place) => place), subtracts: [] }],
  };
}
