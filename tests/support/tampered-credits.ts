import { invoice, type Tampering } from './tampering.ts';

/** Credit notes, and what they took off balances, that were tampered with. */
export const TAMPERED_CREDITS: readonly Tampering[] = [
  {
    what: 'What is credited on every balance is the sum of the credit notes that stand',
    tampering: `update invoice_balance set credited_minor = 0 where invoice_id = ${invoice('INV-0010')}`,
    where: 'Invoice INV-0010',
    expected: '700.00',
    found: '0.00',
  },
  {
    what: 'Every credit note is taken off balances or left to the customer, to the last cent',
    tampering: `delete from credit_allocation where credit_note_id = ${invoice('INV-0012')}`,
    where: 'Credit note INV-0012, off balances',
    expected: '700.00',
    found: '0.00',
  },
  {
    what: 'Every credit note is taken off balances or left to the customer, to the last cent',
    tampering: `update payment set amount_minor = 20001 where credit_note_id = ${invoice('INV-0012')}`,
    where: 'Credit note INV-0012, left to the customer',
    expected: '200.00',
    found: '200.01',
  },
  {
    what: 'Every issued bill is in the books with its own figures, every void one nets to nothing',
    tampering: `alter table invoice drop constraint credit_is_told;
      update invoice set customer_credit_minor = 0 where number = 'INV-0012'`,
    where: 'Invoice INV-0012, Customer credits',
    expected: '0.00',
    found: '-200.00',
  },
  {
    what: 'Every bill starts where the bill before it ended',
    tampering: `update invoice set voided_after = number_ordinal where number = 'INV-0009'`,
    where: 'Invoice INV-0010, billed before',
    expected: '0.00',
    found: '1000.00',
  },
  {
    what: 'No line of a bill has given back more than it withheld',
    tampering: `update invoice_line set withheld_minor = -10001 where invoice_id = ${invoice('INV-0012')}`,
    where: 'Invoice INV-0010, Gate',
    expected: '100.00',
    found: '100.01',
  },
  {
    what: 'The totals of every estimate are the sums of its issued bills and their payments',
    tampering: `update estimate set collected_minor = 20000 where number = 'EST-0004'`,
    where: 'Estimate EST-0004, collected',
    expected: '0.00',
    found: '200.00',
  },
  {
    what: 'Customer deposits of every contract are what is left of its advances',
    tampering: 'update advance set balance_minor = 1000 where number = 3',
    where: 'Estimate EST-0004',
    expected: '10.00',
    found: '0.00',
  },
  {
    what: 'The balance of every advance is what it was less what bills that stand recouped',
    tampering: 'update advance set balance_minor = 1000 where number = 3',
    where: 'Advance 3',
    expected: '0.00',
    found: '10.00',
  },
  {
    what: 'What every bill recoups is named, advance by advance',
    tampering: 'delete from advance_recoupment',
    where: 'Invoice INV-0011',
    expected: '0.00',
    found: '50.00',
  },
];
