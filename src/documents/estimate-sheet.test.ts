import { describe, expect, it } from 'vitest';
import { exampleEstimate } from '#tests/support/example-estimate.ts';
import { estimateSheet } from './estimate-sheet.ts';

const printed = (changes: Partial<typeof exampleEstimate>) =>
  estimateSheet({ ...exampleEstimate, ...changes });

describe('what an estimate says', () => {
  it('prints quantities, prices and discounts as they were typed', () => {
    expect(printed({}).table.rows.map((row) => (row.kind === 'section' ? row.name : row.cells))).toEqual([
      'Cabinets and counters',
      ['Maple cabinets, fitted', '14', 'each', '1,250.00', 'T', '17,500.00'],
      ['Quartz counter, 3 cm, eased edge', '62.5', 'sq ft', '118.00', 'T', '7,375.00'],
      ['Returning customer, 5%', '', '', '', 'T', '(1,243.75)'],
      ['Cabinets and counters, total', '', '', '', '', '23,631.25'],
      'Labor',
      ['Carpentry', '120', 'h', '85.00', '', '10,200.00'],
      ['Electrical, metered at cost', '1,234.5', 'kWh', '0.0825', '', '101.85'],
      ['Labor, total', '', '', '', '', '10,301.85'],
    ]);
  });

  it('marks taxed lines only where some are taxed and some are not', () => {
    const labels = (sheet: ReturnType<typeof estimateSheet>) => sheet.table.columns.map(({ label }) => label);
    expect(labels(printed({}))).toContain('Tax');
    expect(labels(printed({ sections: exampleEstimate.sections.slice(0, 1) }))).not.toContain('Tax');
  });

  it('shows the sum before tax and every tax, then the total', () => {
    const sheet = printed({});
    expect(sheet.totals.map(({ value }) => value)).toEqual(['33,933.10', '1,713.27']);
    expect(sheet.grandTotal.value).toBe('$35,646.37');
    expect(printed({ taxes: [] }).totals).toEqual([]);
  });

  it('lists what changed the contract since apart from what was accepted, and adds it up', () => {
    const sheet = printed({
      contractSumToDate: '34433.10',
      changeOrders: [
        {
          number: 'CO-1',
          title: 'South front',
          approvedOn: '2026-04-09',
          lines: [{ description: 'Added glazing', amount: '1000.00' }],
          net: '1000.00',
        },
        {
          number: 'CO-2',
          title: 'Joinery',
          approvedOn: '2026-04-20',
          lines: [
            { description: 'Shelf left out', amount: '-800.00' },
            { description: 'Taller doors', amount: '300.00' },
          ],
          net: '-500.00',
        },
      ],
    });
    expect(sheet.grandTotal.value).toBe('$35,646.37');
    expect(sheet.changeOrders?.rows.map((row) => (row.kind === 'section' ? row.name : row.cells))).toEqual([
      ['This estimate', '', '33,933.10'],
      'CO-1 South front',
      ['Added glazing', 'Apr 9, 2026', '1,000.00'],
      'CO-2 Joinery',
      ['Shelf left out', 'Apr 20, 2026', '(800.00)'],
      ['Taller doors', 'Apr 20, 2026', '300.00'],
      ['CO-2, total', '', '(500.00)'],
      ['Contract sum to date', '', '34,433.10'],
    ]);
    expect(printed({}).changeOrders).toBe(null);
  });

  it('says that tax is in the prices, where it is', () => {
    const sheet = printed({ pricesIncludeTax: true, total: '33933.10' });
    expect(sheet.totals.map(({ label }) => label)).toEqual(['In the prices: Sales tax 7.25%']);
    expect(sheet.grandTotal.value).toBe('$33,933.10');
  });

  it.each([
    ['without tax', { taxes: [] }, 'Amount'],
    ['before tax', {}, 'Amount before tax'],
    ['with tax in the prices', { pricesIncludeTax: true }, 'Amount including tax'],
  ])('says what the amounts of draws are: %s', (_, changes, label) => {
    const draws = [{ name: 'Deposit', milestone: null, targetDate: null, amount: '1000.00' }];
    expect(printed({ ...changes, draws }).draws?.columns.at(-1)?.label).toBe(label);
  });

  it('asks for a signature until it is answered', () => {
    const asks = (status: typeof exampleEstimate.status) => printed({ status }).acceptance !== null;
    expect([asks('draft'), asks('sent')]).toEqual([true, true]);
    expect([asks('accepted'), asks('declined'), asks('expired')]).toEqual([false, false, false]);
  });

  it('says who accepted it, and that it was revised afterwards', () => {
    const accepted = { by: 'Ana Rivera', date: '2026-03-12' };
    expect(printed({ status: 'accepted', accepted, revisedAfterAcceptance: '2026-04-02' }).remarks).toEqual([
      'Accepted on Mar 12, 2026 by Ana Rivera.',
      'Revised after acceptance, on Apr 2, 2026.',
    ]);
  });

  it('puts the retainage into words', () => {
    const retainage = printed({}).texts.find(({ label }) => label === 'Retainage');
    expect(retainage?.value).toBe('10% of each bill is held until completion.');
    expect(printed({ retainageTerms: null }).texts.map(({ label }) => label)).toEqual(['Notes', 'Terms']);
  });
});
