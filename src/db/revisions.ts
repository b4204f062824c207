import type { Tx } from './open.ts';

/** What a revision did to one line (minor units); null before where the line is new, after where it was taken out. */
export interface LineChange {
  readonly lineId: string;
  readonly description: string;
  readonly beforeMinor: bigint | null;
  readonly afterMinor: bigint | null;
}

/** One revision of an estimate: who, when, why, before and after. */
export interface RevisionRecord {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
  readonly sumBeforeMinor: bigint;
  readonly sumAfterMinor: bigint;
  readonly changes: readonly LineChange[];
}

// Amounts stand in JSON as text, as everywhere outside a bigint column.
interface StoredChange {
  readonly lineId: string;
  readonly description: string;
  readonly beforeMinor: string | null;
  readonly afterMinor: string | null;
}

const written = (amountMinor: bigint | null) => (amountMinor === null ? null : amountMinor.toString());
const read = (amountMinor: string | null) => (amountMinor === null ? null : BigInt(amountMinor));

export async function insertRevision(
  tx: Tx,
  companyId: string,
  estimateId: string,
  revision: RevisionRecord & { readonly byId: string },
): Promise<void> {
  const changes: readonly StoredChange[] = revision.changes.map((change) => ({
    ...change,
    beforeMinor: written(change.beforeMinor),
    afterMinor: written(change.afterMinor),
  }));
  await tx
    .insertInto('estimate_revision')
    .values({
      company_id: companyId,
      estimate_id: estimateId,
      id: revision.id,
      revised_at: revision.at,
      revised_by: revision.by,
      revised_by_id: revision.byId,
      reason: revision.reason,
      sum_before_minor: revision.sumBeforeMinor,
      sum_after_minor: revision.sumAfterMinor,
      changes: JSON.stringify(changes),
    })
    .execute();
}

/** The revisions of an estimate, oldest first. */
export async function listRevisions(
  tx: Tx,
  companyId: string,
  estimateId: string,
): Promise<readonly RevisionRecord[]> {
  const rows = await tx
    .selectFrom('estimate_revision')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('estimate_id', '=', estimateId)
    .orderBy('revised_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.revised_at,
    by: row.revised_by,
    reason: row.reason,
    sumBeforeMinor: row.sum_before_minor,
    sumAfterMinor: row.sum_after_minor,
    changes: (row.changes as readonly StoredChange[]).map((change) => ({
      ...change,
      beforeMinor: read(change.beforeMinor),
      afterMinor: read(change.afterMinor),
    })),
  }));
}
