import type { Amount } from './amount.ts';

/** Where a contract stands: the figures of the contract bar and of the summary under it. */
export type ContractTally = {
  /** To date, before tax. */
  readonly contractSum: Amount;
  /** Gross billed to date, before tax. */
  readonly billedToDate: Amount;
  /** With two decimals: '75.00'. */
  readonly percentBilled: string;
  readonly collected: Amount;
  /** What bills recouped of advances; left off on documents of the time before it was said. */
  readonly fromAdvance?: Amount;
  /** Issued and unpaid, retainage apart. */
  readonly outstanding: Amount;
  readonly retainageHeld: Amount;
  /** '0.00' where the contract is billed in full or beyond. */
  readonly unbilled: Amount;
  /** What is billed past the contract sum; '0.00' where nothing is. */
  readonly beyondContract: Amount;
};
