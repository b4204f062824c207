import { describe, expect, it } from 'vitest';
import type { BillDraft } from './bill-draft.ts';
import { billFieldsOf, emptyBill, isBegun } from './bill-draft.ts';
import type { BillingState } from './contract-of.ts';
import { contractOf } from './contract-of.ts';
import { previewBill } from './preview-bill.ts';

const line = (lineId: string, scheduled: string, billed: string, held: string) => ({
  lineId,
  position: 1,
  section: '',
  description: lineId,
  scheduled,
  billed,
  exact: `${billed.replace('.', '')}/1`,
  held,
  stored: '0.00',
  exempt: '0.00',
  retainage: { kind: 'as_rule' } as const,
  stepReached: 0,
  changeOrderId: null,
  taxRateIds: ['sales'],
});

/** A contract of 50,000.00, 10% held, 7.25% tax, of which 10,000.00 is billed. */
const state: BillingState = {
  estimateId: 'estimate',
  version: 1,
  currency: 'USD',
  exponent: 2,
  lines: [line('framing', '20000.00', '10000.00', '1000.00'), line('roof', '30000.00', '0.00', '0.00')],
  taxes: [
    {
      ...{ taxRateId: 'sales', name: 'Sales tax', rate: '7.25', compound: false },
      changes: [{ from: '2026-07-01', rate: '8' }],
      charged: [
        { rate: '7.25', baseToDate: '10000.00', taxToDate: '725.00', exactToDate: '72500/1', lines: [] },
      ],
    },
  ],
  taxTerms: { mode: 'on_gross', rounding: 'per_document', charge: 'charged', pricesIncludeTax: false },
  advances: [],
  retainage: { kind: 'flat', rate: '10' },
  storedRate: '0',
  withheld: '1000.00',
  stepReached: 0,
  stillToWithhold: '0.00',
  retainageChange: null,
  retainageBase: 'per_bill',
  retainageRounding: 'on_total',
  retainageOnTax: false,
  holdings: [{ invoiceId: 'first', lineId: 'framing', held: '1000.00' }],
  changeOrders: [],
  draws: [],
  overByDeduction: '0.00',
  earliestInvoiceDate: null,
  lastPeriodTo: null,
  paymentTermsDays: 30,
};

const day = '2026-03-31';
const typed = (change: Partial<BillDraft>): BillDraft => ({ ...emptyBill(day), ...change });
const preview = (change: Partial<BillDraft>) =>
  previewBill(contractOf(state, { day: typed(change).invoiceDate }), state, billFieldsOf(typed(change)));

describe('the bill while it is typed', () => {
  it.each<[string, Partial<BillDraft>, string, string, string, string]>([
    ['25%', { percent: '25' }, '12500.00', '1250.00', '906.25', '12156.25'],
    ['50% complete to date', { percent: '50', of: 'to_date' }, '15000.00', '1500.00', '1087.50', '14587.50'],
    ['an amount', { way: 'amount', amount: '4000.00' }, '4000.00', '400.00', '290.00', '3890.00'],
    [
      'framing to 75%',
      { way: 'lines', linePercents: { framing: '75', roof: '' } },
      '5000.00',
      '500.00',
      '362.50',
      '4862.50',
    ],
    ['the remaining balance', { way: 'remaining' }, '40000.00', '4000.00', '2900.00', '38900.00'],
    ['retainage left off', { percent: '10', retainage: 'left_off' }, '5000.00', '0.00', '362.50', '5362.50'],
    ['the final bill', { way: 'final' }, '40000.00', '0.00', '2900.00', '43900.00'],
    ['a release on its own', { way: 'none', release: 'all' }, '0.00', '0.00', '0.00', '1000.00'],
    ['a release by application', { way: 'application', release: 'all' }, '0.00', '0.00', '0.00', '1000.00'],
  ])('%s', (_, change, gross, withheld, tax, due) => {
    expect(preview(change).figures).toMatchObject({ gross, withheld, tax, due });
  });

  it.each([
    ['the day before the rate changes', '2026-06-30', '906.25'],
    ['the day on which it does', '2026-07-01', '1000.00'],
  ])('is taxed at the rate of its own date: %s', (_, invoiceDate, tax) => {
    expect(preview({ percent: '25', invoiceDate }).figures).toMatchObject({ gross: '12500.00', tax });
  });

  it('recoups an advance, and says what is taken', () => {
    const advanced = {
      ...state,
      advances: [{ advanceId: 'deposit', balance: '2000.00', rate: '10', threshold: '0.00' }],
    };
    const { figures } = previewBill(
      contractOf(advanced, { day }),
      advanced,
      billFieldsOf(typed({ percent: '25' })),
    );
    expect(figures).toMatchObject({ gross: '12500.00', recouped: '1250.00', due: '10906.25' });
  });

  it('leaves out the tax of what is held where tax is on the rest', () => {
    const onNet = { ...state, taxTerms: { ...state.taxTerms, mode: 'on_net' as const } };
    const { figures } = previewBill(
      contractOf(onNet, { day }),
      onNet,
      billFieldsOf(typed({ percent: '25' })),
    );
    expect(figures).toMatchObject({ gross: '12500.00', withheld: '1250.00', tax: '815.63' });
  });

  it('says how far it goes past the contract, and still shows its figures', () => {
    const over = preview({ percent: '90' });
    expect(over.figures?.pastCeiling).toMatchObject({
      over: '5000.00',
      cumulative: '55000.00',
      cumulativePercent: '110.00',
    });
    expect(over).toMatchObject({ pastCeiling: { code: 'past_ceiling' } });
  });

  it.each<[string, Partial<BillDraft>, string, string]>([
    ['a number that is none', { percent: '10,5' }, 'number_malformed', 'amount'],
    [
      'more than is held',
      { way: 'none', release: 'amount', releaseAmount: '1000.01' },
      'over_release',
      'retainage',
    ],
    [
      'a rate that is none',
      { percent: '10', retainage: 'rate', retainageRate: 'x' },
      'number_malformed',
      'retainage',
    ],
    [
      'a line below what is billed',
      { way: 'lines', linePercents: { framing: '40' } },
      'below_billed',
      'amount',
    ],
  ])('refuses %s where the hand is', (_, change, code, place) => {
    expect(preview(change)).toMatchObject({ figures: null, refusal: { code }, place });
  });

  it.each<[string, Partial<BillDraft>, boolean]>([
    ['an empty percentage', {}, false],
    ['a typed percentage', { percent: '1' }, true],
    ['blank lines', { way: 'lines', linePercents: { roof: '' } }, false],
    ['a release of nothing', { way: 'none' }, false],
    ['the remaining balance', { way: 'remaining' }, true],
    ['an application without a line', { way: 'application' }, false],
    ['an application that only releases what is held', { way: 'application', release: 'all' }, true],
    [
      'an application that releases an amount not typed yet',
      { way: 'application', release: 'amount' },
      false,
    ],
  ])('%s: is there anything to figure', (_, change, begun) => {
    expect(isBegun(typed(change))).toBe(begun);
  });
});
