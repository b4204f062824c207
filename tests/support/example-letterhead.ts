import type { Letterhead } from '#documents/letterhead.ts';

/** A company and its customer, for the examples that tests and measurements print. */
export const exampleLetterhead: Letterhead = {
  company: {
    name: 'Northside Building Co.',
    addressLines: ['1200 Harbor Way, Suite 4', 'Portland, OR 97201'],
    email: 'billing@northside.example',
    phone: '(503) 555-0142',
    country: null,
    taxNumber: null,
    logo: null,
    accentColour: null,
  },
  customer: {
    name: 'Rivera Family',
    addressLines: ['48 Harbor View Road', 'Astoria, OR 97103'],
    siteLines: [],
    contact: 'Ana Rivera',
    country: null,
    taxNumber: null,
  },
  paymentInstructions: null,
  bankAccount: null,
  footer: null,
  paper: 'letter',
  locale: 'en-US',
  currency: 'USD',
  words: { bill: 'progress_invoice', retainage: 'retainage', changeOrder: 'change_order' },
};
