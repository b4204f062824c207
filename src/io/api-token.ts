import { randomBytes } from 'node:crypto';
import { sha256 } from './sha256.ts';

/** A new key: shown once, of which only the hash and the first characters are kept. */
export interface ApiToken {
  readonly token: string;
  readonly start: string;
  readonly sha256: string;
}

/** Makes a key that nobody can guess. Example: `newApiToken().token` is 'dbk_' and 43 more characters. */
export function newApiToken(): ApiToken {
  const token = `dbk_${randomBytes(32).toString('base64url')}`;
  return { token, start: token.slice(0, 8), sha256: sha256(token) };
}
