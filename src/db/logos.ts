import type { Tx } from './open.ts';

export interface Logo {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Keeps a picture. One that was used before is kept once: printed documents name it by its hash. */
export async function insertLogo(tx: Tx, companyId: string, logo: Logo): Promise<void> {
  await tx
    .insertInto('company_logo')
    .values({
      company_id: companyId,
      sha256: logo.sha256,
      media_type: logo.mediaType,
      bytes: Buffer.from(logo.bytes),
    })
    .onConflict((conflict) => conflict.columns(['company_id', 'sha256']).doNothing())
    .execute();
}

/** The logo that the company uses now, or null. */
export async function loadLogo(tx: Tx, companyId: string): Promise<Logo | null> {
  const row = await tx
    .selectFrom('company as c')
    .innerJoin('company_logo as l', (join) =>
      join.onRef('l.company_id', '=', 'c.id').onRef('l.sha256', '=', 'c.logo_sha256'),
    )
    .select(['l.sha256', 'l.media_type', 'l.bytes'])
    .where('c.id', '=', companyId)
    .executeTakeFirst();
  return row ? { sha256: row.sha256, mediaType: row.media_type, bytes: row.bytes } : null;
}

/** A logo by its hash: the one that a document was issued with, also after the company took another. */
export async function loadLogoBySha256(tx: Tx, companyId: string, sha256: string): Promise<Logo | null> {
  const row = await tx
    .selectFrom('company_logo')
    .select(['sha256', 'media_type', 'bytes'])
    .where('company_id', '=', companyId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row ? { sha256: row.sha256, mediaType: row.media_type, bytes: row.bytes } : null;
}
