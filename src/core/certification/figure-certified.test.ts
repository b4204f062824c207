import { describe, expect, it, test } from 'vitest';
import { ratioToText } from '#core/money/ratio.ts';
import { apply } from '#tests/support/application-job.ts';
import {
  bill,
  billAsAsked,
  byAmount,
  contractOf,
  finalBill,
  holdingsOf,
  type Job,
  minor,
  money,
  moneys,
  openJob,
  refusalOf,
  request,
  value,
} from '#tests/support/job.ts';
import type { Certificate } from './certificate.ts';
import { type CertificateCandidate, checkCertifiable } from './check-certifiable.ts';
import { creditOfCut } from './credit-of-cut.ts';
import { figureCertified } from './figure-certified.ts';

const inTotal = (due: string, reason = 'Framing not plumb'): Certificate => ({
  kind: 'in_total',
  dueMinor: minor(due),
  reason,
});
const byLine = (lines: Readonly<Record<string, string>>, reason = 'Measured on site'): Certificate => ({
  kind: 'by_line',
  lines: Object.entries(lines).map(([lineId, work]) => ({ lineId, workMinor: minor(work) })),
  reason,
});
const application = (lines: Parameters<typeof apply>[0]) => request(apply(lines));
const certify = (job: Job, lines: Parameters<typeof apply>[0], certificate: Certificate) =>
  figureCertified(contractOf(job), application(lines), holdingsOf(job), certificate);

/** The job once its newest application, certified, has posted. */
function posted(job: Job, lines: Parameters<typeof apply>[0], certificate: Certificate): Job {
  const { plan } = value(certify(job, lines, certificate));
  const issued = value(billAsAsked(job, application(lines)));
  const bills = issued.bills.map((one, index) =>
    index === issued.bills.length - 1 ? { ...one, plan } : one,
  );
  return { ...issued, bills };
}

const site = openJob({
  lines: ['60000.00', '40000.00'],
  retainage: '10',
  base: 'to_date',
  rounding: 'by_line',
});

describe('certified in total: the work is cut until the payment due is the certified sum', () => {
  it('41,850.00 applied, 40,000.00 certified: 2,055.56 of work goes back to the balance', () => {
    const job = openJob({ lines: ['100000.00'], retainage: '10' });
    const { plan, cut, roundingMinor } = value(certify(job, { A: '46.5%' }, inTotal('40000.00')));
    expect(moneys([plan.grossMinor, plan.withheldMinor, plan.dueMinor])).toBe('44444.44 4444.44 40000.00');
    expect(moneys([cut.grossMinor, cut.dueMinor, roundingMinor])).toBe('2055.56 1850.00 0.00');
    const next = posted(job, { A: '46.5%' }, inTotal('40000.00'));
    const { billedMinor, heldMinor } = contractOf(next);
    expect(money(billedMinor - heldMinor)).toBe('40000.00');
    expect(money(value(billAsAsked(next, application({ A: '100%' }))).bills[1]?.plan.grossMinor ?? 0n)).toBe(
      '55555.56',
    );
  });

  test.each([
    ['10%', '10', '40000.00', '44444.44 4444.44 40000.00', '0.00'],
    ['nothing held', undefined, '40000.00', '40000.00 0.00 40000.00', '0.00'],
    ['one cent', '10', '0.01', '0.01 0.00 0.01', '0.00'],
    ['90% held: ten works give each cent, the nearest counts', '90', '0.01', '0.10 0.09 0.01', '0.00'],
    ['as applied', '10', '41850.00', '46500.00 4650.00 41850.00', '0.00'],
  ])('%s', (_, retainage, certified, figures, rounding) => {
    const job = openJob({ lines: ['100000.00'], ...(retainage === undefined ? {} : { retainage }) });
    const lines = { A: '46.5%' };
    const due = value(certify(job, lines, inTotal(certified)));
    const { grossMinor, withheldMinor, dueMinor } = due.plan;
    expect([moneys([grossMinor, withheldMinor, dueMinor]), money(due.roundingMinor)]).toEqual([
      figures,
      rounding,
    ]);
  });

  it('spreads the cut by this bill’s work, and leaves stored materials alone', () => {
    const lines = { A: { work: '20%', stored: '5000.00' }, B: '10%' };
    const { plan, cut } = value(certify(site, lines, inTotal('15000.00')));
    expect(moneys(plan.lines.map((line) => line.workMinor))).toBe('8333.33 2777.78');
    expect(moneys(plan.lines.map((line) => line.storedMinor))).toBe('5000.00 0.00');
    expect(moneys([plan.grossMinor, plan.withheldMinor, plan.dueMinor])).toBe('16111.11 1111.11 15000.00');
    expect(moneys(cut.lines.map((line) => line.workMinor))).toBe('3666.67 1222.22');
  });

  it('with tax on gross: a cent that no amount of work gives is shown as rounding of certificate', () => {
    const job = openJob({ lines: [{ value: '1000.00', tax: '100' }] });
    const { plan, roundingMinor } = value(certify(job, { A: '50%' }, inTotal('99.99')));
    expect(moneys([plan.grossMinor, plan.taxMinor, plan.dueMinor, roundingMinor])).toBe(
      '49.99 49.99 99.98 0.01',
    );
  });
});

