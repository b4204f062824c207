import { describe, expect, it, test } from 'vitest';
import {
  bill,
  byAmount,
  byPercent,
  contractOf,
  finalBill,
  type Job,
  lastPlan,
  moneys,
  noWork,
  openJob,
  refusalOf,
  remaining,
  request,
  tryBill,
  voidNewest,
} from '#tests/support/job.ts';

const taxes = (job: Job) => moneys(job.bills.map((one) => one.plan.taxMinor));

describe('tax on gross, to date and per rate', () => {
  it('1,000.00 at 7.25% billed 333.30, 333.30, 333.40', () => {
    const amounts = ['333.30', '333.30', '333.40'];
    const job = amounts.reduce<Job>(
      (before, amount) => bill(before, byAmount(amount)),
      openJob({ lines: [{ value: '1000.00', tax: '7.25' }] }),
    );
    expect(taxes(job)).toBe('24.16 24.17 24.17');
  });

  it('10,000.00 with 5% held and 10% tax: due 10,500.00, and the release carries none', () => {
    const job = bill(
      openJob({ lines: [{ value: '10000.00', tax: '10' }], retainage: '5' }),
      byPercent('100'),
    );
    const billed = lastPlan(job);
    expect(moneys([billed.taxMinor, billed.withheldMinor, billed.dueMinor])).toBe('1000.00 500.00 10500.00');
    const release = lastPlan(bill(job, noWork, finalBill));
    expect(moneys([release.releasedMinor, release.taxMinor, release.dueMinor])).toBe('500.00 0.00 500.00');
  });

  it('no retainage on tax: 10,000.00 at 10% with 800.00 of tax holds 1,000.00', () => {
    const job = openJob({ lines: [{ value: '10000.00', tax: '8' }], retainage: '10' });
    const plan = lastPlan(bill(job, byPercent('100')));
    expect(moneys([plan.taxMinor, plan.withheldMinor, plan.dueMinor])).toBe('800.00 1000.00 9800.00');
  });

  it('taxes each rate on its own lines, a discount below 0, and leaves untaxed lines out', () => {
    const lines = [
      { value: '100.00', tax: '10' },
      { value: '50.00', tax: '5' },
      '1000.00',
      { value: '-20.00', tax: '10' },
    ];
    const plan = lastPlan(bill(openJob({ lines }), byPercent('100')));
    expect(plan.taxes.map((tax) => [tax.name, moneys([tax.baseMinor, tax.taxMinor])])).toEqual([
      ['10%', '80.00 8.00'],
      ['5%', '50.00 2.50'],
    ]);
  });

  it('a void takes its tax with it', () => {
    const twice = bill(
      bill(openJob({ lines: [{ value: '99.99', tax: '7.25' }] }), byAmount('33.33')),
      byAmount('33.33'),
    );
    expect(lastPlan(bill(voidNewest(twice), byAmount('33.33'))).taxMinor).toBe(lastPlan(twice).taxMinor);
  });
});

describe('an amount typed including tax', () => {
  test.each([
    ['10.00', '7.25', '9.32', '0.68'],
    ['0.01', '10', '0.01', '0.00'],
    ['1072.50', '7.25', '1000.00', '72.50'],
    ['100.00', '0', '100.00', '0.00'],
  ])('%s at %s%% is %s and %s of tax', (amount, rate, net, tax) => {
    const job = openJob({
      lines: [
        { value: '1000.00', tax: rate },
        { value: '500.00', tax: rate },
      ],
    });
    const plan = lastPlan(bill(job, byAmount(amount, { includingTax: true })));
    expect(moneys([plan.grossMinor, plan.taxMinor, plan.dueMinor])).toBe(`${net} ${tax} ${amount}`);
  });

  it('may round the tax otherwise; the next work evens it out, a release does not', () => {
    let job = openJob({ lines: [{ value: '1.00', tax: '20' }], retainage: '50' });
    job = bill(job, byAmount('0.09', { includingTax: true }));
    expect(moneys([lastPlan(job).grossMinor, lastPlan(job).taxMinor])).toBe('0.08 0.01');
    const release = bill(job, noWork, { release: { kind: 'all' } });
    expect([lastPlan(release).taxes, lastPlan(release).taxMinor]).toEqual([[], 0n]);
    expect(taxes(bill(release, remaining))).toBe('0.01 0.00 0.19');
  });

  it('to date counts the tax that was billed, and the contract still ends exact', () => {
    let job = openJob({ lines: [{ value: '1000.00', tax: '7.25' }] });
    job = bill(job, byAmount('333.33', { includingTax: true }));
    job = bill(job, byAmount('700.00', { includingTax: true, of: 'to_date' }));
    expect(lastPlan(job).dueMinor).toBe(36_667n);
    job = bill(job, remaining);
    expect(moneys(contractOf(job).taxRates.map((rate) => rate.taxToDateMinor))).toBe('72.50');
  });

  test.each([
    [
      'two rates',
      [
        { value: '100.00', tax: '10' },
        { value: '100.00', tax: '5' },
      ],
    ],
    ['a line without tax', [{ value: '100.00', tax: '10' }, '100.00']],
  ])('is refused with %s in the spread', (_, lines) => {
    const asked = request(byAmount('50.00', { includingTax: true }));
    expect(refusalOf(tryBill(openJob({ lines }), asked)).code).toBe('tax_not_separable');
  });

  it('is allowed again once the line without tax is billed in full', () => {
    const lines = ['100.00', { value: '100.00', tax: '10' }];
    const job = bill(openJob({ lines }), {
      kind: 'lines',
      lines: [{ lineId: 'A', entry: { kind: 'amount', amountMinor: 10_000n }, correctionReason: null }],
    });
    const plan = lastPlan(bill(job, byAmount('55.00', { includingTax: true })));
    expect(moneys([plan.grossMinor, plan.taxMinor])).toBe('50.00 5.00');
  });
});
