import { describe, expect, it, test } from 'vitest';
import {
  type Chain,
  chainContract,
  openChain,
  standing,
  tryChainBill,
  tryCredit,
} from '#tests/support/chain.ts';
import {
  byLine,
  byPercent,
  type Extras,
  minor,
  moneys,
  noWork,
  percent,
  refusalOf,
  remaining,
  request,
  value,
} from '#tests/support/job.ts';
import { applicationLabel, nextApplication } from './application-label.ts';
import { checkBilledAfterVoid } from './check-billed-after-void.ts';
import { linePastZero } from './line-past-zero.ts';
import { type ChainDocument, checkUnwind, planUnwind } from './plan-unwind.ts';
import { type OlderBill, planVoid } from './plan-void.ts';

const bill = (chain: Chain, basis: Parameters<typeof request>[0], extras: Extras = {}) =>
  value(tryChainBill(chain, request(basis, extras)));
const half = bill(openChain({ lines: ['1000.00', '500.00'], retainage: '10' }), byPercent('50'));

describe('voiding an older bill', () => {
  const candidate = (over: object = {}, older: Partial<OlderBill> | null = {}) =>
    planVoid({
      state: 'issued',
      number: 'INV-0001',
      newestNumber: 'INV-0003',
      isNewest: false,
      paidMinor: 0n,
      invoiceDate: '2026-01-31',
      voidDate: '2026-04-01',
      older: older && { releasedBy: [], creditedBy: [], linePastZero: null, ...older },
      changedDraw: null,
      ...over,
    });

  it('is allowed alone where nothing later builds on it', () => {
    expect(candidate()).toEqual({ ok: true, value: '2026-04-01' });
  });

  test.each([
    ['where the contract has applications', {}, null, 'not_newest'],
    ['that a later bill released from', {}, { releasedBy: ['INV-0002'] }, 'built_on_later'],
    ['that is credited', {}, { creditedBy: ['CN-0001'] }, 'built_on_later'],
    ['that would take a line below 0', {}, { linePastZero: 'Framing' }, 'void_past_zero'],
    ['that is paid', { paidMinor: 1n }, {}, 'has_payments'],
    ['whose draw was changed since', { changedDraw: 'Draw 1 of 2 — Deposit' }, {}, 'credited_draw_changed'],
  ])('is refused for a bill %s', (_, over, older, code) => {
    expect(refusalOf(candidate(over, older)).code).toBe(code);
  });

  it('would take a line past 0 where a later correction took its work back', () => {
    const lines = half.job.bills[0]?.plan.lines ?? [];
    expect(linePastZero(chainContract(bill(half, byPercent('10'))), lines)).toBeNull();
    const corrected = bill(half, byLine({ A: '20%', B: '100%' }, 'Measured again'));
    expect(linePastZero(chainContract(corrected), lines)).toBe('Line A');
    const released = bill(half, noWork, { release: { kind: 'amount', amountMinor: 1n } });
    expect(linePastZero(chainContract(released), lines)).toBe('Line A');
  });

  it('leaves later bills as printed, and the next one computes from what stands', () => {
    const three = bill(bill(half, byPercent('20')), byPercent('10'));
    const bills = three.job.bills.map((one, index) => (index === 1 ? { ...one, isVoid: true } : one));
    const without = { ...three, job: { ...three.job, bills } };
    expect(moneys(standing(without).map((one) => one.plan.grossMinor))).toBe('750.00 150.00');
    const final = bill(without, remaining);
    expect(moneys(chainContract(final).lines.map((line) => line.billedMinor))).toBe('1000.00 500.00');
    expect(moneys([final.job.bills.at(-1)?.plan.grossMinor ?? 0n])).toBe('600.00');
  });
});

describe('what is billed once a document is void, of a contract of 451.00', () => {
  test.each([
    ['a credit note of 49.00 on 500.00', '-49.00', '500.00', '49.00'],
    ['a credit note where there is room again', '-49.00', '451.00', null],
    ['a bill, which only makes room', '49.00', '500.00', null],
  ])('%s', (_, gross, billed, over) => {
    const checked = checkBilledAfterVoid({
      number: 'INV-0002',
      grossMinor: minor(gross),
      billedMinor: minor(billed),
      ceilingMinor: minor('451.00'),
    });
    const refusal = {
      code: 'void_past_ceiling',
      details: { number: 'INV-0002', overMinor: minor(over ?? '0') },
    };
    expect(checked).toEqual(over === null ? { ok: true, value: true } : { ok: false, refusal });
  });
});

