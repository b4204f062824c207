import { sql } from 'kysely';
import type { Services } from '#actions/services.ts';
import { withCompany } from '#db/company.ts';
import type { ExampleBooks } from './example-books.ts';

/**
 * A kept file of every kind beside the example books, each of few bytes: two invoices, an application and its certified
 * one, an approved change order, a file of a contract, a packet and a logo.
 */
export async function writeExampleKeptFiles(services: Services, { acting }: ExampleBooks): Promise<void> {
  const { id } = acting.company;
  const statements = [
    sql`insert into invoice_file (company_id, invoice_id, sha256, bytes, rendered_at)
      select company_id, id, encode(sha256(convert_to(number, 'UTF8')), 'hex'), convert_to(number, 'UTF8'), now()
      from invoice where company_id = ${id} and number in ('INV-0001', 'INV-0003')`,
    sql`insert into application_file (company_id, invoice_id, certificate_id, sha256, bytes, rendered_at)
      select i.company_id, i.id, null, encode(sha256('application'), 'hex'), 'application', now()
      from invoice i where i.company_id = ${id} and i.number = 'INV-0001'`,
    sql`insert into change_order_file (company_id, change_order_id, sha256, bytes, rendered_at)
      select company_id, id, encode(sha256('change order'), 'hex'), 'change order', now()
      from change_order where company_id = ${id} and number = 1 limit 1`,
    sql`insert into attachment (company_id, id, estimate_id, kind, name, media_type, size_bytes, sha256, bytes,
        uploaded_at, uploaded_by, uploaded_by_id)
      select company_id, gen_random_uuid(), id, 'photo', 'roof.jpg', 'image/jpeg', 4, encode(sha256('roof'), 'hex'),
        'roof', now(), 'Ana', 'ana'
      from estimate where company_id = ${id} and number = 'EST-0001'`,
    sql`insert into packet (company_id, id, invoice_id, cover, waivers, state, parts_done, parts_total, asked_at,
        asked_by, asked_by_id, made_at, pages, sha256, bytes)
      select company_id, gen_random_uuid(), id, '', '[]', 'made', 1, 1, now(), 'Ana', 'ana', now(), 1,
        encode(sha256('packet'), 'hex'), 'packet'
      from invoice where company_id = ${id} and number = 'INV-0001'`,
    sql`insert into company_logo (company_id, sha256, media_type, bytes)
      values (${id}, encode(sha256('logo'), 'hex'), 'image/png', 'logo')`,
  ];
  await withCompany(services.database, id, async (tx) => {
    for (const statement of statements) await statement.execute(tx);
  });
}
