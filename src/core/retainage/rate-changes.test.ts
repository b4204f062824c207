import { describe, expect, it } from 'vitest';
import {
  bill,
  byAmount,
  byPercent,
  contractOf,
  lastPlan,
  minor,
  money,
  moneys,
  openJob,
  refusalOf,
  request,
  tryBill,
} from '#tests/support/job.ts';
import { capped, changed, flat } from '#tests/support/retainage-terms.ts';

const noWork = { kind: 'none' } as const;

describe('the rate is raised', () => {
  const atHalf = bill(openJob({ lines: ['100000.00'], rule: flat('5') }), byPercent('50'));
  const raised = changed(atHalf, { rule: flat('10') }, 'earlier_bills_too');

  it('for earlier bills too, 5% to 10%: due would be −1,600.00, which is not issued', () => {
    expect(refusalOf(tryBill(raised, request(byPercent('1'))))).toEqual({
      code: 'due_below_zero',
      details: { dueMinor: minor('-1600.00'), withheldMinor: minor('2600.00') },
    });
  });

  it('carry withholds the whole work, and the next bills take the rest', () => {
    const carried = bill(raised, byPercent('1'), { retainage: { kind: 'carry' } });
    const { withheldMinor, dueMinor, retainage } = lastPlan(carried);
    expect(moneys([withheldMinor, dueMinor, retainage.stillToWithholdMinor])).toBe('1000.00 0.00 1600.00');
    const next = lastPlan(bill(carried, byPercent('1')));
    expect(moneys([next.withheldMinor, next.dueMinor, next.retainage.stillToWithholdMinor])).toBe(
      '1000.00 0.00 700.00',
    );
    const later = lastPlan(bill(bill(carried, byPercent('1')), byPercent('10')));
    expect(moneys([later.withheldMinor, later.heldToDateMinor, later.retainage.stillToWithholdMinor])).toBe(
      '1700.00 6200.00 0.00',
    );
  });

  it('for later bills only: 100.00', () => {
    const later = changed(atHalf, { rule: flat('10') }, 'later_bills');
    expect(money(lastPlan(bill(later, byPercent('1'))).withheldMinor)).toBe('100.00');
  });
});

describe('the rate is lowered', () => {
  it('30,000.00: 10% on two bills, then 5% on later ones', () => {
    const third = byAmount('10000.00');
    const two = bill(bill(openJob({ lines: ['30000.00'], rule: flat('10') }), third), third);
    const job = bill(changed(two, { rule: flat('5') }, 'later_bills'), third);
    expect(moneys(job.bills.map((one) => one.plan.withheldMinor))).toBe('1000.00 1000.00 500.00');
    expect(money(contractOf(job).heldMinor)).toBe('2500.00');
  });

  it.each(['on_total', 'by_line'] as const)(
    '15% to 10% for earlier bills too, without new work: 2,500.00 due (%s)',
    (rounding) => {
      const job = bill(openJob({ lines: ['100000.00'], rule: flat('15'), rounding }), byPercent('50'));
      const { dueMinor, heldToDateMinor, retainage } = lastPlan(
        bill(changed(job, { rule: flat('10') }, 'earlier_bills_too'), noWork),
      );
      expect(moneys([dueMinor, heldToDateMinor, retainage.releasedByChangeMinor])).toBe(
        '2500.00 5000.00 2500.00',
      );
      expect(money(lastPlan(job).withheldMinor)).toBe('7500.00');
    },
  );

  it('is taken up once: the next bill withholds from its own work only', () => {
    const job = bill(openJob({ lines: ['100000.00'], rule: flat('15') }), byPercent('50'));
    const lowered = bill(changed(job, { rule: flat('10') }, 'earlier_bills_too'), noWork);
    expect(money(lastPlan(bill(lowered, byPercent('10'))).withheldMinor)).toBe('1000.00');
  });

  it('never takes withheld to date past the cap, also after a change', () => {
    const job = bill(openJob({ lines: ['100000.00'], rule: capped(flat('10'), '5%') }), byPercent('40'));
    const higher = changed(job, { rule: capped(flat('20'), '5%') }, 'earlier_bills_too');
    expect(money(lastPlan(bill(higher, byPercent('40'))).withheldMinor)).toBe('1000.00');
  });
});
