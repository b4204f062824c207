import type { Amount } from '#documents/amount.ts';

type Category = { readonly category: 'S' | 'Z' | 'E' | 'AE' | 'O'; readonly rate: string | null };

/** The figures of an electronic invoice as the rules of EN 16931 want them; without a minus on a credit note too. */
export type ElectronicFigures = {
  readonly lines: readonly (Category & {
    readonly name: string;
    readonly kind: 'work' | 'release';
    readonly quantity: '1' | '-1';
    readonly price: Amount;
    readonly net: Amount;
  })[];
  readonly taxes: readonly (Category & {
    /** Taken off because its tax waits for what is held. */
    readonly allowance: Amount;
    readonly base: Amount;
    readonly tax: Amount;
  })[];
  readonly totals: {
    readonly lines: Amount;
    readonly allowance: Amount;
    readonly net: Amount;
    readonly tax: Amount;
    readonly total: Amount;
    readonly prepaid: Amount;
    readonly payable: Amount;
  };
  /** What of the payable is held, what of earlier bills is released beyond it, and what is therefore due now. */
  readonly held: Amount;
  readonly released: Amount;
  readonly due: Amount;
  /** The bill that a credit note corrects. */
  readonly corrects: { readonly number: string; readonly date: string } | null;
};
