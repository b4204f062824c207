import { describe, expect, it, test } from 'vitest';
import type { BillBasis } from '#core/billing/bill-request.ts';
import { contractTally } from '#core/billing/contract-tally.ts';
import { postCreditNote } from '#core/ledger/post-credit-note.ts';
import { HUNDRED_PERCENT, percentOf } from '#core/money/percent.ts';
import { subtractRatios, ZERO } from '#core/money/ratio.ts';
import {
  type Chain,
  type ChainTerms,
  chainContract,
  creditedBill,
  drawsOf,
  openChain,
  tryChainBill,
  tryCredit,
} from '#tests/support/chain.ts';
import {
  byAmount,
  byLine,
  byPercent,
  contractOf,
  type Extras,
  lastPlan,
  minor,
  money,
  moneys,
  noWork,
  percent,
  refusalOf,
  remaining,
  request,
  value,
  voidNewest,
} from '#tests/support/job.ts';
import { changedDraw } from './changed-draw.ts';
import type { CreditBasis } from './credit-request.ts';
import { planCredit } from './plan-credit.ts';

const bill = (chain: Chain, basis: Parameters<typeof request>[0], extras: Extras = {}) =>
  value(tryChainBill(chain, request(basis, extras)));
const credit = (chain: Chain, basis: CreditBasis, invoiceId = 'bill-1') =>
  value(tryCredit(chain, invoiceId, basis));
const creditPlan = (chain: Chain) => {
  const last = chain.job.bills.at(-1);
  const found = chain.credits.get(last?.invoiceId ?? '');
  if (found === undefined) throw new Error('The last document is no credit.');
  return found.plan;
};
/** Gross, tax, retainage, due; and what goes against the invoice and to the customer. */
const figures = (chain: Chain) => {
  const { bill: document, againstOpenMinor, customerCreditMinor } = creditPlan(chain);
  const { grossMinor, taxMinor, withheldMinor, dueMinor } = document;
  return `${moneys([grossMinor, taxMinor, withheldMinor, dueMinor])} | ${moneys([againstOpenMinor, customerCreditMinor])}`;
};
const paid = (chain: Chain, amount: string, invoiceId = 'bill-1'): Chain => ({
  ...chain,
  paid: new Map([...chain.paid, [invoiceId, minor(amount)]]),
});
const whole: CreditBasis = { kind: 'whole' };
const amount = (text: string): CreditBasis => ({ kind: 'amount', amountMinor: minor(text) });
const share = (text: string): CreditBasis => ({ kind: 'percent', percent: percent(text) });
/** `{ A: '50%' }` goes back to 50% complete, `{ A: '10.00' }` takes 10.00 off. */
const backTo = (typed: Readonly<Record<string, string>>): CreditBasis => ({
  kind: 'lines',
  lines: Object.entries(typed).map(([lineId, text]) => ({
    lineId,
    entry: text.endsWith('%')
      ? { kind: 'back_to_percent', percent: percent(text.slice(0, -1)) }
      : { kind: 'amount', amountMinor: minor(text) },
  })),
});

const TERMS: ChainTerms = {
  lines: [{ value: '1000.00', tax: '7.25' }, '500.00', { value: '-100.00', tax: '7.25' }],
  retainage: '10',
};
// Parts 500.00, 250.00, -50.00; tax 32.63 on 450.00; 70.00 held; due 662.63.
const half = bill(openChain(TERMS), byPercent('50'));

