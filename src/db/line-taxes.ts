import { sql } from 'kysely';
import type { Tx } from './open.ts';

export interface LineTaxRecord {
  readonly lineId: string;
  /** In percent: '7.25'. */
  readonly rate: string;
  readonly baseMinor: bigint;
  readonly taxMinor: bigint;
}

/** The taxes of an issued bill on each of its lines. */
export async function listLineTaxes(
  tx: Tx,
  companyId: string,
  invoiceId: string,
): Promise<readonly LineTaxRecord[]> {
  const { rows } = await sql<LineTaxRecord>`select l.line_id as "lineId", trim_scale(t.rate)::text as rate,
      l.base_minor as "baseMinor", l.tax_minor as "taxMinor"
    from invoice_line_tax l
    join invoice_tax t on t.company_id = l.company_id and t.invoice_id = l.invoice_id and t.tax_rate_id = l.tax_rate_id
    where l.company_id = ${companyId} and l.invoice_id = ${invoiceId} order by l.line_id, t.name, t.tax_rate_id`.execute(
    tx,
  );
  return rows;
}
