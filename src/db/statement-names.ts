import { createHash } from 'node:crypto';

// Every named statement stays in the memory of every connection, so the number of names has an end, and a
// text that is long because it holds many rows is not worth keeping.
const MOST_NAMES = 2_000;
const LONGEST_TEXT = 8_000;

/** Gives a statement the name under which a connection keeps it prepared, or none. */
export type NameStatement = (text: string) => string | undefined;

/** Makes the function that names statements by a short hash of their text, each text hashed once. */
export function statementNames(): NameStatement {
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined) return known;
    if (text.length > LONGEST_TEXT || names.size >= MOST_NAMES) return undefined;
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 16);
    names.set(text, name);
    return name;
  };
}
