import { invoice, type Tampering } from './tampering.ts';

const AGAIN = 'Every issued bill, figured again from what was typed, gives its stored lines';

/** Corrections of every kind that were tampered with: credit notes, what was taken back, a reversed advance. */
export const TAMPERED_CORRECTIONS: readonly Tampering[] = [
  {
    what: AGAIN,
    tampering: `update invoice_line set withheld_minor = -2501 where invoice_id = ${invoice('INV-0012')}`,
    where: 'Invoice INV-0012, Gate',
    expected: '-1000.00 (-100000/1), withheld -100.00, released 0.00',
    found: '-1000.00 (-100000/1), withheld -25.01, released 0.00',
  },
  {
    what: AGAIN,
    tampering: `update invoice_line_tax set tax_minor = -2499 where invoice_id = ${invoice('INV-0019')}`,
    where: 'Invoice INV-0019, taxes and advances',
    expected: 'County tax on Shed -25.00 of -250.00',
    found: 'County tax on Shed -24.99 of -250.00',
  },
  {
    what: AGAIN,
    tampering: `update invoice_line set withheld_minor = -1499 where invoice_id = ${invoice('INV-0020')}`,
    where: 'Invoice INV-0020, Shed',
    expected: '-150.00 (-15000/1), withheld -15.00, released 0.00',
    found: '-150.00 (-15000/1), withheld -14.99, released 0.00',
  },
  {
    what: AGAIN,
    tampering: `update invoice_line set this_minor = -27017 where invoice_id = ${invoice('INV-0016')} and this_minor = -27018`,
    where: 'Invoice INV-0016, Annex walls',
    expected: '-270.18 (-27018/1), withheld -13.51, released 0.00',
    found: '-270.17 (-27018/1), withheld -13.51, released 0.00',
  },
  {
    what: 'Accounts receivable of every invoice is what is open on it',
    tampering: `update entry_line set invoice_id = ${invoice('INV-0012')} where invoice_id = ${invoice('INV-0010')}
      and credit_minor = 70000`,
    where: 'Invoice INV-0010',
    expected: '0.00',
    found: '700.00',
  },
  {
    what: 'Nothing is taken back from an invoice before it was applied to it',
    tampering: `update allocation_taken_back set taken_back_on = '2026-03-30'`,
    where: 'Payment 7, invoice INV-0017',
    expected: '2026-03-31',
    found: '2026-03-30',
  },
  {
    what: 'Bank, but for what was written by hand, is what was received and not reversed',
    tampering: `update advance set reversed_on = null, reversed_at = null, reversed_by = null, reversal_reason = null
      where number = 6`,
    where: 'Bank',
    expected: '12345.00',
    found: '12270.00',
  },
  {
    what: 'What is paid on every bill is the sum of the payments that stand, nothing on a void one',
    tampering: 'delete from allocation_taken_back',
    where: 'Invoice INV-0017, paid',
    expected: '20.00',
    found: '5.00',
  },
];
