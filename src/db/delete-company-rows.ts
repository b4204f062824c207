import { sql } from 'kysely';
import { invariant } from '#core/invariant.ts';
import type { Tx } from './open.ts';
import type { Schema } from './schema.ts';

// What points at a row goes before it. The company itself goes last: the database asks it whether it is a sample.
const TABLES: readonly (keyof Schema)[] = [
  'entry_line',
  'entry',
  'allocation_taken_back',
  'payment_allocation',
  'payment',
  'report_file',
  'packet_part',
  'packet',
  'attachment',
  'application_file',
  'invoice_file',
  'invoice_delivery',
  'invoice_balance',
  'advance_recoupment',
  'advance',
  'credit_allocation',
  'retainage_release',
  'invoice_line_tax',
  'invoice_draw',
  'invoice_tax',
  'invoice_line',
  'contract_cost',
  'certificate',
  'invoice',
  'estimate_revision',
  'retainage_change',
  'draw',
  'estimate_line_tax',
  'estimate_tax',
  'estimate_line',
  'change_order_file',
  'change_order_line',
  'change_order',
  'estimate',
  'customer_contact',
  'customer',
  'account_change',
  'account',
  'journal_export',
  'tax_rate_change',
  'tax_rate',
  'company_logo',
  'closing',
  'action_key',
  'api_key',
  'company_counter',
  'company_member',
];

/** Removes a sample company with everything in it. */
export async function deleteCompanyRows(tx: Tx, companyId: string): Promise<void> {
  const { sample } = await tx
    .selectFrom('company')
    .select('sample')
    .where('id', '=', companyId)
    .executeTakeFirstOrThrow();
  invariant(sample, 'only a sample company is ever removed');
  for (const table of TABLES) {
    await sql`delete from ${sql.table(table)} where company_id = ${companyId}`.execute(tx);
  }
  await tx.deleteFrom('company').where('id', '=', companyId).execute();
}
