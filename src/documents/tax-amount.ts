import type { Amount } from './amount.ts';

/** One tax of a document: its name, its rate in percent as typed ('7.25'), what it is taken of, and what it comes to. */
export type TaxAmount = {
  readonly name: string;
  readonly rate: string;
  readonly base: Amount;
  readonly amount: Amount;
};
