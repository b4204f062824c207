import { expect, it, test } from 'vitest';
import { exampleInvoice } from '#tests/support/example-invoice.ts';
import { invoiceSheet } from './invoice-sheet.ts';
import { wordsOf } from './words-of.ts';

const plain = { bill: 'progress_invoice', retainage: 'retainage', changeOrder: 'change_order' } as const;

test.each([
  ['retainage', 'Less retainage withheld, 10%', 'Total retainage'],
  ['retention', 'Less retention withheld, 10%', 'Total retention'],
  ['holdback', 'Less holdback withheld, 10%', 'Total holdback'],
] as const)('%s is said throughout', (retainage, withheld, total) => {
  const own = wordsOf({ ...plain, retainage });
  expect([own.withheldAt('10%'), own.summary.L5]).toEqual([withheld, `5. ${total}`]);
});

test.each([
  ['change_order', 'Change orders', '2. Net change by change orders'],
  ['variation', 'Variations', '2. Net change by variations'],
] as const)('%s is said throughout', (changeOrder, title, line) => {
  const own = wordsOf({ ...plain, changeOrder });
  expect([own.changeOrders, own.summary.L2]).toEqual([title, line]);
});

test.each([
  ['progress_invoice', 'Application', 'Progress invoices'],
  ['draw', 'Draw', 'Draws'],
  ['claim', 'Claim', 'Claims'],
  ['application', 'Application', 'Applications'],
] as const)('bills are called %s', (bill, one, many) => {
  const own = wordsOf({ ...plain, bill });
  expect([own.application, own.bills]).toEqual([one, many]);
});

it('leaves alone what people typed', () => {
  const invoice = exampleInvoice(1);
  const taxes = [{ name: 'Tax on retainage', rate: '5', base: '100.00', amount: '5.00' }];
  const sheet = invoiceSheet({ ...invoice, taxes, words: { ...plain, retainage: 'holdback' } });
  expect(sheet.totals.map((total) => total.label)).toEqual([
    'Work this period',
    'Tax on retainage 5% of 100.00',
    'Less holdback withheld, 10%',
  ]);
});

it('prints the full price beside a bill whose tax waits, and why none is charged', () => {
  const invoice = exampleInvoice(1);
  const sheet = invoiceSheet({
    ...invoice,
    fullPrice: { total: '11000.00', tax: '1000.00' },
    taxNote: 'reverse_charge',
  });
  expect(sheet.totals.some(({ label }) => label.startsWith('Full'))).toBe(false);
  expect(sheet.texts.flatMap(({ facts = [] }) => facts)).toEqual([
    { label: 'Full price, with tax', value: '$11,000.00' },
    { label: 'Full tax', value: '$1,000.00' },
  ]);
  expect(sheet.texts[1]?.value).toBe('Reverse charge: the tax is to be accounted for by the customer.');
});
