import type { ReportBody, ReportRow } from './report-body.ts';

/**
 * Sections by customer, in the order of what is given, each with its subtotal, and the total of all; `sumLinks` says what
 * opens behind the sums of one customer, or of all.
 * @example byCustomer(items, row, () => ({})).sections.map(({ title }) => title) // ['Alder House', 'Birch Row']
 */
export function byCustomer<Item extends { readonly customerId: string; readonly customerName: string }>(
  items: readonly Item[],
  row: (item: Item) => ReportRow,
  sumLinks: (customerId: string | undefined) => ReportRow['links'],
): Pick<ReportBody, 'sections' | 'totals'> {
  const customers = [...Map.groupBy(items, (item) => item.customerId).values()];
  return {
    sections: customers.map((theirs) => ({
      title: theirs[0]?.customerName ?? '',
      subtotal: `Total ${theirs[0]?.customerName ?? ''}`,
      sumLinks: sumLinks(theirs[0]?.customerId),
      rows: theirs.map(row),
    })),
    totals: [
      { label: 'Total', adds: customers.map((_, place) => place), subtracts: [], links: sumLinks(undefined) },
    ],
  };
}
