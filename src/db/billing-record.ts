import { sql } from 'kysely';
import type { BillingRecord } from '#core/applications/check-ties.ts';
import type { ContractRecord } from './contracts.ts';
import type { Tx } from './open.ts';

interface LastLine {
  readonly lineId: string;
  readonly workMinor: bigint;
  readonly certifiedMinor: bigint;
}

/**
 * What the record of a contract's bills says, apart from its running totals: the work of each line and what was
 * certified, as the last application printed them. After any other document the running totals are the record.
 */
export async function loadBillingRecord(
  tx: Tx,
  companyId: string,
  { newestInvoiceId, contract }: ContractRecord,
): Promise<BillingRecord> {
  const { rows } = await sql<LastLine>`
    select l.line_id as "lineId", (l.previous_minor + l.this_minor - l.stored_minor)::bigint as "workMinor",
      (i.billed_before_minor + i.gross_minor - i.held_to_date_minor)::bigint as "certifiedMinor"
    from invoice i
    join invoice_line l on l.company_id = i.company_id and l.invoice_id = i.id
    where i.company_id = ${companyId} and i.id = ${newestInvoiceId} and i.basis ->> 'kind' = 'application'`.execute(
    tx,
  );
  const [last] = rows;
  if (last) {
    return {
      certifiedMinor: last.certifiedMinor,
      workByLine: new Map(rows.map((row) => [row.lineId, row.workMinor])),
    };
  }
  return {
    certifiedMinor: contract.billedMinor - contract.heldMinor,
    workByLine: new Map(contract.lines.map((line) => [line.lineId, line.billedMinor - line.storedMinor])),
  };
}
