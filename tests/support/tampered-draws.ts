import { invoice, type Tampering } from './tampering.ts';

/** Draw schedules and the draws of bills that were tampered with. */
export const TAMPERED_DRAWS: readonly Tampering[] = [
  {
    what: 'The draws of every bill of draws add up to it',
    tampering: `update invoice_draw set amount_minor = 100001 where invoice_id = ${invoice('INV-0006')}`,
    where: 'Invoice INV-0006',
    expected: '1000.01',
    found: '1000.00',
  },
  {
    what: 'Every billed draw stands in its schedule with the amount that was billed',
    tampering: `update draw set amount_minor = 250000 where name = 'Frame'`,
    where: 'Invoice INV-0008, Draw 2 of 3 — Frame',
    expected: '2000.00',
    found: '2500.00',
  },
  {
    what: 'Every billed draw stands in its schedule with the amount that was billed',
    tampering: `delete from draw where name = 'Deposit'`,
    where: 'Invoice INV-0006, Draw 1 of 3 — Deposit',
    expected: '1000.00',
    found: 'nothing',
  },
  {
    what: 'A draw is locked as long as a bill of it stands',
    tampering: `update invoice_draw set unlocked = true where invoice_id = ${invoice('INV-0008')}`,
    where: 'Invoice INV-0008, Draw 2 of 3 — Frame',
    expected: 'locked',
    found: 'unlocked',
  },
  {
    what: 'What every line has billed and holds is the sum of its issued bills',
    tampering: `update estimate_line set exempt_minor = 0 where description = 'Shed'`,
    where: 'Estimate EST-0003, line 1 Shed, exempt',
    expected: '1000.00',
    found: '0.00',
  },
  {
    what: 'Every issued bill, figured again from what was typed, gives its stored lines',
    tampering: `update invoice_draw set retainage = 'as_contract' where invoice_id = ${invoice('INV-0006')}`,
    where: 'Invoice INV-0006, Shed',
    expected: '1000.00 (100000/1), withheld 100.00, released 0.00',
    found: '1000.00 (100000/1), withheld 0.00, released 0.00',
  },
];
