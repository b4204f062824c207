import { describe, expect, it, test } from 'vitest';
import { contractTally } from '#core/billing/contract-tally.ts';
import { postCreditNote } from '#core/ledger/post-credit-note.ts';
import { HUNDRED_PERCENT, percentOf } from '#core/money/percent.ts';
import { subtractRatios, ZERO } from '#core/money/ratio.ts';
import { type Chain, type ChainTerms, chainContract, openChain } from '#tests/support/chain.ts';
import {
  amount,
  backTo,
  billChain,
  creditBill,
  creditFigures,
  creditPlan,
  paid,
  share,
  whole,
} from '#tests/support/chain-credits.ts';
import {
  byAmount,
  byPercent,
  contractOf,
  lastPlan,
  minor,
  money,
  percent,
  remaining,
  voidNewest,
} from '#tests/support/job.ts';
import type { CreditBasis } from './credit-request.ts';

const TERMS: ChainTerms = {
  lines: [{ value: '1000.00', tax: '7.25' }, '500.00', { value: '-100.00', tax: '7.25' }],
  retainage: '10',
};
// Parts 500.00, 250.00, -50.00; tax 32.63 on 450.00; 70.00 held; due 662.63.
const half = billChain(openChain(TERMS), byPercent('50'));

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
    expect(creditFigures(creditBill(chain, basis))).toBe(expected);
  });

  it('back to 0 on every line reverses the stored figures', () => {
    expect(creditFigures(creditBill(half, backTo({ A: '0%', B: '0%', C: '0%' })))).toBe(
      creditFigures(creditBill(half, whole)),
    );
  });

  it('in parts adds up to the bill exactly', () => {
    let chain = half;
    for (const basis of [share('33.333'), amount('0.01'), backTo({ B: '10.00' }), share('20'), whole]) {
      chain = creditBill(chain, basis);
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
    const bill1 = billChain(
      openChain({ lines: [{ value: '100.00', tax: '7.25' }], retainage: '7.5' }),
      byPercent('100'),
    );
    const once = creditBill(bill1, share('33.33'));
    const twice = creditBill(once, share('33.33'));
    const thrice = creditBill(twice, share('33.34'));
    expect([creditFigures(once), creditFigures(twice), creditFigures(thrice)]).toEqual([
      '-33.33 -2.42 -2.50 -33.25 | 33.25 0.00',
      '-33.33 -2.41 -2.50 -33.24 | 33.24 0.00',
      '-33.34 -2.42 -2.50 -33.26 | 33.26 0.00',
    ]);
  });

  it('opens the contract again, so that it can be billed once more', () => {
    const full = billChain(openChain({ lines: ['100.00'] }), remaining);
    const open = creditBill(full, amount('40.00'));
    const { billedMinor } = chainContract(open);
    const tally = contractTally({
      billCount: 2,
      contractSumMinor: minor('100.00'),
      billedMinor,
      withheldMinor: 0n,
      releasedMinor: 0n,
      taxMinor: 0n,
      dueMinor: 0n,
      recoupedMinor: 0n,
      collectedMinor: 0n,
      unsettledLines: 1,
    });
    expect([tally.status, money(tally.unbilledMinor)]).toEqual(['in_progress', '40.00']);
    expect(lastPlan(billChain(open, remaining).job).fullyInvoiced).toBe(true);
  });

  it('is taken off the exact amount as off the billed one', () => {
    const before = billChain(openChain({ lines: ['145.05'] }), byPercent('30'));
    const exactOf = (chain: Chain) => contractOf(chain.job).lines.map((line) => line.exact)[0] ?? ZERO;
    expect(exactOf(before)).toEqual(percentOf(percent('30'), minor('145.05')));
    expect(subtractRatios(exactOf(before), exactOf(creditBill(before, amount('43.52'))))).toEqual({
      numerator: 4352n * HUNDRED_PERCENT,
      denominator: HUNDRED_PERCENT,
    });
  });

  it('is undone by its void', () => {
    const credited = creditBill(half, share('50'));
    const again = { ...credited, job: voidNewest(credited.job) };
    expect(chainContract(again)).toEqual(chainContract(half));
    expect(creditFigures(creditBill(again, share('50')))).toBe(creditFigures(credited));
  });
});

describe('the entry of a credit note', () => {
  const entry = (chain: Chain) => {
    const { bill: document, againstOpenMinor, customerCreditMinor } = creditPlan(chain);
    const posting = postCreditNote({
      ...document,
      offBalances: [{ invoiceId: 'bill-1', amountMinor: againstOpenMinor }],
      customerCreditMinor,
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
    expect(entry(creditBill(paid(half, '400.00'), whole))).toEqual([
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
    const chain = creditBill(billChain(openChain(terms), byAmount('12000.00')), share('50'));
    expect(entry(chain)).toEqual([
      'Dr contract_revenue 6000.00',
      'Cr accounts_receivable 5400.00',
      'Cr customer_deposits 600.00',
    ]);
    expect(money(chainContract(chain).advances[0]?.balanceMinor ?? 0n)).toBe('4400.00');
  });
});
