import { locale } from './locale.ts';
import { writeDecimal } from './write-decimal.ts';

/** A percentage from the wire with its sign: "75.00" → "75.00%". */
export function percentText(wire: string): string {
  return `${writeDecimal(wire, locale)}%`;
}
