import { describe, expect, it } from 'vitest';
import { exampleApplication } from '#tests/support/example-application.ts';
import { exampleInvoice } from '#tests/support/example-invoice.ts';
import { invoiceSheet } from './invoice-sheet.ts';

const invoice = exampleInvoice(10);

const added = (changes: Partial<typeof invoice>) =>
  invoiceSheet({ ...invoice, ...changes }).totals.map(({ label, value }) => `${label}: ${value}`);

describe('what a progress invoice says', () => {
  it('leads from the work of the period to the amount due', () => {
    expect(added({})).toEqual(['Work this period: 2,500.00', 'Less retainage withheld, 10%: (250.00)']);
    expect(invoiceSheet(invoice).grandTotal).toEqual({ label: 'Amount due', value: '$2,250.00' });
  });

  it('names every tax with its rate and base, and the release of retainage', () => {
    const taxes = [{ name: 'Sales tax', rate: '7.25', base: '2500.00', amount: '181.25' }];
    expect(added({ taxes, withheld: '0.00', released: '300.00' })).toEqual([
      'Work this period: 2,500.00',
      'Sales tax 7.25% of 2,500.00: 181.25',
      'Plus retainage released: 300.00',
    ]);
  });

  it('says that tax is in the prices, so that nobody adds it', () => {
    const taxes = [{ name: 'VAT', rate: '20', base: '2500.00', amount: '416.67' }];
    expect(added({ taxes, pricesIncludeTax: true })).toEqual([
      'Work this period, including tax: 2,500.00',
      'In the prices: VAT 20%: 416.67',
      'Less retainage withheld, 10%: (250.00)',
    ]);
  });

  it('says that an application bills stored materials too', () => {
    const { application } = exampleApplication(1);
    expect(added({ application })[0]).toBe('Work and materials this period: 2,500.00');
  });

  it.each([
    ['exempt', 'Certificate 12-345', 'No tax is charged: the customer is exempt. Certificate 12-345'],
    ['reverse_charge', '', 'Reverse charge: the tax is to be accounted for by the customer.'],
  ] as const)('says why no tax is charged: %s', (taxNote, taxReason, words) => {
    const { texts } = invoiceSheet({ ...invoice, taxNote, taxReason });
    expect(texts.map(({ value }) => value)).toContain(words);
  });

  it('says what is held until completion, and nothing where nothing is', () => {
    expect(invoiceSheet(invoice).held).toBe('Held until completion: $550.00');
    const contract = { ...invoice.contract, retainageHeld: '0.00' };
    expect(invoiceSheet({ ...invoice, contract }).held).toBeNull();
  });

  it.each([
    ['draft', 'Draft invoice', 'DRAFT', false],
    ['issued', 'Invoice INV-1019', null, false],
    ['void', 'Invoice INV-1019', 'VOID', true],
  ] as const)('a bill that is %s is called %s and stamped %s', (state, name, stamp, struck) => {
    const number = state === 'draft' ? null : invoice.number;
    const sheet = invoiceSheet({ ...invoice, state, number });
    expect([sheet.name, sheet.stamp, sheet.struck]).toEqual([name, stamp, struck]);
  });

  it('is a credit note where it corrects a bill: what it gives is said without a minus', () => {
    const credit = { number: 'INV-1002', reason: 'Billed twice' };
    const amounts = { gross: '-1000.00', withheld: '-100.00', due: '-972.50' };
    const taxes = [{ name: 'Sales tax', rate: '7.25', base: '-1000.00', amount: '-72.50' }];
    expect(added({ credit, taxes, ...amounts })).toEqual([
      'Work credited: 1,000.00',
      'Sales tax 7.25% of 1,000.00: 72.50',
      'Less retainage given back: (100.00)',
    ]);
    const sheet = invoiceSheet({ ...invoice, credit, ...amounts });
    expect([sheet.name, sheet.headline.label, sheet.grandTotal.value]).toEqual([
      'Credit note INV-1019',
      'Credit',
      '$972.50',
    ]);
    expect(sheet.facts).toContainEqual({ label: 'Corrects invoice', value: 'INV-1002' });
    expect(sheet.texts[0]).toEqual({ label: 'Reason', value: 'Billed twice' });
  });

  it('is a record of what a payer held back where that is all it is: not a credit note', () => {
    const credit = { number: 'INV-1002', reason: '' };
    const amounts = { gross: '0.00', taxes: [], withheld: '1500.00', due: '-1500.00' };
    const heldBack = [{ description: 'Framing', amount: '1500.00' }];
    const sheet = invoiceSheet({ ...invoice, credit, ...amounts, heldBack });
    expect([sheet.name, sheet.headline.label, sheet.headline.value]).toEqual([
      'Retainage withheld INV-1019',
      'Held until released',
      '$1,500.00',
    ]);
    expect(sheet.facts).toContainEqual({ label: 'Withheld from invoice', value: 'INV-1002' });
    expect(sheet.table.rows).toEqual([{ kind: 'line', cells: ['Framing', '1,500.00'] }]);
    expect(sheet.totals).toEqual([{ label: 'Off the open balance of the invoice', value: '(1,500.00)' }]);
  });

  it('says what it could not bear to withhold, and what is left of the advances', () => {
    const sheet = invoiceSheet({ ...invoice, stillToWithhold: '2450.00', advanceBalance: '3800.00' });
    expect(sheet.texts).toContainEqual({
      label: 'Retainage',
      value: '$2,450.00 is still to be withheld: this bill could not bear it, so the next ones do.',
    });
    expect(sheet.contract).toContainEqual({ label: 'Advance left', value: '$3,800.00' });
  });

  it('opens a section once, where its first line stands', () => {
    const rows = invoiceSheet(invoice).table.rows;
    const names = rows.map((row) => (row.kind === 'section' ? row.name : row.kind));
    expect(names.slice(0, 7)).toEqual(['Site work', 'line', 'line', 'line', 'line', 'Structure', 'line']);
    expect(rows.at(-1)).toEqual({
      kind: 'total',
      cells: ['Total', '10,000.00', '3,000.00', '2,500.00', '5,500.00', '55.00%'],
    });
  });

  it('leaves the percentage blank on a line of no value', () => {
    const line = { ...invoice.totals, section: null, description: 'Extra', percentToDate: null };
    expect(invoiceSheet({ ...invoice, lines: [line] }).table.rows[0]).toMatchObject({
      cells: ['Extra', '10,000.00', '3,000.00', '2,500.00', '5,500.00', ''],
    });
  });
});
