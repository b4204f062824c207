/** The server writes every amount with all decimals of the currency, so dropping the point gives minor units. */
export function wireMinor(wire: string): bigint {
  return BigInt(wire.replace('.', ''));
}
