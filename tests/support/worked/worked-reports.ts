import { cashIncome } from '#core/reports/cash-income.ts';
import { layReport } from '#core/reports/lay-report.ts';
import { workInProgress } from '#core/reports/work-in-progress.ts';
import { minor } from '#tests/support/job.ts';
import type { Row } from './worked-example.ts';
import { plainAmount, writeAmount } from './written-figures.ts';

const amountIn = (written = '') => minor(plainAmount(written === '–' ? '0' : written));

/** What is earned by cost, and how far billing is ahead of it or behind. */
export function earnedRow(row: Row): Row {
  const contract = {
    estimateId: 'e',
    contract: 'EST-0001',
    customerId: 'c',
    customerName: 'Alder House',
    contractSumMinor: amountIn(row['contract sum']),
    billedMinor: amountIn(row.billed),
    withheldMinor: 0n,
    releasedMinor: 0n,
    taxMinor: 0n,
    dueMinor: 0n,
    recoupedMinor: 0n,
    collectedMinor: 0n,
    unbilledDrawsMinor: 0n,
    nextDrawOn: null,
  };
  const cost = {
    estimateId: 'e',
    asOf: '2026-03-31',
    costMinor: amountIn(row['cost to date']),
    estimatedMinor: amountIn(row['estimated cost']),
  };
  const report = workInProgress([contract], [cost], '2026-03-31');
  const [line] = layReport(report);
  const figure = (id: string) => {
    const cell = line?.cells[report.columns.findIndex((column) => column.id === id)];
    return writeAmount(typeof cell === 'bigint' ? cell : 0n);
  };
  return { earned: figure('earned'), underbilled: figure('under'), overbilled: figure('over') };
}

/** The income of what was paid on a bill, by cash. */
export function cashIncomeRow(row: Row): Row {
  const bill = {
    payableMinor: amountIn(row['asks for']),
    taxMinor: amountIn(row['of it tax']),
    settlements: [{ day: '2026-03-15', amountMinor: amountIn(row.paid) }],
    credited: [],
  };
  return { income: writeAmount(cashIncome([bill], { from: '2026-03-01', to: '2026-03-31' })) };
}
