import { createHash } from 'node:crypto';
import { invoice, type Tampering } from './tampering.ts';

const WHAT = 'Every kept file has the SHA-256 that was written down with it';
const hash = (bytes: string) => createHash('sha256').update(bytes).digest('hex');

/** Kept files of every kind of which one byte was changed, and one whose written hash was. */
export const TAMPERED_FILES: readonly Tampering[] = [
  {
    what: WHAT,
    tampering: `update invoice_file set bytes = 'INV-0009' where invoice_id = ${invoice('INV-0001')}`,
    where: 'Invoice INV-0001',
    expected: hash('INV-0001'),
    found: hash('INV-0009'),
  },
  {
    what: WHAT,
    tampering: `update invoice_file set sha256 = 'another' where invoice_id = ${invoice('INV-0003')}`,
    where: 'Invoice INV-0003',
    expected: 'another',
    found: hash('INV-0003'),
  },
  {
    what: WHAT,
    tampering: `update application_file set bytes = 'Application'`,
    where: 'Application of invoice INV-0001',
    expected: hash('application'),
    found: hash('Application'),
  },
  {
    what: WHAT,
    tampering: `update change_order_file set bytes = 'Change order'`,
    where: 'Estimate EST-0005, CO-1',
    expected: hash('change order'),
    found: hash('Change order'),
  },
  {
    what: WHAT,
    tampering: `update attachment set bytes = 'door' where name = 'roof.jpg'`,
    where: 'Estimate EST-0001, roof.jpg',
    expected: hash('roof'),
    found: hash('door'),
  },
  {
    what: WHAT,
    tampering: `update packet set bytes = 'Packet'`,
    where: 'Packet of invoice INV-0001',
    expected: hash('packet'),
    found: hash('Packet'),
  },
  {
    what: WHAT,
    tampering: `update company_logo set bytes = 'Logo'`,
    where: 'Logo',
    expected: hash('logo'),
    found: hash('Logo'),
  },
];
