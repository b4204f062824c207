import { expect, test } from 'vitest';
import { checklistWords } from './checklist-words.ts';

const say = { money: (amount: string) => `$${amount}`, say: (text: string) => text };

test.each([
  ['photos', 'ready', null, [], 'Photos'],
  ['photos', 'missing', null, [], 'No photo is attached.'],
  [
    'stored_materials',
    'missing',
    '7500.00',
    [],
    '$7500.00 of stored materials is on this bill, and no paper of them is attached.',
  ],
  [
    'change_orders',
    'note',
    null,
    ['1'],
    'The log of change orders; one is pending, and waivers name it as not covered.',
  ],
  [
    'payment_before',
    'note',
    '60.00',
    ['INV-1'],
    '$60.00 of INV-1 is not recorded as paid, so its unconditional waiver has to wait.',
  ],
  [
    'unprintable',
    'note',
    null,
    ['a.xlsx', 'b.csv'],
    'No page can show a.xlsx, b.csv: only the ZIP holds such files.',
  ],
] as const)('%s, %s', (key, state, amount, names, sentence) => {
  expect(checklistWords({ key, state, amount, names: [...names] }, say)).toBe(sentence);
});
