/**
 * The largest amount that is kept (minor units): far above any contract, far below what the books could not sum.
 * @example LARGEST_MINOR // ten trillion of a currency with two decimals
 */
export const LARGEST_MINOR = 1_000_000_000_000_000n;
