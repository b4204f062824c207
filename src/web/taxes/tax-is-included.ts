import { wireMinor } from '#web/lib/wire-minor.ts';

interface Sums {
  readonly gross: string;
  readonly withheld: string;
  readonly released: string;
  readonly recouped: string;
  readonly tax: string;
  readonly due: string;
}

/** Whether the prices of a bill include its tax: then what is due adds up without it. */
export function taxIsIncluded({ gross, withheld, released, recouped, tax, due }: Sums): boolean {
  const beforeTax = wireMinor(gross) - wireMinor(withheld) + wireMinor(released) - wireMinor(recouped);
  return wireMinor(tax) !== 0n && wireMinor(due) === beforeTax;
}
