import type { BillBasis } from './bill-request.ts';

/**
 * Why lines of a bill step back, in the order of its lines, each reason once: what a bill that comes to less than 0
 * says of itself as a credit note.
 * @example correctionReasons({ kind: 'lines', lines: [{ lineId: 'a', entry, correctionReason: 'Miscounted' }] }) // ['Miscounted']
 */
export function correctionReasons(basis: BillBasis): readonly string[] {
  const written = reasonsOf(basis).filter((reason): reason is string => reason !== null && reason !== '');
  return [...new Set(written)];
}

function reasonsOf(basis: BillBasis): readonly (string | null)[] {
  if (basis.kind === 'lines') return basis.lines.map((line) => line.correctionReason);
  return basis.kind === 'application' ? basis.lines.map((line) => line.note) : [];
}
