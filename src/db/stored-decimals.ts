import { invariant } from '#core/invariant.ts';
import { type Decimal, parseQuantity, parseUnitPrice } from '#core/money/decimal.ts';
import { parsePercent } from '#core/money/parse-percent.ts';
import type { Percent } from '#core/money/percent.ts';
import type { Result } from '#core/result.ts';

function stored<T>(read: Result<T>, text: string): T {
  invariant(read.ok, `a stored decimal is one that the product wrote, not "${text}"`);
  return read.value;
}

/** A percentage as the database gives it. Example: `storedPercent('7.250000')` is 7_250_000n. */
export const storedPercent = (text: string): Percent => stored(parsePercent(text), text);

/** A quantity as the database gives it. Example: `storedQuantity('12.5000')`. */
export const storedQuantity = (text: string): Decimal => stored(parseQuantity(text), text);

/** A unit price as the database gives it. Example: `storedUnitPrice('410.50000000')`. */
export const storedUnitPrice = (text: string): Decimal => stored(parseUnitPrice(text), text);
