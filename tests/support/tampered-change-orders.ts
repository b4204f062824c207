import type { Tampering } from './tampering.ts';

/** Change orders that were tampered with, and contracts that no longer say what was approved. */
export const TAMPERED_CHANGE_ORDERS: readonly Tampering[] = [
  {
    what: 'The lines of every change order add up to it',
    tampering: `update change_order set additions_minor = 13000 where title = 'Lamp'`,
    where: 'Estimate EST-0005, CO-3, additions',
    expected: '120.00',
    found: '130.00',
  },
  {
    what: 'The lines of every approved change order, and of no other, stand in its contract',
    tampering: `update estimate_line set amount_minor = 200001 where description = 'Stone steps'`,
    where: 'Estimate EST-0005, Stone steps',
    expected: '2000.00',
    found: '2000.01',
  },
  {
    what: 'The lines of every approved change order, and of no other, stand in its contract',
    tampering: `update change_order set status = 'void', sum_before_minor = null where title = 'Railing'`,
    where: 'Estimate EST-0005, Railing left out',
    expected: 'nothing',
    found: '-500.00',
  },
  {
    what: 'Change orders stand at the end of their contract',
    tampering: `update estimate_line set position = 0 where description = 'Wood steps'`,
    where: 'Estimate EST-0005, Wood steps',
    expected: 'after the original schedule',
    found: 'inside it',
  },
  {
    what: 'Change order numbers of every contract have no gap',
    tampering: `update change_order set number = 7 where title = 'Lamp'`,
    where: 'Estimate EST-0005, CO-7',
    expected: '3',
    found: '7',
  },
  {
    what: 'Every contract sum is its original sum with its revisions and its approved change orders',
    tampering: `update change_order set status = 'rejected', sum_before_minor = null where title = 'Steps'`,
    where: 'Estimate EST-0005',
    expected: '7500.00',
    found: '9000.00',
  },
  {
    what: 'No contract is billed past its sum by more than an override or a deduction allows',
    tampering: `update change_order set sum_before_minor = 920000 where title = 'Railing'`,
    where: 'Estimate EST-0005',
    expected: '9200.00',
    found: '9500.00',
  },
];
