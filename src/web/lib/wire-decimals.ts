/** How many decimals an amount has as the server writes it: "12.50" has 2. */
export function wireDecimals(wire: string): number {
  return wire.split('.')[1]?.length ?? 0;
}
