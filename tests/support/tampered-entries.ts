import { account, entry, invoice, type Tampering } from './tampering.ts';

// Entries: 1 INV-0001, 2 and 3 INV-0002 and its void, 4 INV-0003, 5 INV-0004, 6 INV-0005, 7 payment 1, 8 its credit
// applied, 9 and 10 payment 2 and its reversal.
export const TAMPERED_ENTRIES: readonly Tampering[] = [
  {
    what: 'Every entry balances',
    tampering: `update entry_line set debit_minor = debit_minor + 1
      where entry_id = ${entry(1)} and account_id = ${account('Retainage receivable')}`,
    where: 'Entry 1',
    expected: '12862.51',
    found: '12862.50',
  },
  {
    what: 'The trial balance adds up to zero',
    tampering: `delete from entry_line where entry_id = ${entry(7)} and account_id = ${account('Bank')}`,
    where: 'All accounts',
    expected: '0.00',
    found: '-12000.00',
  },
  {
    what: 'Every archived account is empty',
    tampering: `update account set role = null, archived = true where name = 'Bank'`,
    where: 'Account 1000 Bank',
    expected: '0.00',
    found: '12270.00',
  },
  {
    what: 'Every line of an entry has the day of its entry',
    tampering: `update entry_line set entry_date = '2026-02-27' where entry_id = ${entry(4)} and position = 2`,
    where: 'Entry 4, line 2',
    expected: '2026-02-28',
    found: '2026-02-27',
  },
  {
    what: 'Every reversal is the exact opposite of its entry',
    tampering: `update entry_line set debit_minor = 499999 where entry_id = ${entry(10)} and debit_minor > 0`,
    where: 'Entry 10, Accounts receivable',
    expected: '5000.00',
    found: '4999.99',
  },
  {
    what: 'Every issued bill is in the books with its own figures, every void one nets to nothing',
    tampering: `delete from entry_line where entry_id = ${entry(3)}`,
    where: 'Invoice INV-0002, Contract revenue',
    expected: '0.00',
    found: '-15000.00',
  },
  {
    what: 'Every issued bill is in the books with its own figures, every void one nets to nothing',
    tampering: `update entry_line set account_id = ${account('Contract revenue')}
      where entry_id = ${entry(1)} and account_id = ${account('Sales tax payable')}`,
    where: 'Invoice INV-0001, Sales tax payable',
    expected: '-362.50',
    found: '0.00',
  },
  {
    what: 'Every payment is in the books as it was applied, every reversed one nets to nothing',
    tampering: `delete from entry_line where entry_id = ${entry(10)}`,
    where: 'Payment 2, Bank',
    expected: '0.00',
    found: '5000.00',
  },
  {
    what: 'Every payment is applied or credit, to the last cent',
    tampering: 'update payment set unapplied_minor = 28749 where number = 1',
    where: 'Payment 1',
    expected: '12000.00',
    found: '11999.99',
  },
  {
    what: 'Accounts receivable of every contract is what its issued bills leave open',
    tampering: `update invoice_balance set paid_minor = 9999 where invoice_id = ${invoice('INV-0003')}`,
    where: 'Estimate EST-0001',
    expected: '39737.51',
    found: '39737.50',
  },
  {
    what: 'Retainage receivable of every contract is what its issued bills withheld less what they released',
    tampering: `update entry_line set account_id = ${account('Accounts receivable')}
      where entry_id = ${entry(6)} and account_id = ${account('Retainage receivable')}`,
    where: 'Estimate EST-0002',
    expected: '1100.00',
    found: '0.00',
  },
  {
    what: 'Contract revenue of every contract is what its issued bills billed',
    tampering: `update entry_line set estimate_id = null
      where entry_id = ${entry(6)} and account_id = ${account('Contract revenue')}`,
    where: 'No estimate',
    expected: '0.00',
    found: '11000.00',
  },
  {
    what: 'Sales tax payable of every contract is the tax of its issued bills',
    tampering: `update entry_line set credit_minor = 36251
      where entry_id = ${entry(1)} and account_id = ${account('Sales tax payable')}`,
    where: 'Estimate EST-0001',
    expected: '1450.00',
    found: '1450.01',
  },
  {
    what: 'Customer credits of every customer are what its payments left unapplied',
    tampering: `delete from entry_line where entry_id = ${entry(8)}`,
    where: 'Customer Alder House',
    expected: '287.50',
    found: '387.50',
  },
  {
    what: 'Bank, but for what was written by hand, is what was received and not reversed',
    tampering: `delete from payment where number = 1`,
    where: 'Bank',
    expected: '270.00',
    found: '12270.00',
  },
];
