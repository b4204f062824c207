import { expect, it } from 'vitest';
import { capitalized, companyWords } from './company-words.ts';

it.each([
  [
    { billWord: 'progress_invoice', retainageWord: 'retainage', changeOrderWord: 'change_order' },
    'a progress invoice, progress invoices; retainage; a change order, change orders',
  ],
  [
    { billWord: 'application', retainageWord: 'retention', changeOrderWord: 'variation' },
    'an application, applications; retention; a variation, variations',
  ],
  [
    { billWord: 'claim', retainageWord: 'holdback', changeOrderWord: 'variation' },
    'a claim, claims; holdback; a variation, variations',
  ],
] as const)('a company that has chosen %o says them in sentences', (chosen, sentence) => {
  const { bill, retainage, changeOrder } = companyWords(chosen);
  const said = [bill, changeOrder].map(({ a, many }) => `${a}, ${many}`);
  expect(`${said[0]}; ${retainage}; ${said[1]}`).toBe(sentence);
});

it('a label starts with a capital', () => {
  expect(capitalized('change order')).toBe('Change order');
});