describe('a credit note on a bill', () => {
  test.each<readonly [string, Chain, CreditBasis, string]>([
    ['whole', half, whole, '-700.00 -32.63 -70.00 -662.63 | 662.63 0.00'],
    ['whole, and paid', paid(half, '662.63'), whole, '-700.00 -32.63 -70.00 -662.63 | 0.00 662.63'],
    ['whole, and part paid', paid(half, '400.00'), whole, '-700.00 -32.63 -70.00 -662.63 | 262.63 400.00'],
    ['half of it', half, share('50'), '-350.00 -16.32 -35.00 -331.32 | 331.32 0.00'],
    ['an amount', half, amount('350.00'), '-350.00 -16.32 -35.00 -331.32 | 331.32 0.00'],
    ['a line without tax back to 0%', half, backTo({ B: '0%' }), '-250.00 0.00 -25.00 -225.00 | 225.00 0.00'],
    [
      'a line with tax back to 25%',
      half,
      backTo({ A: '25%' }),
      '-250.00 -18.13 -25.00 -243.13 | 243.13 0.00',
    ],
    ['an amount of a line', half, backTo({ A: '100.00' }), '-100.00 -7.25 -10.00 -97.25 | 97.25 0.00'],
  ])('%s', (_, chain, basis, expected) => {
    expect(figures(credit(chain, basis))).toBe(expected);
  });

  it('back to 0 on every line reverses the stored figures', () => {
    expect(figures(credit(half, backTo({ A: '0%', B: '0%', C: '0%' })))).toBe(figures(credit(half, whole)));
  });

  it('in parts adds up to the bill exactly', () => {
    let chain = half;
    for (const basis of [share('33.333'), amount('0.01'), backTo({ B: '10.00' }), share('20'), whole]) {
      chain = credit(chain, basis);
    }
    const documents = chain.job.bills.map((one) => one.plan);
    const sum = (of: (plan: (typeof documents)[number]) => bigint) =>
      documents.reduce((all, plan) => all + of(plan), 0n);
    expect([
      sum((plan) => plan.grossMinor),
      sum((plan) => plan.taxMinor),
      sum((plan) => plan.withheldMinor),
      sum((plan) => plan.dueMinor),
    ]).toEqual([0n, 0n, 0n, 0n]);
    const contract = chainContract(chain);
    expect(contract.lines.map((line) => [line.billedMinor, line.heldMinor])).toEqual([
      [0n, 0n],
      [0n, 0n],
      [0n, 0n],
    ]);
    expect(contract.taxRates.map((rate) => [rate.baseToDateMinor, rate.taxToDateMinor])).toEqual([[0n, 0n]]);
  });

  it('takes a share of a tax and of retainage to date, so that 3 thirds are the whole', () => {
    const bill1 = bill(
      openChain({ lines: [{ value: '100.00', tax: '7.25' }], retainage: '7.5' }),
      byPercent('100'),
    );
    const once = credit(bill1, share('33.33'));
    const twice = credit(once, share('33.33'));
    const thrice = credit(twice, share('33.34'));
    expect([figures(once), figures(twice), figures(thrice)]).toEqual([
      '-33.33 -2.42 -2.50 -33.25 | 33.25 0.00',
      '-33.33 -2.41 -2.50 -33.24 | 33.24 0.00',
      '-33.34 -2.42 -2.50 -33.26 | 33.26 0.00',
    ]);
  });

  it('opens the contract again, so that it can be billed once more', () => {
    const full = bill(openChain({ lines: ['100.00'] }), remaining);
    const open = credit(full, amount('40.00'));
    const { billedMinor } = chainContract(open);
    const tally = contractTally({
      billCount: 2,
      contractSumMinor: minor('100.00'),
      billedMinor,
      withheldMinor: 0n,
      releasedMinor: 0n,
      taxMinor: 0n,
      dueMinor: 0n,
      collectedMinor: 0n,
      unsettledLines: 1,
    });
    expect([tally.status, money(tally.unbilledMinor)]).toEqual(['in_progress', '40.00']);
    expect(lastPlan(bill(open, remaining).job).fullyInvoiced).toBe(true);
  });

  it('is taken off the exact amount as off the billed one', () => {
    const before = bill(openChain({ lines: ['145.05'] }), byPercent('30'));
    const exactOf = (chain: Chain) => contractOf(chain.job).lines.map((line) => line.exact)[0] ?? ZERO;
    expect(exactOf(before)).toEqual(percentOf(percent('30'), minor('145.05')));
    expect(subtractRatios(exactOf(before), exactOf(credit(before, amount('43.52'))))).toEqual({
      numerator: 4352n * HUNDRED_PERCENT,
      denominator: HUNDRED_PERCENT,
    });
  });

  it('is undone by its void', () => {
    const credited = credit(half, share('50'));
    const again = { ...credited, job: voidNewest(credited.job) };
    expect(chainContract(again)).toEqual(chainContract(half));
    expect(figures(credit(again, share('50')))).toBe(figures(credited));
  });
});

