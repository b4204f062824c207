import type { ApplicationFormDocument } from './application-form-document.ts';
import type { ApplicationColumns } from './application-table.ts';
import type { Letterhead } from './letterhead.ts';
import { sampleBilled, sampleContract, sampleMoney, sampleSum, sampleTrades } from './sample-trades.ts';

/** The sample bill as an application for payment, with its continuation sheet. */
export const sampleApplication = (
  head: Letterhead,
  today: string,
  exponent: number,
  wholeAmounts: boolean,
): ApplicationFormDocument => {
  const money = sampleMoney(exponent);
  const row = (scheduled: number, previous: number, now: number, percent: string): ApplicationColumns => ({
    scheduled: money(scheduled),
    previous: money(previous),
    thisPeriod: money(now),
    stored: money(0),
    toDate: money(previous + now),
    percentToDate: percent,
    balance: money(scheduled - previous - now),
    retainage: money((previous + now) / 10),
  });
  const [contractSum, before, now] = [sampleSum(1), sampleSum(2), sampleSum(3)];
  const totals = row(contractSum, before, now, sampleBilled);
  const held = (before + now) / 10;
  const due = money(now - now / 10);
  const none = { additions: money(0), deductions: money(0) };
  return {
    ...head,
    state: 'issued',
    invoiceNumber: 'INV-1019',
    applicationNumber: '3',
    date: today,
    estimateNumber: sampleContract.number,
    estimateTitle: sampleContract.title,
    wholeAmounts,
    application: {
      period: { from: `${today.slice(0, 7)}-01`, to: today },
      groups: [
        {
          kind: 'section',
          name: '',
          lines: sampleTrades.map(([description, scheduled, previous, thisBill, percent], index) => ({
            item: String(index + 1),
            description,
            ...row(scheduled, previous, thisBill, percent),
          })),
          sums: totals,
        },
      ],
      totals,
      summary: [
        { line: 'L1', amount: money(contractSum) },
        { line: 'L2', amount: money(0) },
        { line: 'L3', amount: money(contractSum) },
        { line: 'L4', amount: money(before + now) },
        { line: 'L5a', amount: money(held) },
        { line: 'L5b', amount: money(0) },
        { line: 'L5', amount: money(held) },
        { line: 'L6', amount: money(before + now - held) },
        { line: 'L7', amount: money(before - before / 10) },
        { line: 'L8', amount: due },
        { line: 'L9', amount: money(contractSum - before - now + held) },
      ],
      changeOrders: { earlier: none, thisMonth: none, total: none, net: money(0) },
    },
    tax: money(0),
    recouped: money(0),
    due,
    certificate: null,
  };
};
