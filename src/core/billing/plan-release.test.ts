import { describe, expect, it, test } from 'vitest';
import {
  bill,
  byLine,
  byPercent,
  contractOf,
  holdingsOf,
  type Job,
  lastPlan,
  minor,
  money,
  noWork,
  openJob,
  percent,
  refusalOf,
  request,
  tryBill,
} from '#tests/support/job.ts';

const amount = (text: string) => ({ release: { kind: 'amount', amountMinor: minor(text) } }) as const;
const share = (text: string) => ({ release: { kind: 'percent', percent: percent(text) } }) as const;
const all = { release: { kind: 'all' } } as const;

const complete = bill(openJob({ lines: ['100000.00'], retainage: '10' }), byPercent('100'));
const released = (job: Job) =>
  lastPlan(job).releases.map((one) => `${one.fromInvoiceId} ${one.lineId} ${money(one.amountMinor)}`);

describe('a release takes what is held, never more', () => {
  it('6,000.00 and then 4,000.00 of 10,000.00', () => {
    const first = bill(complete, noWork, amount('6000.00'));
    const second = bill(first, noWork, amount('4000.00'));
    expect([lastPlan(first), lastPlan(second)].map((plan) => money(plan.heldToDateMinor))).toEqual([
      '4000.00',
      '0.00',
    ]);
    expect(lastPlan(second).billedToDateMinor).toBe(minor('100000.00'));
    expect(refusalOf(tryBill(first, request(noWork, amount('4000.01'))))).toEqual({
      code: 'over_release',
      details: { heldMinor: minor('4000.00'), askedMinor: minor('4000.01'), excessMinor: 1n },
    });
  });

  test.each([
    ['all of it', all, '10000.00'],
    ['a third of it', share('33.333333'), '3333.33'],
    ['100%', share('100'), '10000.00'],
    ['part of it', amount('0.01'), '0.01'],
  ] as const)('%s', (_, extras, expected) => {
    const plan = lastPlan(bill(complete, noWork, extras));
    expect([money(plan.releasedMinor), money(plan.dueMinor), money(plan.grossMinor)]).toEqual([
      expected,
      expected,
      '0.00',
    ]);
  });

  test.each([
    ['0.00', amount('0.00')],
    ['0%', share('0')],
    ['all where nothing is held', all],
  ] as const)('%s releases nothing: nothing to bill', (_, extras) => {
    const job = extras === all ? openJob({ lines: ['100.00'], retainage: '10' }) : complete;
    expect(refusalOf(tryBill(job, request(noWork, extras))).code).toBe('nothing_to_bill');
  });

  it('lets go of lines that hold against each other, together and at once', () => {
    const job = bill(
      openJob({ lines: ['1000.00', '-100.00'], retainage: '10' }),
      byLine({ A: '10%', B: '100%' }),
    );
    expect(contractOf(job).heldMinor).toBe(0n);
    expect(refusalOf(tryBill(job, request(noWork, amount('0.00')))).code).toBe('nothing_to_bill');
    expect(released(bill(job, noWork, all))).toEqual(['bill-1 A 10.00', 'bill-1 B -10.00']);
  });

  it('goes with new work on one bill, which withholds its own', () => {
    const half = bill(openJob({ lines: ['1000.00'], retainage: '10' }), byPercent('50'));
    const plan = lastPlan(bill(half, byPercent('20'), all));
    expect(
      [plan.withheldMinor, plan.releasedMinor, plan.dueMinor, plan.heldToDateMinor].map((one) => money(one)),
    ).toEqual(['20.00', '50.00', '230.00', '20.00']);
  });
});

describe('oldest bills first, inside a bill pro rata to its lines', () => {
  const twoBills = bill(
    bill(openJob({ lines: ['600.00', '300.00', '-90.00'], retainage: '10' }), byPercent('50')),
    byPercent('50'),
  );

  it('takes the first bill whole before it touches the second', () => {
    expect(released(bill(twoBills, noWork, amount('50.00')))).toEqual([
      'bill-1 A 30.00',
      'bill-1 B 15.00',
      'bill-1 C -4.50',
      'bill-2 A 7.04',
      'bill-2 B 3.52',
      'bill-2 C -1.06',
    ]);
  });

  it('goes on where the last release ended', () => {
    const first = bill(twoBills, noWork, amount('50.00'));
    expect(released(bill(first, noWork, all))).toEqual([
      'bill-2 A 22.96',
      'bill-2 B 11.48',
      'bill-2 C -3.44',
    ]);
  });

  it('what a correction gave back is taken off the oldest holding of its line', () => {
    let job = openJob({ lines: ['1000.00', '1000.00'], retainage: '10' });
    job = bill(job, byLine({ A: '60%' }));
    job = bill(job, byLine({ B: '50%' }));
    job = bill(job, byLine({ A: '20%', B: '100%' }, 'Measured again'));
    expect(holdingsOf(job).map((one) => `${one.invoiceId} ${one.lineId} ${money(one.heldMinor)}`)).toEqual([
      'bill-1 A 60.00',
      'bill-2 B 50.00',
      'bill-3 A -40.00',
      'bill-3 B 50.00',
    ]);
    expect(released(bill(job, noWork, amount('60.00')))).toEqual(['bill-1 A 20.00', 'bill-2 B 40.00']);
  });

  it('on the bill that corrects a line, releases only what the line still holds', () => {
    let job = openJob({ lines: ['1000.00', '1000.00'], retainage: '10' });
    job = bill(job, byLine({ A: '60%' }));
    job = bill(job, byLine({ A: '20%', B: '100%' }, 'Measured again'), all);
    expect(released(job)).toEqual(['bill-1 A 20.00']);
    expect(contractOf(job).lines.map((line) => money(line.heldMinor))).toEqual(['0.00', '100.00']);
  });
});