describe('what a credit gives back of retainage', () => {
  const held = bill(openChain({ lines: ['1000.00'], retainage: '10' }), byPercent('100'));

  it('only what is still held: what was released comes off what is due', () => {
    const released = bill(held, noWork, { release: { kind: 'amount', amountMinor: minor('60.00') } });
    expect(figures(credit(released, share('50')))).toBe('-500.00 0.00 -40.00 -460.00 | 460.00 0.00');
    expect(figures(credit(released, whole))).toBe('-1000.00 0.00 -40.00 -960.00 | 900.00 60.00');
  });

  it('holds nothing for work that is credited, and the rest can be released', () => {
    const credited = credit(held, share('50'));
    const released = bill(credited, noWork, { release: { kind: 'all' } });
    expect(money(lastPlan(released.job).releasedMinor)).toBe('50.00');
    expect(chainContract(released).heldMinor).toBe(0n);
  });

  it('follows the lines: an exempt draw gives nothing back', () => {
    const chain = bill(
      openChain({
        lines: ['100.00', '900.00'],
        retainage: '10',
        draws: [
          ['Deposit', '100.00', 'exempt', 'A'],
          ['Rest', 'balance', '', 'B'],
        ],
      }),
      { kind: 'draws', drawIds: ['d1', 'd2'] },
    );
    expect(figures(credit(chain, { kind: 'draws', drawIds: ['d1'] }))).toBe(
      '-100.00 0.00 0.00 -100.00 | 100.00 0.00',
    );
    expect(figures(credit(chain, { kind: 'draws', drawIds: ['d2'] }))).toBe(
      '-900.00 0.00 -90.00 -810.00 | 810.00 0.00',
    );
  });

  it('never pays out: retainage of 100% is given back against the tax', () => {
    const all = bill(openChain({ lines: ['100.00'], retainage: '100' }), byPercent('100'));
    expect(figures(credit(all, whole))).toBe('-100.00 0.00 -100.00 0.00 | 0.00 0.00');
  });
});

describe('a credit of an application', () => {
  /** New work, what was installed of stored materials, and what is presently stored. */
  const applied = (work: string, installed: string, stored: string | null): BillBasis => ({
    kind: 'application',
    periodFrom: '2026-05-01',
    periodTo: '2026-05-31',
    evenIfZero: false,
    lines: [
      {
        lineId: 'A',
        entry: { kind: 'amount', amountMinor: minor(work) },
        installedMinor: minor(installed),
        storedMinor: stored === null ? null : minor(stored),
        note: null,
      },
    ],
  });
  const lineOf = (chain: Chain) => {
    const [line] = contractOf(chain.job).lines;
    return moneys([line?.billedMinor ?? 0n, line?.storedMinor ?? 0n, line?.heldMinor ?? 0n]);
  };
  const first = bill(openChain({ lines: ['1000.00'] }), applied('100.00', '0.00', '300.00'));

  test.each<readonly [string, Chain, CreditBasis, string, string]>([
    [
      'takes off work and stored materials in their share',
      first,
      share('50'),
      'bill-1',
      '200.00 150.00 0.00',
    ],
    ['takes off all of both', first, whole, 'bill-1', '0.00 0.00 0.00'],
    [
      'takes off work what was installed since',
      bill(first, applied('60.00', '250.00', null)),
      whole,
      'bill-1',
      '60.00 0.00 0.00',
    ],
    [
      'stores again what it had installed',
      bill(first, applied('60.00', '250.00', null)),
      whole,
      'bill-2',
      '400.00 300.00 0.00',
    ],
  ])('%s', (_, chain, basis, invoiceId, expected) => {
    expect(lineOf(credit(chain, basis, invoiceId))).toBe(expected);
  });

  it('takes exempt work off the exempt work', () => {
    const terms: ChainTerms = { lines: ['100.00'], retainage: '10', draws: [['Deposit', '40.00', 'exempt']] };
    const chain = bill(openChain(terms), { kind: 'draws', drawIds: ['d1'] });
    const exempt = (of: Chain) => money(contractOf(of.job).lines[0]?.exemptMinor ?? 0n);
    expect([exempt(chain), exempt(credit(chain, share('25'))), exempt(credit(chain, whole))]).toEqual([
      '40.00',
      '30.00',
      '0.00',
    ]);
  });
});