describe('certified by line: the certified work replaces the work applied for', () => {
  it('the cut line falls back, the others stand', () => {
    const job = bill(site, apply({ A: '10%' }));
    const { plan, cut } = value(certify(job, { A: '50%', B: '25%' }, byLine({ A: '18000.00' })));
    expect(moneys(plan.lines.map((line) => line.workMinor))).toBe('18000.00 10000.00');
    expect(moneys([plan.grossMinor, plan.withheldMinor, plan.dueMinor])).toBe('28000.00 2800.00 25200.00');
    expect(moneys([cut.grossMinor, cut.dueMinor])).toBe('6000.00 5400.00');
  });

  it('the next application goes on from the certified work, and its percentage says what it means', () => {
    const job = posted(site, { A: '50%' }, byLine({ A: '24000.00' }));
    expect(moneys(contractOf(job).lines.map((line) => line.billedMinor))).toBe('24000.00 0.00');
    expect(money(value(billAsAsked(job, application({ A: '100%' }))).bills[1]?.plan.grossMinor ?? 0n)).toBe(
      '36000.00',
    );
  });
});

describe('certified after it had posted', () => {
  it('a credit takes off the cut, figure by figure, and the contract stands as certified', () => {
    const taxed = openJob({
      lines: [{ value: '60000.00', tax: '7.25' }, '40000.00'],
      retainage: '10',
      base: 'to_date',
      rounding: 'by_line',
    });
    const job = bill(taxed, apply({ A: '33.33%' }));
    const lines = { A: { work: '50%', stored: '1000.00' }, B: '12.5%' };
    const certified = value(certify(job, lines, inTotal('12000.00')));
    const { bill: credit, againstOpenMinor, customerCreditMinor } = creditOfCut(certified);
    expect(moneys([credit.dueMinor, againstOpenMinor, customerCreditMinor])).toBe(
      moneys([-certified.cut.dueMinor, certified.cut.dueMinor, 0n]),
    );
    const issued = value(billAsAsked(job, application(lines)));
    const last = issued.bills.at(-1);
    if (last === undefined) throw new Error('An issued bill is there.');
    const credited: Job = {
      ...issued,
      bills: [...issued.bills, { ...last, invoiceId: 'credit', plan: credit }],
    };
    const asCertified = contractOf(posted(job, lines, inTotal('12000.00')));
    const exactly = (contract: typeof asCertified) => ({
      ...contract,
      lines: contract.lines.map(({ exact, ...line }) => ({ ...line, exact: ratioToText(exact) })),
      taxRates: contract.taxRates.map(({ exactToDate, ...rate }) => ({
        ...rate,
        exact: ratioToText(exactToDate),
      })),
    });
    expect(exactly(contractOf(credited))).toEqual(exactly(asCertified));
  });

  test.each([
    ['the newest application, unpaid', {}, 'certified'],
    ['a void one', { state: 'void' }, 'already_void'],
    ['a bill of draws', { basis: 'draws' }, 'certified_no_application'],
    ['one that a later bill builds on', { newestNumber: 'INV-0004' }, 'certified_not_newest'],
    ['a paid one', { paidMinor: 1n }, 'certified_after_payment'],
  ] as const)('%s', (_, change, expected) => {
    const newest: CertificateCandidate = {
      state: 'issued',
      basis: 'application',
      number: 'INV-0003',
      newestNumber: 'INV-0003',
      paidMinor: 0n,
    };
    const checked = checkCertifiable({ ...newest, ...change });
    expect(checked.ok ? 'certified' : checked.refusal.code).toBe(expected);
  });
});

describe('what cannot be certified', () => {
  test.each([
    ['more than was applied for', inTotal('54000.01'), 'certified_beyond_applied'],
    ['more of a line', byLine({ A: '60000.01' }), 'certified_beyond_applied'],
    ['less than nothing of a line', byLine({ A: '-0.01' }), 'certified_beyond_applied'],
    ['a line that is not there', byLine({ Z: '1.00' }), 'line_unknown'],
    ['a cut without a reason', inTotal('50000.00', ' '), 'reason_missing'],
  ])('%s', (_, certificate, code) => {
    expect(refusalOf(certify(site, { A: '100%' }, certificate)).code).toBe(code);
  });

  it('a line twice', () => {
    const twice: Certificate = {
      kind: 'by_line',
      lines: [
        { lineId: 'A', workMinor: 1n },
        { lineId: 'A', workMinor: 1n },
      ],
      reason: 'Measured',
    };
    expect(refusalOf(certify(site, { A: '100%' }, twice)).code).toBe('line_twice');
  });

  it('in total, less than what is due without any work', () => {
    const job = bill(site, byAmount('10000.00'));
    const asked = request(apply({ B: { stored: '1000.00' } }), {
      release: finalBill.release ?? { kind: 'none' },
    });
    const certified = figureCertified(contractOf(job), asked, holdingsOf(job), inTotal('100.00'));
    expect(refusalOf(certified).code).toBe('certified_below_other_amounts');
  });

  it('what comes to nothing: it is voided instead', () => {
    expect(refusalOf(certify(site, {}, inTotal('1.00'))).code).toBe('nothing_to_bill');
    expect(refusalOf(certify(site, { A: '10%' }, inTotal('0.00'))).code).toBe('nothing_to_bill');
  });
});
