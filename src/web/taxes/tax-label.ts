import { percentText } from '#web/lib/percent-text.ts';

/** What a line of tax is called; where prices include it, it is a part of the figure above. */
export function taxLabel(
  { name, rate }: { readonly name: string; readonly rate: string },
  included: boolean,
): string {
  const words = `${name} ${percentText(rate)}`;
  return included ? `Of which ${words}` : words;
}