describe('unwinding back to an older bill', () => {
  const document = (number: number, over: Partial<ChainDocument> = {}): ChainDocument => ({
    invoiceId: `i${number}`,
    number: `INV-000${number}`,
    state: 'issued',
    dueMinor: minor('900.00'),
    paidMinor: 0n,
    creditUsedMinor: 0n,
    emailedTo: [],
    ...over,
  });
  const numbers = (documents: readonly ChainDocument[]) => documents.map((one) => one.number).join(' ');

  it('lists what is voided, newest first, and who has it by e-mail', () => {
    const chain = [
      document(1),
      document(2),
      document(3, { state: 'void' }),
      document(4, { emailedTo: ['ann@example.com'] }),
    ];
    const plan = value(planUnwind(chain, 'i2'));
    expect([numbers(plan.voids), numbers(plan.blockers), numbers(plan.emailed)]).toEqual([
      'INV-0004 INV-0002',
      '',
      'INV-0004',
    ]);
    expect(numbers(value(checkUnwind(plan)))).toBe('INV-0004 INV-0002');
  });

  it('names the payments that block it, and then is refused', () => {
    const chain = [document(1), document(2, { paidMinor: 500n }), document(3, { paidMinor: 700n })];
    const plan = value(planUnwind(chain, 'i1'));
    expect(numbers(plan.blockers)).toBe('INV-0003 INV-0002');
    expect(refusalOf(checkUnwind(plan))).toEqual({
      code: 'unwind_blocked',
      details: { numbers: ['INV-0003', 'INV-0002'], paidMinor: 1_200n },
    });
  });

  it('names the credit that is applied, and then is refused', () => {
    const plan = value(planUnwind([document(1), document(2, { creditUsedMinor: 5n })], 'i1'));
    expect(numbers(plan.blockers)).toBe('INV-0002');
    expect(refusalOf(checkUnwind(plan))).toEqual({
      code: 'credit_used',
      details: { number: 'INV-0002', usedMinor: 5n },
    });
  });

  test.each([
    ['a bill that is void', [document(1, { state: 'void' })], 'i1', 'already_void'],
    ['a bill that is not there', [document(1)], 'i9', 'not_found'],
  ])('is refused for %s', (_, chain, invoiceId, code) => {
    expect(refusalOf(planUnwind(chain, invoiceId)).code).toBe(code);
  });
});

describe('the number of a bill within its contract', () => {
  const written = (text: string) =>
    text.split(' ').map((one) => {
      const [, number = '', revised = '', again = ''] = /^(\d+)(R?)(\d*)!?$/.exec(one) ?? [];
      const revision = revised === '' ? 0 : again === '' ? 1 : Number(again);
      return { number: Number(number), revision, isVoid: one.endsWith('!') };
    });

  test.each([
    ['1 2 3', null, '4'],
    ['1 2 3!', null, '4'],
    ['1 2 3!', 3, '3R'],
    ['1 2 3! 3R!', 3, '3R2'],
    ['1 2! 3!', 2, '2R'],
  ])('after %s, reissuing %s: %s', (history, reissueOf, expected) => {
    expect(applicationLabel(value(nextApplication(written(history), reissueOf)))).toBe(expected);
  });

  test.each([
    ['1 2 3', 3, '3'],
    ['1 2! 3', 2, '2'],
    ['1 2! 2R', 2, '2R'],
    ['1', 7, '7'],
  ])('after %s, %s is not reissued', (history, reissueOf, label) => {
    expect(refusalOf(nextApplication(written(history), reissueOf))).toEqual({
      code: 'not_reissuable',
      details: { label },
    });
  });
});

test('a credit note is undone as the newest only', () => {
  const credited = value(tryCredit(half, 'bill-1', { kind: 'whole' }));
  const older = planVoid({
    state: 'issued',
    number: 'CN-0001',
    newestNumber: 'INV-0002',
    isNewest: false,
    paidMinor: 0n,
    invoiceDate: '2026-01-31',
    voidDate: '2026-01-31',
    older: null,
    changedDraw: null,
  });
  expect(standing(credited).length).toBe(2);
  expect(refusalOf(older).code).toBe('not_newest');
});

test('by line, materials that are only stored are no progress, and cannot be taken back as work', () => {
  const stored = bill(openChain({ lines: ['1000.00'] }), {
    kind: 'application',
    periodFrom: '2026-05-01',
    periodTo: '2026-05-31',
    evenIfZero: false,
    lines: [
      {
        lineId: 'A',
        entry: { kind: 'percent_to_date', percent: percent('10') },
        installedMinor: 0n,
        storedMinor: minor('300.00'),
        note: null,
      },
    ],
  });
  const [line] = bill(stored, byLine({ A: '40%' })).job.bills.at(-1)?.plan.lines ?? [];
  expect(moneys([line?.thisMinor ?? 0n, line?.toDateMinor ?? 0n])).toBe('300.00 700.00');
  const back = request(byLine({ A: '-100.01' }, 'Measured again'));
  expect(refusalOf(tryChainBill(stored, back)).code).toBe('correction_beyond_billed');
});
