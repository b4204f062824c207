import { loadLogoBySha256 } from '#db/logos.ts';
import type { Tx } from '#db/open.ts';
import type { Logo } from '#documents/letterhead.ts';

/** The logo with this hash, as documents take it; null where there is none. */
export async function loadedLogo(tx: Tx, companyId: string, hash: string | null): Promise<Logo | null> {
  const logo = hash === null ? null : await loadLogoBySha256(tx, companyId, hash);
  return logo && { bytes: logo.bytes, type: logo.mediaType as Logo['type'] };
}
