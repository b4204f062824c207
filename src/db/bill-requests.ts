import type { BillRequest } from '#core/billing/bill-request.ts';
import { readExact, writeExact } from './exact-json.ts';

/** What was typed for a bill, as its columns keep it. */
export function requestColumns({ basis, retainage, release, overrideReason }: BillRequest) {
  return {
    basis: writeExact(basis),
    retainage: writeExact(retainage),
    release: writeExact(release),
    override_reason: overrideReason,
  };
}

/** What was typed for a bill, read from its columns. */
export function readRequest(row: {
  readonly basis: unknown;
  readonly retainage: unknown;
  readonly release: unknown;
  readonly override_reason: string | null;
}): BillRequest {
  return {
    basis: readExact(row.basis) as BillRequest['basis'],
    retainage: readExact(row.retainage) as BillRequest['retainage'],
    release: readExact(row.release) as BillRequest['release'],
    overrideReason: row.override_reason,
  };
}
