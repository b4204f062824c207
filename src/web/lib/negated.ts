/** The same amount with the other sign: "3500.00" → "-3500.00". Zero has none. */
export function negated(wire: string): string {
  if (!/[1-9]/.test(wire)) return wire;
  return wire.startsWith('-') ? wire.slice(1) : `-${wire}`;
}
