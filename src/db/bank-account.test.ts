import { afterAll, beforeAll, expect, test } from 'vitest';
import { isIban } from '#core/bank/is-iban.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import type { Database } from './open.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test.each([
  'DE89370400440532013000',
  'GB29NWBK60161331926819',
  'MT84MALT011000012345MTLCAST001S',
  'DE89370400440532013001',
  'DE89370400440532031000',
  'de89370400440532013000',
  'DE89',
  '',
])('the database and the core agree whether "%s" is an IBAN', async (code) => {
  const { rows } = await database.pool.query<{ holds: boolean }>('select is_iban($1) as holds', [code]);
  expect(rows).toEqual([{ holds: isIban(code) }]);
});

test.each([
  ["update company set bank_iban = 'DE89370400440532013001'", 'company_bank_iban_check'],
  ["update company set bank_account_number = '12345', bank_bic = 'DEUT'", 'company_bank_bic_check'],
  ["update company set bank_routing_number = '123456'", 'bank_account_is_one'],
  [
    "update company set bank_iban = 'DE89370400440532013000', bank_account_number = '12345'",
    'bank_account_is_one',
  ],
  ["update company set bank_name = 'Harbor Bank'", 'bank_account_is_one'],
])('the database refuses: %s', async (statement, constraint) => {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.company', '01890000-0000-7000-8000-000000000001', true)`);
    await client.query(
      `insert into company (id, name, address, email, phone, currency, exponent, time_zone, locale, paper, accent_color,
         invoice_number_pattern, estimate_number_pattern, payment_terms_days, estimate_terms, invoice_footer, sample, created_at)
       values ('01890000-0000-7000-8000-000000000001', 'Acme', '', '', '', 'EUR', 2, 'Europe/Berlin', 'de-DE', 'a4', '#000000',
         'I-{0}', 'E-{0}', 30, '', '', false, now())`,
    );
    await expect(client.query(statement)).rejects.toMatchObject({ constraint });
  } finally {
    await client.query('rollback');
    client.release();
  }
});
