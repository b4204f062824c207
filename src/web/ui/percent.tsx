import { percentText } from '#web/lib/percent-text.ts';

/** A percentage as the wire gives it, or nothing where the wire gives none. */
export function Percent({ value }: { readonly value: string | null }) {
  return value === null ? null : <span className="whitespace-nowrap tabular-nums">{percentText(value)}</span>;
}
