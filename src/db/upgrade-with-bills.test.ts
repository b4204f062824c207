import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestDatabase } from '#tests/support/database.ts';
import { withCompany } from './company.ts';
import { migrate } from './migrate.ts';
import type { Database } from './open.ts';

// A company that billed with the first version: 10% flat, two bills of one line, the second of them void.
const OURS = fileURLToPath(new URL('./migrations', import.meta.url));
const COMPANY = '019a0000-0000-7000-8000-0000000000aa';
const id = (last: number) => `'019a0000-0000-7000-8000-00000000000${last}'`;
const BILL = `'{"kind":"remaining"}', '{"kind":"as_contract"}', '{"kind":"none"}', '2026-01-31', '2026-02-28', '', ''`;
const VOIDED = `now(), '2026-02-01', 'Ana', 'ana', 'Wrong month'`;

let database: Database;
let folder: string;
beforeEach(async () => {
  database = await openTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'drawbook-upgrade-'));
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const invoice = (own: number, state: 'issued' | 'void') => `
  insert into invoice (company_id, id, estimate_id, customer_id, state, version, number, number_ordinal, application_number,
    basis, retainage, release, invoice_date, due_date, heading, memo, gross_minor, withheld_minor, released_minor, tax_minor,
    due_minor, contract_sum_minor, billed_before_minor, held_to_date_minor, printed, created_at, created_by, issued_at,
    issued_by, voided_at, voided_on, voided_by, voided_by_id, void_reason)
  values ('${COMPANY}', ${id(own)}, ${id(2)}, ${id(1)}, '${state}', 1, 'INV-${own}', ${own}, ${own}, ${BILL}, 100000, 10000, 0,
    0, 90000, 100000, 0, 10000, '{"retainageRate": "10"}', now(), 'Ana', now(), 'Ana',
    ${state === 'void' ? VOIDED : 'null, null, null, null, null'});
  insert into invoice_line (company_id, invoice_id, line_id, estimate_id, position, section, description, scheduled_minor,
    previous_minor, this_minor, exact_delta_numerator, exact_delta_denominator, withheld_minor, released_minor)
  values ('${COMPANY}', ${id(own)}, ${id(3)}, ${id(2)}, 1, '', 'Framing', 100000, 0, 100000, 100000, 1, 10000, 0);`;

test('bills of the first version keep their rule and what their lines hold', async () => {
  const { pool } = database;
  await pool.query('drop schema public cascade; create schema public');
  for (const name of readdirSync(OURS).filter((one) => one < '0009')) {
    cpSync(join(OURS, name), join(folder, name));
  }
  await migrate(database, folder);
  await pool.query(`begin; set local app.company = '${COMPANY}';
    insert into company (id, name, address, email, phone, currency, exponent, time_zone, locale, paper, accent_color,
      invoice_number_pattern, estimate_number_pattern, payment_terms_days, estimate_terms, invoice_footer, sample, created_at)
    values ('${COMPANY}', 'Rivera', '', '', '', 'USD', 2, 'UTC', 'en-US', 'letter', '#000000', 'INV', 'EST', 30, '', '', false, now());
    insert into customer (company_id, id, name, billing_address, site_address, notes, archived, created_at)
    values ('${COMPANY}', ${id(1)}, 'Harbor View', '', '', '', false, now());
    insert into estimate (company_id, id, number, number_ordinal, version, status, customer_id, title, estimate_date, notes,
      terms, payment_terms_days, retainage_rate, retainage_base, retainage_rounding, decided_by, revised_after_acceptance,
      created_at, contract_sum_minor, billed_minor, withheld_minor, due_minor)
    values ('${COMPANY}', ${id(2)}, 'EST-1', 1, 1, 'accepted', ${id(1)}, 'Shed', '2026-01-02', '', '', 30, 10, 'per_bill',
      'on_total', '', false, now(), 100000, 100000, 10000, 90000);
    ${invoice(4, 'issued')} ${invoice(5, 'void')} commit`);

  await migrate(database);
  const kept = await withCompany(database, COMPANY, async (tx) => {
    const { rows } = await sql<{ number: string; terms: unknown; held: bigint; line_held: bigint }>`
      select i.number, i.retainage_terms as terms, i.held_to_date_minor as held, l.held_minor as line_held
      from invoice i join invoice_line l on l.company_id = i.company_id and l.invoice_id = i.id
      where i.company_id = ${COMPANY} order by i.number_ordinal`.execute(tx);
    const estimate = await sql`select retainage_rule as rule, step_reached, still_to_withhold_minor as waiting
      from estimate where company_id = ${COMPANY}`.execute(tx);
    return { bills: rows, estimates: estimate.rows };
  });
  const rule = { kind: 'flat', rate: '10000000' };
  expect(kept.estimates).toEqual([{ rule, step_reached: 0, waiting: 0n }]);
  expect(kept.bills.map(({ number, line_held }) => [number, line_held])).toEqual([
    ['INV-4', 10_000n],
    ['INV-5', 20_000n],
  ]);
  expect(kept.bills[0]?.terms).toEqual({
    rule,
    storedRate: '0',
    stepReached: 0,
    stillToWithholdMinor: '0',
    change: null,
    base: 'per_bill',
    rounding: 'on_total',
  });
});
