import type { TaxedDocument } from './tax-report.ts';

/**
 * The documents that count in a period, both days included, each with its sign: 1 on its own day, -1 on the day of its void.
 * @example countedDocuments([bill], { from: '2026-01-01', to: '2026-01-31' }) // [{ document: bill, sign: 1n }]
 */
export function countedDocuments(
  documents: readonly TaxedDocument[],
  { from, to }: { readonly from: string; readonly to: string },
): readonly { readonly document: TaxedDocument; readonly sign: bigint }[] {
  const isInside = (day: string | null) => day !== null && day >= from && day <= to;
  return documents.flatMap((document) => [
    ...(isInside(document.date) ? [{ document, sign: 1n }] : []),
    ...(isInside(document.voidedOn) ? [{ document, sign: -1n }] : []),
  ]);
}
