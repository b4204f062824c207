import type { Percent } from '#core/money/percent.ts';

/**
 * How the norm EN 16931 calls the tax of a line: standard rate, zero rate, exempt, reverse charge, not subject to tax.
 * @example const category: TaxCategory = 'S';
 */
export type TaxCategory = 'S' | 'Z' | 'E' | 'AE' | 'O';

/**
 * A line of an electronic invoice (minor units, before tax): a quantity of 1, or of −1 where the line takes something
 * off, of a price that is never below 0. `rate` is null where the category has none.
 * @example { name: 'Framing', quantity: 1, priceMinor: 250_000n, netMinor: 250_000n, category: 'S', rate: 20_000_000n }
 */
export interface ElectronicLine {
  readonly name: string;
  readonly kind: 'work' | 'release';
  readonly quantity: 1 | -1;
  readonly priceMinor: bigint;
  readonly netMinor: bigint;
  readonly category: TaxCategory;
  readonly rate: Percent | null;
}

/**
 * What one category and rate adds up to (minor units): the lines, what is taken off them because its tax waits for
 * what is held, what is taxed, and the tax.
 * @example { category: 'S', rate: 20_000_000n, linesMinor: 250_000n, allowanceMinor: 25_000n, baseMinor: 225_000n, taxMinor: 45_000n }
 */
export interface ElectronicTax {
  readonly category: TaxCategory;
  readonly rate: Percent | null;
  readonly linesMinor: bigint;
  readonly allowanceMinor: bigint;
  readonly baseMinor: bigint;
  readonly taxMinor: bigint;
}

/**
 * The figures of an electronic invoice or credit note (minor units); a credit note's stand without a minus.
 * `payableMinor` is the whole that the invoice asks for; what of it is held, released or due now stands in the terms.
 * @example const { totalMinor, payableMinor }: ElectronicInvoice = planned.value;
 */
export interface ElectronicInvoice {
  readonly lines: readonly ElectronicLine[];
  readonly taxes: readonly ElectronicTax[];
  readonly linesMinor: bigint;
  readonly allowanceMinor: bigint;
  readonly netMinor: bigint;
  readonly taxMinor: bigint;
  readonly totalMinor: bigint;
  readonly prepaidMinor: bigint;
  readonly payableMinor: bigint;
  /** Withheld by this bill and inside the payable; released by it and beyond the payable; due when the terms say. */
  readonly heldInTermsMinor: bigint;
  readonly releasedInTermsMinor: bigint;
  readonly dueMinor: bigint;
}
