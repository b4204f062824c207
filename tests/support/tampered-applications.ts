import { line, type Tampering } from './tampering.ts';

const annex = `(select estimate_id from estimate_line where description = 'Annex walls')`;

/** Applications, stored materials and rules of retainage that were tampered with. */
export const TAMPERED_APPLICATIONS: readonly Tampering[] = [
  {
    what: 'Retainage that bills could not bear is what the newest of every contract left',
    tampering: `update estimate set still_to_withhold_minor = 100 where id = ${annex}`,
    where: 'Estimate EST-0006',
    expected: '0.00',
    found: '1.00',
  },
  {
    what: 'Every contract has passed the steps of its retainage that its newest bill passed',
    tampering: `update estimate set step_reached = 0 where id = ${annex}`,
    where: 'Estimate EST-0006',
    expected: '1',
    found: '0',
  },
  {
    what: 'Every issued bill took retainage of what its contract says: of the work, or of the work with its tax',
    tampering: `update estimate set retainage_on_tax = true where id = ${annex}`,
    where: 'Invoice INV-0014',
    expected: 'with tax',
    found: 'work',
  },
  {
    what: 'What is stored on every line is what its issued bills delivered, installed and returned',
    tampering: `update estimate_line set stored_minor = 0 where description = 'Annex windows'`,
    where: 'Estimate EST-0006, line 2 Annex windows',
    expected: '600.00',
    found: '0.00',
  },
  {
    what: 'Every line of a bill holds what the documents until then withheld and released on it',
    tampering: `update invoice_line set held_minor = held_minor + 1 where ${line('Annex windows')}
      and invoice_id = (select id from invoice where number = 'INV-0014')`,
    where: 'Invoice INV-0014, Annex windows',
    expected: '50.00',
    found: '50.01',
  },
  {
    what: 'Every application posted as certified, or its credit note took off what was cut',
    tampering: 'update certificate set cut_due_minor = cut_due_minor + 1',
    where: 'Invoice INV-0015',
    expected: '-330.01',
    found: '-330.00',
  },
  {
    what: 'Every line of a bill installs no more than was stored before it',
    tampering: `update invoice_line set installed_minor = 100001 where installed_minor > 0 and ${line('Annex windows')}`,
    where: 'Invoice INV-0015, Annex windows',
    expected: '1000.00',
    found: '1000.01',
  },
  {
    what: 'Every issued bill, figured again from what was typed, gives its stored lines',
    tampering: `update invoice set retainage_terms = jsonb_set(retainage_terms, '{storedRate}', '"0"')
      where number = 'INV-0014'`,
    where: 'Invoice INV-0014, Annex windows',
    expected: '1000.00 (100000/1), withheld 0.00, released 0.00, stored 1000.00, installed 0.00',
    found: '1000.00 (100000/1), withheld 50.00, released 0.00, stored 1000.00, installed 0.00',
  },
];