describe('on net', () => {
  const canada: ChainTerms = {
    lines: [{ value: '1000.00', tax: '13' }],
    retainage: '10',
    taxTerms: { mode: 'on_net' },
  };

  it('the tax follows what was billed and not held', () => {
    const chain = bill(openChain(canada), byPercent('100'));
    expect(figures(credit(chain, whole))).toBe('-1000.00 -117.00 -100.00 -1017.00 | 1017.00 0.00');
  });

  it('takes back the tax that the release of its retainage charged', () => {
    const released = bill(bill(openChain(canada), byPercent('100')), noWork, { release: { kind: 'all' } });
    expect(money(lastPlan(released.job).taxMinor)).toBe('13.00');
    expect(figures(credit(released, whole))).toBe('-1000.00 -130.00 0.00 -1130.00 | 1017.00 113.00');
    const rates = chainContract(credit(released, whole)).taxRates;
    expect(rates.map((rate) => [rate.baseToDateMinor, rate.taxToDateMinor])).toEqual([[0n, 0n]]);
  });

  it('gives the release of another bill no tax back', () => {
    const first = bill(openChain(canada), byPercent('50'));
    const second = bill(first, byPercent('50'), { release: { kind: 'all' } });
    expect(money(lastPlan(second.job).taxMinor)).toBe('65.00');
    expect(figures(credit(second, whole, 'bill-2'))).toBe('-500.00 -58.50 -50.00 -508.50 | 508.50 0.00');
  });
});

describe('draws and credits', () => {
  const house: ChainTerms = {
    lines: ['60000.00'],
    draws: [
      ['Deposit', '10000.00'],
      ['Foundation', '20000.00'],
      ['Framing', '15000.00'],
      ['Completion', '15000.00'],
    ],
  };
  const billed = bill(openChain(house), { kind: 'draws', drawIds: ['d2', 'd3'] });
  const open = (chain: Chain) =>
    drawsOf(chain)
      .filter((draw) => draw.billedBy === null)
      .map((draw) => draw.drawId)
      .join(' ');

  test.each<readonly [string, CreditBasis, string, string]>([
    ['a whole credit unlocks all draws of the bill', whole, '-35000.00', 'd1 d2 d3 d4'],
    ['a credit of one draw unlocks that one', { kind: 'draws', drawIds: ['d3'] }, '-15000.00', 'd1 d3 d4'],
    ['a partial credit unlocks none', share('50'), '-17500.00', 'd1 d4'],
  ])('%s', (_, basis, gross, expected) => {
    const credited = credit(billed, basis);
    expect([money(creditPlan(credited).bill.grossMinor), open(credited)]).toEqual([gross, expected]);
  });

  it('partial credits that add up to the bill unlock its draws with the last', () => {
    expect(open(credit(credit(billed, share('50')), share('50')))).toBe('d1 d2 d3 d4');
  });

  it('a draw that was unlocked can be billed again, and is locked again', () => {
    const again = bill(credit(billed, { kind: 'draws', drawIds: ['d3'] }), {
      kind: 'draws',
      drawIds: ['d3'],
    });
    expect(open(again)).toBe('d1 d4');
    expect(refusalOf(tryCredit(again, 'bill-1', { kind: 'draws', drawIds: ['d3'] })).code).toBe(
      'draw_already_credited',
    );
    expect(open(credit(again, whole))).toBe('d1 d2 d4');
  });
});

it('names the draw that was changed since a credit unlocked it', () => {
  const chain = bill(
    openChain({
      lines: ['100.00'],
      draws: [
        ['Deposit', '10%'],
        ['Rest', 'balance'],
      ],
    }),
    {
      kind: 'draws',
      drawIds: ['d1'],
    },
  );
  const { drawLines } = lastPlan(chain.job);
  const raised = drawsOf(chain).map((draw) => ({ ...draw, amountMinor: draw.amountMinor + 1n }));
  expect(changedDraw(raised, drawLines, ['d1'])).toBe('Draw 1 of 2 — Deposit');
  expect([changedDraw(drawsOf(chain), drawLines, ['d1']), changedDraw(raised, drawLines, [])]).toEqual([
    null,
    null,
  ]);
});

