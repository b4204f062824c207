import { describe, expect, it, test } from 'vitest';
import type { BillBasis } from '#core/billing/bill-request.ts';
import {
  type Chain,
  type ChainTerms,
  chainContract,
  drawsOf,
  openChain,
  tryChainBill,
  tryCredit,
} from '#tests/support/chain.ts';
import {
  billChain,
  creditBill,
  creditFigures,
  creditPlan,
  share,
  whole,
} from '#tests/support/chain-credits.ts';
import {
  byLine,
  byPercent,
  contractOf,
  lastPlan,
  minor,
  money,
  moneys,
  noWork,
  percent,
  refusalOf,
  request,
  value,
} from '#tests/support/job.ts';
import { changedDraw } from './changed-draw.ts';
import type { CreditBasis } from './credit-request.ts';

describe('what a credit gives back of retainage', () => {
  const held = billChain(openChain({ lines: ['1000.00'], retainage: '10' }), byPercent('100'));

  it('only what is still held: what was released comes off what is due', () => {
    const released = billChain(held, noWork, { release: { kind: 'amount', amountMinor: minor('60.00') } });
    expect(creditFigures(creditBill(released, share('50')))).toBe(
      '-500.00 0.00 -40.00 -460.00 | 460.00 0.00',
    );
    expect(creditFigures(creditBill(released, whole))).toBe('-1000.00 0.00 -40.00 -960.00 | 900.00 60.00');
  });

  it('holds nothing for work that is credited, and the rest can be released', () => {
    const credited = creditBill(held, share('50'));
    const released = billChain(credited, noWork, { release: { kind: 'all' } });
    expect(money(lastPlan(released.job).releasedMinor)).toBe('50.00');
    expect(chainContract(released).heldMinor).toBe(0n);
  });

  it('follows the lines: an exempt draw gives nothing back', () => {
    const chain = billChain(
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
    expect(creditFigures(creditBill(chain, { kind: 'draws', drawIds: ['d1'] }))).toBe(
      '-100.00 0.00 0.00 -100.00 | 100.00 0.00',
    );
    expect(creditFigures(creditBill(chain, { kind: 'draws', drawIds: ['d2'] }))).toBe(
      '-900.00 0.00 -90.00 -810.00 | 810.00 0.00',
    );
  });

  it('never pays out: retainage of 100% is given back against the tax', () => {
    const all = billChain(openChain({ lines: ['100.00'], retainage: '100' }), byPercent('100'));
    expect(creditFigures(creditBill(all, whole))).toBe('-100.00 0.00 -100.00 0.00 | 0.00 0.00');
  });
});

describe('edges of credits', () => {
  const site: ChainTerms = { lines: ['1000.00', '-500.00'], retainage: '10' };

  it('gives back no more than the contract holds; the rest stays in the amount due', () => {
    const works = billChain(openChain(site), byLine({ A: '100%' }), { override: 'Discount comes later' });
    const discounted = billChain(works, byLine({ B: '100%' }));
    expect(money(chainContract(discounted).heldMinor)).toBe('50.00');
    const credited = creditBill(discounted, whole);
    expect(creditFigures(credited)).toBe('-1000.00 0.00 -50.00 -950.00 | 900.00 50.00');
    expect(chainContract(credited).heldMinor).toBe(0n);
  });

  it('a bill below 0 gives back no more than it credits: the rest is a release of its own', () => {
    const terms: ChainTerms = {
      lines: ['1000.00', '1100.00'],
      rule: { kind: 'by_line', rate: percent('50') },
      lineTerms: { A: { kind: 'exempt' } },
    };
    const first = billChain(openChain(terms), byLine({ B: '100%' }));
    const back = billChain(first, byLine({ A: '100%', B: '0%' }, 'Billed to the wrong line'));
    const { kind, grossMinor, withheldMinor, dueMinor, heldToDateMinor } = lastPlan(back.job);
    expect([kind, moneys([grossMinor, withheldMinor, dueMinor, heldToDateMinor])]).toEqual([
      'credit_note',
      '-100.00 -100.00 0.00 450.00',
    ]);
    const released = billChain(back, noWork, { release: { kind: 'all' } });
    expect(moneys([lastPlan(released.job).dueMinor, chainContract(released).heldMinor])).toBe('450.00 0.00');
  });

  it('a gross above 0 passes the ceiling check, whatever the document is', () => {
    // Untaxed work and a taxed discount: 1.00 of work owes the customer tax, so it is a credit note.
    const terms: ChainTerms = { lines: ['100.00', { value: '-99.00', tax: '50' }] };
    const asked = request(byLine({ A: '100%', B: '100%' }));
    const credit = lastPlan(value(tryChainBill(openChain(terms), asked)).job);
    expect([credit.kind, moneys([credit.grossMinor, credit.dueMinor])]).toEqual([
      'credit_note',
      '1.00 -48.50',
    ]);
    const over = tryChainBill(openChain(terms), request(byLine({ A: '101.00', B: '100%' })));
    expect(refusalOf(over)).toMatchObject({ code: 'past_ceiling', details: { overMinor: 100n } });
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
  const first = billChain(openChain({ lines: ['1000.00'] }), applied('100.00', '0.00', '300.00'));

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
      billChain(first, applied('60.00', '250.00', null)),
      whole,
      'bill-1',
      '60.00 0.00 0.00',
    ],
    [
      'stores again what it had installed',
      billChain(first, applied('60.00', '250.00', null)),
      whole,
      'bill-2',
      '400.00 300.00 0.00',
    ],
  ])('%s', (_, chain, basis, invoiceId, expected) => {
    expect(lineOf(creditBill(chain, basis, invoiceId))).toBe(expected);
  });

  it('takes exempt work off the exempt work', () => {
    const terms: ChainTerms = { lines: ['100.00'], retainage: '10', draws: [['Deposit', '40.00', 'exempt']] };
    const chain = billChain(openChain(terms), { kind: 'draws', drawIds: ['d1'] });
    const exempt = (of: Chain) => money(contractOf(of.job).lines[0]?.exemptMinor ?? 0n);
    expect([exempt(chain), exempt(creditBill(chain, share('25'))), exempt(creditBill(chain, whole))]).toEqual(
      ['40.00', '30.00', '0.00'],
    );
  });
});

