import { createHash } from 'node:crypto';
import type pg from 'pg';
import { addDays } from '#core/dates/add-days.ts';
import { timeOrderedIds } from '#io/ids.ts';
import type { BenchCompany } from './found-company.ts';
import { openClient } from './open-client.ts';
import { type BenchContract, BILLED_A_LINE, LINE_VALUE } from './open-contract.ts';

const COUNTERS = `update company_counter set next_invoice = next_invoice + 1, next_entry = next_entry + 1
  where company_id = $1 returning next_invoice - 1 as invoice, next_entry - 1 as entry`;

// The bill with everything that stands on it: one statement, as whoever counts round trips writes it.
const BILL = `with billed as (
    insert into invoice (company_id, id, estimate_id, customer_id, state, version, number, number_ordinal,
      application_number, basis, retainage, release, invoice_date, due_date, heading, memo, gross_minor, withheld_minor,
      released_minor, tax_minor, due_minor, contract_sum_minor, billed_before_minor, held_to_date_minor, printed,
      created_at, created_by, issued_at, issued_by, issued_by_id, retainage_terms)
    values ($1, $2, $3, $4, 'issued', 1, $5, $6, $7, $8, '{"kind":"as_contract"}', '{"kind":"none"}', $9, $10,
      'Framing complete', '', $11::bigint, $12::bigint, 0, 0, $11::bigint - $12::bigint, $13, $14, $15, $16, now(), 'Floor', now(),
      'Floor', 'floor', $24)
  ), lines as (
    insert into invoice_line (company_id, invoice_id, line_id, estimate_id, position, section, description,
      scheduled_minor, previous_minor, this_minor, exact_delta_numerator, exact_delta_denominator, withheld_minor,
      released_minor, held_minor)
    select $1, $2, l.id, $3, l.position, l.section, l.description, $17, $18, $19::bigint, $19::bigint, 1, $20::bigint, 0, $25
    from unnest($21::uuid[], $22::text[], $23::text[]) with ordinality as l (id, section, description, position)
  ), standing as (
    update estimate_line set billed_minor = billed_minor + $19::bigint, exact_numerator = exact_numerator + $19::bigint,
      held_minor = held_minor + $20::bigint
    where company_id = $1 and estimate_id = $3
  ), balance as (
    insert into invoice_balance (company_id, invoice_id, customer_id, estimate_id, due_date, due_minor)
    values ($1, $2, $4, $3, $10, $11::bigint - $12::bigint)
  )
  update estimate set version = version + 1, billed_minor = billed_minor + $11::bigint, withheld_minor = withheld_minor + $12::bigint,
    due_minor = due_minor + $11::bigint - $12::bigint, original_sum_minor = coalesce(original_sum_minor, contract_sum_minor),
    next_application = next_application + 1, newest_invoice_id = $2, newest_invoice_date = $9,
    retainage_base = coalesce(retainage_base, 'per_bill'), retainage_rounding = coalesce(retainage_rounding, 'on_total')
  where company_id = $1 and id = $3`;

const ENTRY = `with written as (
    insert into entry (company_id, id, number, entry_date, kind, memo, document_kind, document_id, recorded_at,
      recorded_by, recorded_by_id)
    values ($1, $2, $3, $4, 'invoice', $5, 'invoice', $6, now(), 'Floor', 'floor')
  ), done as (
    insert into action_key (company_id, key, action, request_sha256, result_id, done_at)
    values ($1, $7, 'create_progress_invoice', $8, $6, now())
  )
  insert into entry_line (company_id, entry_id, position, account_id, entry_date, debit_minor, credit_minor,
    customer_id, estimate_id, invoice_id)
  select $1, $2, l.position, l.account, $4, l.debit, l.credit, $9, $10, $6
  from unnest($11::uuid[], $12::bigint[], $13::bigint[]) with ordinality as l (account, debit, credit, position)`;

// The terms that every bill of the bench finds: 10% of each bill, rounded once.
const TERMS = JSON.stringify({
  rule: { kind: 'flat', rate: '10000000' },
  storedRate: '0',
  stepReached: 0,
  stillToWithholdMinor: '0',
  change: null,
  base: 'per_bill',
  rounding: 'on_total',
});

export interface FloorWriter {
  /** One bill in a transaction of its own. */
  issue(contract: BenchContract): Promise<void>;
  /** Many bills in one transaction: earlier bills, which nobody measures. */
  issueMany(contract: BenchContract, count: number): Promise<void>;
  close(): Promise<void>;
}

interface Known {
  readonly company: BenchCompany;
  /** What an issued document of the product keeps for printing, so that the rows are as long as real ones. */
  readonly printed: string;
  readonly accounts: readonly string[];
}

const ids = timeOrderedIds();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

async function writeBill(client: pg.Client, known: Known, contract: BenchContract): Promise<void> {
  const { company, printed, accounts } = known;
  const gross = BILLED_A_LINE * BigInt(contract.lineIds.length);
  const held = gross / 10n;
  const before = BigInt(contract.bills);
  const { rows } = await client.query({ name: 'counters', text: COUNTERS, values: [company.id] });
  const number = `INV-${String(rows[0].invoice).padStart(4, '0')}`;
  const invoiceId = ids.next();
  const basis = `{"of":"this_bill","kind":"amount","amountMinor":"${gross}","includingTax":false}`;
  const billValues = [
    ...[company.id, invoiceId, contract.estimateId, company.customerId, number, rows[0].invoice],
    ...[contract.bills + 1, basis, company.today, addDays(company.today, 30), gross, held],
    ...[LINE_VALUE * BigInt(contract.lineIds.length), before * gross, (before + 1n) * held, printed],
    ...[LINE_VALUE, before * BILLED_A_LINE, BILLED_A_LINE, BILLED_A_LINE / 10n],
    ...[contract.lineIds, contract.sections, contract.descriptions],
    ...[TERMS, (before + 1n) * (BILLED_A_LINE / 10n)],
  ];
  await client.query({ name: 'bill', text: BILL, values: billValues });
  const key = `floor-${invoiceId}`;
  const entryValues = [
    ...[company.id, ids.next(), rows[0].entry, company.today, `Invoice ${number}`, invoiceId],
    ...[key, sha256(key), company.customerId, contract.estimateId],
    ...[accounts, [gross - held, held, 0n], [0n, 0n, gross]],
  ];
  await client.query({ name: 'entry', text: ENTRY, values: entryValues });
  contract.bills += 1;
}

/** What issuing costs without an application: the same rows by plain transactions with prepared statements. */
export async function floorWriter(databaseUrl: string, known: Known): Promise<FloorWriter> {
  const client = await openClient(databaseUrl);
  const begin = `begin; set local app.company = '${known.company.id}'`;
  return {
    async issue(contract) {
      await client.query(begin);
      await writeBill(client, known, contract);
      await client.query('commit');
    },
    async issueMany(contract, count) {
      await client.query(begin);
      for (let written = 0; written < count; written++) await writeBill(client, known, contract);
      await client.query('commit');
    },
    close: () => client.end(),
  };
}
