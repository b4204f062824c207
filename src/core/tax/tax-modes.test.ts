import { describe, expect, it, test } from 'vitest';
import { postInvoice } from '#core/ledger/post-invoice.ts';
import { type Chain, type ChainTerms, openChain, tryChainBill } from '#tests/support/chain.ts';
import {
  byAmount,
  byPercent,
  type Extras,
  finalBill,
  lastPlan,
  money,
  moneys,
  noWork,
  refusalOf,
  remaining,
  request,
  value,
} from '#tests/support/job.ts';
import type { TaxTerms } from './tax-terms.ts';

const bill = (chain: Chain, basis: Parameters<typeof request>[0], extras: Extras = {}) =>
  value(tryChainBill(chain, request(basis, extras)));
const plan = (chain: Chain) => lastPlan(chain.job);
const taxes = (chain: Chain) => moneys(chain.job.bills.map((one) => one.plan.taxMinor));
/** Tax and due of the last bill. */
const charged = (chain: Chain) => moneys([plan(chain).taxMinor, plan(chain).dueMinor]);
const open = (value: string, tax: string, taxTerms: ChainTerms['taxTerms'] = {}, retainage = '0') =>
  openChain({ lines: [{ value, tax }], taxTerms, retainage });

describe('what the tax is on', () => {
  test.each<readonly [string, Chain, string, string]>([
    ['on gross (Washington)', open('10000.00', '10', {}, '5'), '1000.00 10500.00', '0.00 500.00'],
    [
      'on net (Canada)',
      open('100000.00', '13', { mode: 'on_net' }, '10'),
      '11700.00 101700.00',
      '1300.00 11300.00',
    ],
    [
      'full price, deferred (Australia)',
      open('10000.00', '10', { mode: 'deferred' }, '5'),
      '950.00 10450.00',
      '50.00 550.00',
    ],
  ])('%s', (_, chain, ofBill, ofRelease) => {
    const billed = bill(chain, byPercent('100'));
    expect([charged(billed), charged(bill(billed, noWork, finalBill))]).toEqual([ofBill, ofRelease]);
  });

  it('prints the full tax beside the deferred one', () => {
    const { taxes: rates } = plan(bill(open('10000.00', '10', { mode: 'deferred' }, '5'), byPercent('100')));
    expect(moneys(rates.map((rate) => rate.fullPriceMinor))).toBe('1000.00');
  });

  it('on net, three thirds and their release are taxed like the whole', () => {
    let chain = open('1000.00', '7.25', { mode: 'on_net' }, '10');
    for (const amount of ['333.30', '333.30', '333.40']) chain = bill(chain, byAmount(amount));
    expect(taxes(chain)).toBe('21.75 21.75 21.75');
    expect(taxes(bill(chain, noWork, finalBill))).toBe('21.75 21.75 21.75 7.25');
  });
});

describe('several taxes on one line', () => {
  const both = (compound: readonly string[]): ChainTerms => ({
    lines: [{ value: '100.00', tax: '5 9.975' }],
    compound,
  });

  test.each([
    ['each on the price', [], '5.00 9.98'],
    ['the second on the first as well', ['9.975'], '5.00 10.47'],
  ])('%s', (_, compound, expected) => {
    const {
      taxes: rates,
      dueMinor,
      grossMinor,
      taxMinor,
    } = plan(bill(openChain(both(compound)), byPercent('100')));
    expect(moneys(rates.map((rate) => rate.taxMinor))).toBe(expected);
    expect(dueMinor).toBe(grossMinor + taxMinor);
  });

  it('are computed to date each, also where one is on fewer lines', () => {
    let chain = openChain({ lines: [{ value: '10.00', tax: '5 7' }, { value: '10.00', tax: '5' }, '10.00'] });
    for (const _ of ['1', '2', '3']) chain = bill(chain, byAmount('10.00'));
    const perRate = chain.job.bills.map((one) => moneys(one.plan.taxes.map((rate) => rate.taxMinor)));
    expect(perRate).toEqual(['0.33 0.23', '0.34 0.24', '0.33 0.23']);
  });

  it('cannot be taken out of an amount including tax', () => {
    const asked = request(byAmount('10.00', { includingTax: true }));
    expect(refusalOf(tryChainBill(openChain(both([])), asked)).code).toBe('tax_not_separable');
    const onNet = open('100.00', '5', { mode: 'on_net' });
    expect(refusalOf(tryChainBill(onNet, asked)).code).toBe('tax_not_separable');
  });
});

