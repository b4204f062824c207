/** An id that nobody else makes. (crypto.randomUUID is missing where a company serves itself without https.) */
export function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