describe('on net', () => {
  const canada: ChainTerms = {
    lines: [{ value: '1000.00', tax: '13' }],
    retainage: '10',
    taxTerms: { mode: 'on_net' },
  };

  it('the tax follows what was billed and not held', () => {
    const chain = billChain(openChain(canada), byPercent('100'));
    expect(creditFigures(creditBill(chain, whole))).toBe('-1000.00 -117.00 -100.00 -1017.00 | 1017.00 0.00');
  });

  it('takes back the tax that the release of its retainage charged', () => {
    const released = billChain(billChain(openChain(canada), byPercent('100')), noWork, {
      release: { kind: 'all' },
    });
    expect(money(lastPlan(released.job).taxMinor)).toBe('13.00');
    expect(creditFigures(creditBill(released, whole))).toBe(
      '-1000.00 -130.00 0.00 -1130.00 | 1017.00 113.00',
    );
    const rates = chainContract(creditBill(released, whole)).taxRates;
    expect(rates.map((rate) => [rate.baseToDateMinor, rate.taxToDateMinor])).toEqual([[0n, 0n]]);
  });

  it('gives the release of another bill no tax back', () => {
    const first = billChain(openChain(canada), byPercent('50'));
    const second = billChain(first, byPercent('50'), { release: { kind: 'all' } });
    expect(money(lastPlan(second.job).taxMinor)).toBe('65.00');
    expect(creditFigures(creditBill(second, whole, 'bill-2'))).toBe(
      '-500.00 -58.50 -50.00 -508.50 | 508.50 0.00',
    );
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
  const billed = billChain(openChain(house), { kind: 'draws', drawIds: ['d2', 'd3'] });
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
    const credited = creditBill(billed, basis);
    expect([money(creditPlan(credited).bill.grossMinor), open(credited)]).toEqual([gross, expected]);
  });

  it('partial credits that add up to the bill unlock its draws with the last', () => {
    expect(open(creditBill(creditBill(billed, share('50')), share('50')))).toBe('d1 d2 d3 d4');
  });

  it('a draw that was unlocked can be billed again, and is locked again', () => {
    const again = billChain(creditBill(billed, { kind: 'draws', drawIds: ['d3'] }), {
      kind: 'draws',
      drawIds: ['d3'],
    });
    expect(open(again)).toBe('d1 d4');
    expect(refusalOf(tryCredit(again, 'bill-1', { kind: 'draws', drawIds: ['d3'] })).code).toBe(
      'draw_already_credited',
    );
    expect(open(creditBill(again, whole))).toBe('d1 d2 d4');
  });
});

it('names the draw that was changed since a credit unlocked it', () => {
  const chain = billChain(
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
