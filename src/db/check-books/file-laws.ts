import { sql } from 'kysely';
import type { Comparison } from './comparison.ts';

/**
 * What is kept is kept to the byte: every file is hashed again where it lies. PostgreSQL hashes hundreds of megabytes in a
 * second and sends none of them, so that all files are looked at each time.
 */
export const fileLaws: readonly Comparison[] = [
  {
    what: 'Every kept file has the SHA-256 that was written down with it',
    unit: 'text',
    rows: (companyId) => sql`
      select kept.place, kept.sha256 as expected, encode(sha256(kept.bytes), 'hex') as found
      from (
        select 'Invoice ' || i.number as place, f.sha256, f.bytes
        from invoice_file f
        join invoice i on i.company_id = f.company_id and i.id = f.invoice_id
        where f.company_id = ${companyId}
        union all
        select 'Application of invoice ' || i.number || case when f.certificate_id is null then '' else ', certified' end,
          f.sha256, f.bytes
        from application_file f
        join invoice i on i.company_id = f.company_id and i.id = f.invoice_id
        where f.company_id = ${companyId}
        union all
        select 'Estimate ' || e.number || ', CO-' || o.number, f.sha256, f.bytes
        from change_order_file f
        join change_order o on o.company_id = f.company_id and o.id = f.change_order_id
        join estimate e on e.company_id = o.company_id and e.id = o.estimate_id
        where f.company_id = ${companyId}
        union all
        select 'Estimate ' || e.number || ', ' || a.name, a.sha256, a.bytes
        from attachment a
        join estimate e on e.company_id = a.company_id and e.id = a.estimate_id
        where a.company_id = ${companyId}
        union all
        select 'Packet of invoice ' || i.number, p.sha256, p.bytes
        from packet p
        join invoice i on i.company_id = p.company_id and i.id = p.invoice_id
        where p.company_id = ${companyId} and p.state = 'made'
        union all
        select 'Logo', sha256, bytes from company_logo where company_id = ${companyId}
      ) kept`,
  },
];
