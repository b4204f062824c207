/**
 * Throws where a rule of the product itself is broken: a bug, never a user's mistake.
 * @example invariant(debitMinor === creditMinor, 'an entry balances')
 */
export function invariant(holds: boolean, rule: string): asserts holds {
  if (!holds) throw new Error(`Broken invariant: ${rule}`);
}
