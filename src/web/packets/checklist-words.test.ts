import { expect, test } from 'vitest';
import { checklistWords } from './checklist-words.ts';

const say = { money: (amount: string) => `$${amount}`, say: (text: string) => text };

test.each([
  ['photos', 'ready', null, [], 'Photos'],
  ['photos', 'missing', null, [], 'No photo goes along.'],
  [
    'stored_materials',
    'missing',
    '7500.00',
    [],
    '$7500.00 of stored materials is on this bill, and no paper of them goes along.',
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
  [
    'heic',
    'note',
    null,
    ['IMG_1.heic'],
    'No page can show a photo in Apple’s HEIC form: IMG_1.heic is in the ZIP only. Save it as JPEG and attach that to have it on a page.',
  ],
  [
    'locked',
    'missing',
    null,
    ['Policy.pdf'],
    'Locked with a password, so in the ZIP only: Policy.pdf. Print it to a PDF without one, and attach that.',
  ],
  [
    'broken',
    'missing',
    null,
    ['Policy.pdf'],
    'Cannot be opened, so in the ZIP only: Policy.pdf. Save it again where it comes from, and attach that.',
  ],
  [
    'too_large',
    'missing',
    null,
    ['Town.jpg'],
    'More dots than a page can draw, so in the ZIP only: Town.jpg. Save it smaller, and attach that.',
  ],
  [
    'size',
    'blocking',
    null,
    ['132', '100', 'Plans.pdf', '60'],
    'The files come to 132 MB on pages, of which Plans.pdf is 60 MB; one packet takes 100 MB. Leave out below what it does not need, or attach it smaller, and pictures as JPEG.',
  ],
] as const)('%s, %s', (key, state, amount, names, sentence) => {
  expect(checklistWords({ key, state, amount, names: [...names] }, say)).toBe(sentence);
});