describe('refusals of a credit', () => {
  test.each<readonly [string, Chain, CreditBasis, object]>([
    [
      'more than the bill',
      half,
      amount('700.01'),
      { code: 'credit_past_bill', details: { leftMinor: minor('700.00'), excessMinor: 1n } },
    ],
    [
      'more than earlier credits left',
      credit(half, share('80')),
      share('30'),
      { code: 'credit_past_bill', details: { leftMinor: minor('140.00'), excessMinor: minor('70.00') } },
    ],
    ['nothing', half, amount('0.00'), { code: 'nothing_to_credit', details: {} }],
    ['nothing left', credit(half, whole), whole, { code: 'nothing_to_credit', details: {} }],
    ['forward', half, backTo({ A: '60%' }), { code: 'credit_forward', details: { description: 'Line A' } }],
    [
      'more than the bill has on a line',
      half,
      backTo({ B: '250.01' }),
      {
        code: 'credit_past_line',
        details: { description: 'Line B', leftMinor: minor('250.00'), excessMinor: 1n },
      },
    ],
    [
      'a discount alone',
      half,
      backTo({ C: '0%' }),
      { code: 'credit_below_zero', details: { grossMinor: minor('-50.00') } },
    ],
    ['an unknown line', half, backTo({ Z: '0%' }), { code: 'line_unknown', details: { lineId: 'Z' } }],
    [
      'an unknown draw',
      half,
      { kind: 'draws', drawIds: ['d1'] },
      { code: 'draw_unknown', details: { drawId: 'd1' } },
    ],
    [
      'what a later correction took off already',
      bill(half, byLine({ A: '10%', B: '100%' }, 'Measured again')),
      whole,
      { code: 'correction_beyond_billed', details: { description: 'Line A', billedMinor: minor('100.00') } },
    ],
  ])('%s', (_, chain, basis, expected) => {
    expect(refusalOf(tryCredit(chain, 'bill-1', basis))).toEqual(expected);
  });

  it('a line or draw named twice, and a percentage of a line of no value', () => {
    const lines = backTo({ A: '0%' });
    const twice = lines.kind === 'lines' ? { ...lines, lines: [...lines.lines, ...lines.lines] } : lines;
    expect(refusalOf(tryCredit(half, 'bill-1', twice)).code).toBe('line_twice');
    const drawn = bill(openChain({ lines: ['10.00'], draws: [['All', 'balance']] }), {
      kind: 'draws',
      drawIds: ['d1'],
    });
    const draws: CreditBasis = { kind: 'draws', drawIds: ['d1', 'd1'] };
    expect(refusalOf(tryCredit(drawn, 'bill-1', draws)).code).toBe('draw_twice');
    const zero = bill(openChain({ lines: ['10.00', '0.00'] }), byLine({ A: '10.00', B: '5.00' }), {
      override: 'Agreed',
    });
    expect(refusalOf(tryCredit(zero, 'bill-1', backTo({ B: '0%' }))).code).toBe('percent_on_zero_line');
  });

  it('a bill that is void, a draft or a credit note, and a credit without a reason', () => {
    const contract = chainContract(half);
    const typed = { basis: whole, reason: 'Agreed' };
    const target = creditedBill(half, 'bill-1');
    const code = (over: object, asked = typed) =>
      refusalOf(planCredit(contract, { ...target, ...over }, asked)).code;
    expect([
      code({ state: 'void' }),
      code({ state: 'draft' }),
      code({ kind: 'credit_note' }),
      code({}, { ...typed, reason: ' ' }),
    ]).toEqual(['already_void', 'invoice_not_issued', 'credit_of_credit', 'reason_missing']);
  });
});

describe('the entry of a credit note', () => {
  const entry = (chain: Chain) => {
    const { bill: document, againstOpenMinor, customerCreditMinor } = creditPlan(chain);
    const posting = postCreditNote({
      ...document,
      againstOpenMinor,
      customerCreditMinor,
      creditedInvoiceId: 'bill-1',
      customerId: 'c',
      estimateId: 'e',
      invoiceId: 'bill-2',
    });
    return posting.lines.map((line) =>
      line.debitMinor > 0n
        ? `Dr ${line.account} ${money(line.debitMinor)}`
        : `Cr ${line.account} ${money(line.creditMinor)}`,
    );
  };

  it('takes revenue and tax back, from the invoice first, then as the customer’s credit', () => {
    expect(entry(credit(paid(half, '400.00'), whole))).toEqual([
      'Dr contract_revenue 700.00',
      'Dr sales_tax_payable 32.63',
      'Cr accounts_receivable 262.63',
      'Cr customer_credits 400.00',
      'Cr retainage_receivable 70.00',
    ]);
  });

  it('gives an advance its recouped part back', () => {
    const terms: ChainTerms = {
      lines: ['12000.00'],
      advances: [{ advanceId: 'v', balanceMinor: minor('5000.00'), rate: percent('10'), thresholdMinor: 0n }],
    };
    const chain = credit(bill(openChain(terms), byAmount('12000.00')), share('50'));
    expect(entry(chain)).toEqual([
      'Dr contract_revenue 6000.00',
      'Cr accounts_receivable 5400.00',
      'Cr customer_deposits 600.00',
    ]);
    expect(money(chainContract(chain).advances[0]?.balanceMinor ?? 0n)).toBe('4400.00');
  });
});
