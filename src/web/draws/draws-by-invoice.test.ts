import { expect, it } from 'vitest';
import { companyWords, USUAL_WORDS } from '#core/words/company-words.ts';
import { drawsByInvoice } from './draws-by-invoice.ts';

it('names the draws of each invoice in the order of the schedule', () => {
  const draws = [
    { position: 1, billedBy: 'a' },
    { position: 2, billedBy: 'b' },
    { position: 3, billedBy: 'b' },
    { position: 4, billedBy: null },
  ];
  expect([...drawsByInvoice(draws, companyWords(USUAL_WORDS).draw)]).toEqual([
    ['a', 'Draw 1'],
    ['b', 'Draws 2, 3'],
  ]);
});
