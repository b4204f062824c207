import { createHash } from 'node:crypto';

/** The fingerprint of a text or of bytes, in hexadecimal. Example: `sha256(picture.bytes)`. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
