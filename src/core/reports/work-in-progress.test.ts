import { expect, test } from 'vitest';
import { minor, money } from '#tests/support/job.ts';
import { layReport } from './lay-report.ts';
import { netOfTax } from './net-of-tax.ts';
import { workInProgress } from './work-in-progress.ts';

const standing = (estimateId: string, sum: string, billed: string) => ({
  ...{ estimateId, contract: estimateId, customerId: 'c', customerName: 'Alder House' },
  ...{ contractSumMinor: minor(sum), billedMinor: minor(billed), withheldMinor: 0n, releasedMinor: 0n },
  ...{
    taxMinor: 0n,
    dueMinor: 0n,
    recoupedMinor: 0n,
    collectedMinor: 0n,
    unbilledDrawsMinor: 0n,
    nextDrawOn: null,
  },
});
const cost = (estimateId: string, costs: string, estimated: string) => ({
  ...{ estimateId, asOf: '2026-03-31', costMinor: minor(costs), estimatedMinor: minor(estimated) },
});

// Reckoned by hand: cost ÷ estimated cost × contract sum; billed beyond it is over, short of it under.
test.each([
  ['a quarter is done, more is billed', '1000000', '300000', '200000', '800000', '250000 0 50000'],
  ['a quarter is done, less is billed', '1000000', '200000', '200000', '800000', '250000 50000 0'],
  ['the cost estimate was raised to a million', '1000000', '300000', '200000', '1000000', '200000 0 100000'],
  ['a change order raised the sum by a tenth', '1100000', '300000', '200000', '800000', '275000 0 25000'],
  ['a loss: it will cost more than it brings', '1000000', '500000', '500000', '1250000', '400000 0 100000'],
  ['it cost more than was estimated', '1000000', '900000', '900000', '800000', '1000000 100000 0'],
  ['done and billed', '1000000', '1000000', '800000', '800000', '1000000 0 0'],
  ['nothing was done yet, a deposit is billed', '1000000', '100000', '0', '800000', '0 0 100000'],
  ['nothing is estimated', '1000000', '100000', '0', '0', '0 0 100000'],
  ['thirds are rounded once', '1000', '0', '1', '3', '333.33 333.33 0'],
])('%s', (_, sum, billed, costs, estimated, expected) => {
  const report = workInProgress([standing('e', sum, billed)], [cost('e', costs, estimated)], '2026-03-31');
  const [row] = layReport(report);
  const figures = ['earned', 'under', 'over'].map((id) => {
    const cell = row?.cells[report.columns.findIndex((column) => column.id === id)];
    return money(BigInt(cell ?? 0)).replace(/\.00$/, '');
  });
  expect(figures.join(' ')).toBe(expected);
});

test.each([
  ['what it brings beyond its costs', '1000000', '800000', '200000 20.00'],
  ['a loss is below 0', '1000000', '1250000', '-250000 -25.00'],
  ['of nothing there is no share', '0', '500', '-500 '],
])('estimated profit: %s', (_, sum, estimated, expected) => {
  const report = workInProgress([standing('e', sum, '0')], [cost('e', '0', estimated)], '2026-03-31');
  const [row, total] = layReport(report);
  const said = [row, total].map((line) => {
    const of = (id: string) => line?.cells[report.columns.findIndex((column) => column.id === id)];
    return `${money(BigInt(of('profit') ?? 0)).replace(/\.00$/, '')} ${of('margin') ?? ''}`;
  });
  expect(said).toEqual([expected, expected]);
});

// 11,900.00 with 1,900.00 of tax in it: what is billed is without the tax of its bills, what was billed before the
// contract was taken over and what the sum once was without the same share.
test.each([
  ['nothing is billed', '11900', '0', '0', '0', '10000 0'],
  ['half is billed', '11900', '5950', '950', '0', '10000 5000'],
  ['bills rounded their tax', '11900', '3966.67', '633.34', '0', '10000 3333.33'],
  ['half came with the takeover', '11900', '5950', '0', '5950', '10000 5000'],
  ['all is billed, half of it before', '11900', '11900', '950', '5950', '10000 10000'],
  ['before a change order of 1,190.00', '10710', '5950', '950', '0', '9000 5000'],
])('without the tax in its prices: %s', (_, sum, billed, tax, opening, expected) => {
  const inPrices = {
    estimateId: 'e',
    sumMinor: minor('11900'),
    taxMinor: minor('1900'),
    openingMinor: minor(opening),
  };
  const net = netOfTax({ ...standing('e', sum, billed), taxMinor: minor(tax) }, inPrices);
  expect(
    [net.contractSumMinor, net.billedMinor].map((amount) => money(amount).replace(/\.00$/, '')).join(' '),
  ).toBe(expected);
});

test('what has no costs, and what will lose money, is said', () => {
  const contracts = [standing('e1', '1000', '0'), standing('e2', '1000', '0'), standing('e3', '1000', '0')];
  const costs = [cost('e1', '100', '1200'), cost('e2', '100', '900')];
  expect(workInProgress(contracts, costs, '2026-03-31').note).toBe(
    'Earned is the contract sum times cost to date over estimated cost, and all of it past the estimated cost. ' +
      'Estimated profit is the contract sum less the estimated cost. Sums and what is billed are before tax. ' +
      'One contract is estimated to cost more than the contract sum: the loss still to come is not in these figures. ' +
      'One contract has no costs yet and is left out.',
  );
});
