import { describe, expect, it } from 'vitest';
import type { DraftRow } from '#web/estimates/draft-row.ts';
import { newLine } from '#web/estimates/draft-row.ts';
import { figureDraft } from '#web/estimates/figure-draft.ts';
import type { TaxRate } from '#web/estimates/use-tax-rates.ts';

const rate = (taxRateId: string, percent: string, compound = false) => ({
  ...{ taxRateId, name: taxRateId, rate: percent, compound },
});
const single = (part: ReturnType<typeof rate>): TaxRate => ({
  ...{ taxRateId: part.taxRateId, label: part.name, isDefault: false, parts: [part] },
});
const gst = rate('GST', '5');
const pst = rate('PST', '7');
const qst = rate('QST', '9.975', true);
const rates: readonly TaxRate[] = [
  single(gst),
  single(pst),
  { taxRateId: 'bc', label: 'GST and PST', isDefault: false, parts: [gst, pst] },
  { taxRateId: 'old', label: 'GST and QST', isDefault: false, parts: [gst, qst] },
];
const work = (unitPrice: string, taxRateId: string): readonly DraftRow[] => [
  { ...newLine('item', taxRateId), description: 'Work', unitPrice },
];
const typed = { mode: 'on_gross', charge: 'charged', pricesIncludeTax: false } as const;

describe('several taxes on a line, and how they are charged', () => {
  it.each([
    ['two rates side by side', work('1000', 'bc'), typed, 'GST 50.00, PST 70.00', '1120.00'],
    ['one of them alone', work('1000', 'GST'), typed, 'GST 50.00', '1050.00'],
    ['a rate on the other', work('1000', 'old'), typed, 'GST 50.00, QST 104.74', '1154.74'],
    [
      'prices with their tax',
      work('1120', 'bc'),
      { ...typed, pricesIncludeTax: true },
      'GST 50.00, PST 70.00',
      '1120.00',
    ],
    ['an exempt customer', work('1000', 'bc'), { ...typed, charge: 'exempt' as const }, '', '1000.00'],
    ['reverse charge', work('1000', 'bc'), { ...typed, charge: 'reverse_charge' as const }, '', '1000.00'],
  ])('%s', (_, rows, terms, taxes, total) => {
    const sums = figureDraft(rows, rates, 2, { ...terms, rounding: 'per_document' });
    expect(sums.taxes.map(({ name, tax }) => `${name} ${tax}`).join(', ')).toBe(taxes);
    expect(sums.total).toBe(total);
  });
});
