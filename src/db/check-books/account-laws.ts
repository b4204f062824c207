import { type RawBuilder, sql } from 'kysely';
import type { AccountRole } from '#core/ledger/posting.ts';
import type { Comparison } from './comparison.ts';

/**
 * An account, contract by contract, against the contract's issued bills. What was booked to no contract, or to one
 * without bills, has to be nothing. Tax that is paid to the state is written by hand, and no document says it.
 */
function accountOfContracts(
  what: string,
  role: AccountRole,
  side: 'debit' | 'credit',
  billed: (companyId: string) => RawBuilder<unknown>,
): Comparison {
  const net = side === 'debit' ? sql`l.debit_minor - l.credit_minor` : sql`l.credit_minor - l.debit_minor`;
  return {
    what,
    unit: 'money',
    rows: (companyId) => sql`
      select coalesce('Estimate ' || e.number, 'No estimate') as place, coalesce(billed.minor, 0) as expected,
        coalesce(booked.minor, 0) as found
      from (${billed(companyId)}) billed
      full join (
        select l.estimate_id, sum(${net}) as minor
        from entry_line l
        join account a on a.company_id = l.company_id and a.id = l.account_id and a.role = ${role}
        join entry n on n.company_id = l.company_id and n.id = l.entry_id
          and (n.document_id is not null or a.role <> 'sales_tax_payable')
        where l.company_id = ${companyId}
        group by l.estimate_id
      ) booked using (estimate_id)
      left join estimate e on e.company_id = ${companyId} and e.id = estimate_id`,
  };
}

const issued = (figure: RawBuilder<unknown>) => (companyId: string) =>
  sql`
  select estimate_id, sum(${figure}) as minor
  from invoice where company_id = ${companyId} and state = 'issued' group by estimate_id`;

/** The accounts against the documents that they are made of. */
export const accountLaws: readonly Comparison[] = [
  accountOfContracts(
    'Accounts receivable of every contract is what its issued bills leave open',
    'accounts_receivable',
    'debit',
    (companyId) => sql`
      select estimate_id, sum(due_minor - paid_minor - credited_minor) as minor
      from invoice_balance where company_id = ${companyId} and not voided group by estimate_id`,
  ),
  {
    what: 'Accounts receivable of every invoice is what is open on it',
    unit: 'money',
    rows: (companyId) => sql`
      select coalesce('Invoice ' || i.number, 'No invoice') as place,
        case when b.voided then 0 else coalesce(b.due_minor - b.paid_minor - b.credited_minor, 0) end as expected,
        coalesce(booked.minor, 0) as found
      from (select * from invoice_balance where company_id = ${companyId}) b
      full join (
        select l.invoice_id, sum(l.debit_minor - l.credit_minor) as minor
        from entry_line l
        join account a on a.company_id = l.company_id and a.id = l.account_id and a.role = 'accounts_receivable'
        where l.company_id = ${companyId}
        group by l.invoice_id
      ) booked on booked.invoice_id = b.invoice_id
      left join invoice i on i.company_id = ${companyId} and i.id = coalesce(b.invoice_id, booked.invoice_id)`,
  },
  accountOfContracts(
    'Retainage receivable of every contract is what its issued bills withheld less what they released',
    'retainage_receivable',
    'debit',
    issued(sql`withheld_minor - released_minor`),
  ),
  accountOfContracts(
    'Contract revenue of every contract is what its issued bills billed',
    'contract_revenue',
    'credit',
    issued(sql`case when opening_paid_minor is null then gross_minor - tax_included_minor else 0 end`),
  ),
  accountOfContracts(
    'Sales tax payable of every contract is the tax of its issued bills',
    'sales_tax_payable',
    'credit',
    issued(sql`tax_minor`),
  ),
  accountOfContracts(
    'Customer deposits of every contract are what is left of its advances',
    'customer_deposits',
    'credit',
    (companyId) => sql`
      select estimate_id, sum(balance_minor) as minor from advance where company_id = ${companyId} group by estimate_id`,
  ),
  {
    what: 'Customer credits of every customer are what its payments left unapplied',
    unit: 'money',
    rows: (companyId) => sql`
      select coalesce('Customer ' || c.name, 'No customer') as place, coalesce(credit.minor, 0) as expected,
        coalesce(booked.minor, 0) as found
      from (select customer_id, sum(unapplied_minor) as minor
        from payment where company_id = ${companyId} group by customer_id) credit
      full join (
        select l.customer_id, sum(l.credit_minor - l.debit_minor) as minor
        from entry_line l
        join account a on a.company_id = l.company_id and a.id = l.account_id and a.role = 'customer_credits'
        where l.company_id = ${companyId}
        group by l.customer_id
      ) booked using (customer_id)
      left join customer c on c.company_id = ${companyId} and c.id = customer_id`,
  },
  {
    what: 'Bank, but for what was written by hand, is what was received and not reversed',
    unit: 'money',
    rows: (companyId) => sql`
      select a.name as place,
        (select coalesce(sum(amount_minor), 0) from payment
          where company_id = ${companyId} and reversed_on is null and credit_note_id is null)
          + (select coalesce(sum(amount_minor), 0) from advance where company_id = ${companyId} and reversed_on is null) as expected,
        (select coalesce(sum(l.debit_minor) - sum(l.credit_minor), 0) from entry_line l
          join entry n on n.company_id = l.company_id and n.id = l.entry_id and n.document_id is not null
          where l.company_id = ${companyId} and l.account_id = a.id) as found
      from account a where a.company_id = ${companyId} and a.role = 'bank'`,
  },
];
