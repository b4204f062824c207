import { expect, it } from 'vitest';
import { companyWords, USUAL_WORDS } from './company-words.ts';
import { inWords } from './in-words.ts';

const usual = companyWords(USUAL_WORDS);
const claims = companyWords({ billWord: 'claim', retainageWord: 'retention', changeOrderWord: 'variation' });
const draws = companyWords({ billWord: 'draw', retainageWord: 'holdback', changeOrderWord: 'change_order' });
const applications = companyWords({ ...USUAL_WORDS, billWord: 'application' });

it.each([
  [
    'An application bills a draw.',
    'A claim bills a claim.',
    'A draw bills a draw.',
    'An application bills an application.',
  ],
  ['Invoice Draws', 'Invoice Claims', 'Invoice Draws', 'Invoice Applications'],
  ['Application for payment', 'Claim for payment', 'Draw request', 'Application for payment'],
  ['2 applications for payment', '2 claims for payment', '2 draw requests', '2 applications for payment'],
  ['Less retainage', 'Less retention', 'Less holdback', 'Less retainage'],
  ['Net of change orders', 'Net of variations', 'Net of change orders', 'Net of change orders'],
  ['Progress invoices', 'Claims', 'Draws', 'Applications'],
  [
    'A change order withdraws nothing',
    'A variation withdraws nothing',
    'A change order withdraws nothing',
    'A change order withdraws nothing',
  ],
])('“%s” is “%s”, “%s” or “%s”', (text, claim, draw, application) => {
  expect([inWords(text, claims), inWords(text, draws), inWords(text, applications)]).toEqual([
    claim,
    draw,
    application,
  ]);
  expect(inWords(text, usual)).toBe(text);
});
