/**
 * What an issued document is to its reader: a bill, a credit note, or the record of what a payer withheld from a bill,
 * which takes nothing off but moves it to what is held.
 * @example const kind: DocumentKind = 'payer_withholding';
 */
export type DocumentKind = 'invoice' | 'credit_note' | 'payer_withholding';

/**
 * The kind of a document by its figures (minor units): what a payer withheld bills and taxes nothing, and holds something.
 * @example documentKind({ kind: 'credit_note', grossMinor: 0n, taxMinor: 0n, withheldMinor: 150_000n }) // 'payer_withholding'
 */
export function documentKind(document: {
  readonly kind: 'invoice' | 'credit_note';
  readonly grossMinor: bigint;
  readonly taxMinor: bigint;
  readonly withheldMinor: bigint;
}): DocumentKind {
  const { kind, grossMinor, taxMinor, withheldMinor } = document;
  const isMoved = grossMinor === 0n && taxMinor === 0n && withheldMinor > 0n;
  return kind === 'credit_note' && isMoved ? 'payer_withholding' : kind;
}
