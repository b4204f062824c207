import type { BillRequest } from '#core/billing/bill-request.ts';

const EXACT_FIELDS = new Set(['percent', 'rate', 'amountMinor']);

// JSON has no whole numbers of this size: they are kept as text.
const asText = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part));

function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      EXACT_FIELDS.has(name) ? BigInt(part as string) : revived(part),
    ]),
  );
}

/** What was typed for a bill, as its columns keep it. */
export function requestColumns({ basis, retainage, release, overrideReason }: BillRequest) {
  return {
    basis: asText(basis),
    retainage: asText(retainage),
    release: asText(release),
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
    basis: revived(row.basis) as BillRequest['basis'],
    retainage: revived(row.retainage) as BillRequest['retainage'],
    release: revived(row.release) as BillRequest['release'],
    overrideReason: row.override_reason,
  };
}