describe('rounding', () => {
  const lines = [1, 2, 3].map(() => ({ value: '33.33', tax: '10' }));

  test.each<readonly [TaxTerms['rounding'], string, string]>([
    ['per_document', '10.00', '3.34 3.33 3.33'],
    ['by_line', '9.99', '3.33 3.33 3.33'],
  ])('%s: 3 lines of 33.33 at 10%% are taxed %s', (rounding, total, byLine) => {
    const [rate] = plan(bill(openChain({ lines, taxTerms: { rounding } }), byPercent('100'))).taxes;
    expect(moneys([rate?.taxMinor ?? 0n])).toBe(total);
    expect(moneys(rate?.lines.map((line) => line.taxMinor) ?? [])).toBe(byLine);
  });

  it('by line is to date too', () => {
    let chain = openChain({
      lines: [{ value: '1000.00', tax: '7.25' }, '500.00'],
      taxTerms: { rounding: 'by_line' },
    });
    for (const share of ['33.33', '33.33', '33.34']) chain = bill(chain, byPercent(share));
    expect(taxes(chain)).toBe('24.16 24.17 24.17');
  });
});

describe('prices that include their tax', () => {
  const included: ChainTerms['taxTerms'] = { pricesIncludeTax: true };

  test.each([
    ['1072.50', '7.25', '72.50'],
    ['100.00', '20', '16.67'],
    ['0.01', '10', '0.00'],
    ['0.07', '40', '0.02'],
  ])('%s at %s%% holds %s of tax', (value, rate, tax) => {
    const chain = bill(open(value, rate, included), byPercent('100'));
    expect(charged(chain)).toBe(`${tax} ${value}`);
    expect(plan(chain).taxIncludedMinor).toBe(plan(chain).taxMinor);
  });

  it('half a cent goes to the net', () => {
    // 0.03 at 20% is 0.025 net, which is rounded up: no tax is left over but 0.00.
    expect(charged(bill(open('0.03', '20', included), byPercent('100')))).toBe('0.00 0.03');
  });

  it('book the net as revenue', () => {
    const { lines } = postInvoice({
      ...plan(bill(open('1072.50', '7.25', included, '10'), byPercent('100'))),
      customerId: 'c',
      estimateId: 'e',
      invoiceId: 'i',
    });
    expect(lines.map((line) => `${line.account} ${money(line.debitMinor - line.creditMinor)}`)).toEqual([
      'accounts_receivable 965.25',
      'retainage_receivable 107.25',
      'contract_revenue -1000.00',
      'sales_tax_payable -72.50',
    ]);
  });

  it('an amount is what it is, whether it was typed including tax or not', () => {
    const chain = open('1072.50', '7.25', included);
    const plain = bill(chain, byAmount('500.00'));
    expect(bill(chain, byAmount('500.00', { includingTax: true })).job.bills[0]?.plan).toEqual(plan(plain));
  });

  it('several taxes share it, and the bills of a contract add up to date', () => {
    let chain = openChain({ lines: [{ value: '115.00', tax: '5 10' }], taxTerms: included });
    for (const amount of ['38.33', '38.33']) chain = bill(chain, byAmount(amount));
    chain = bill(chain, remaining);
    const perRate = chain.job.bills.map((one) => moneys(one.plan.taxes.map((rate) => rate.taxMinor)));
    expect(perRate).toEqual(['1.67 3.33', '1.66 3.34', '1.67 3.33']);
  });
});

describe('no tax is charged', () => {
  test.each(['exempt', 'reverse_charge'] as const)('%s', (charge) => {
    const chain = open('1000.00', '20', { charge });
    expect(charged(bill(chain, byPercent('50')))).toBe('0.00 500.00');
    expect(charged(bill(chain, byAmount('500.00', { includingTax: true })))).toBe('0.00 500.00');
  });
});
