import { addDays } from '#core/dates/add-days.ts';
import type { InvoiceDocument } from './invoice-document.ts';
import type { Letterhead } from './letterhead.ts';
import { sampleBilled, sampleContract, sampleMoney, sampleSum, sampleTrades } from './sample-trades.ts';

/** A bill that was never issued, by which a company sees how its documents look. */
export const sampleInvoice = (head: Letterhead, today: string, exponent: number): InvoiceDocument => {
  const money = sampleMoney(exponent);
  const row = (scheduled: number, previous: number, now: number, percent: string) => ({
    scheduled: money(scheduled),
    previous: money(previous),
    thisPeriod: money(now),
    toDate: money(previous + now),
    percentToDate: percent,
  });
  const [contractSum, before, now] = [sampleSum(1), sampleSum(2), sampleSum(3)];
  return {
    ...head,
    credit: null,
    state: 'issued',
    number: 'INV-1019',
    applicationNumber: '3',
    heading: null,
    date: today,
    dueDate: addDays(today, 30),
    terms: 'Net 30',
    memo: null,
    estimateNumber: sampleContract.number,
    estimateTitle: sampleContract.title,
    lines: sampleTrades.map(([description, scheduled, previous, thisBill, percent]) => ({
      section: null,
      description,
      ...row(scheduled, previous, thisBill, percent),
    })),
    draws: [],
    application: null,
    totals: row(contractSum, before, now, sampleBilled),
    gross: money(now),
    withheld: money(now / 10),
    retainageRate: '10',
    releasedByChange: money(0),
    stillToWithhold: money(0),
    heldBack: null,
    released: money(0),
    taxes: [],
    fullPrice: null,
    taxNote: null,
    taxReason: '',
    pricesIncludeTax: false,
    recouped: money(0),
    advanceBalance: null,
    due: money(now - now / 10),
    electronic: null,
    contract: {
      contractSum: money(contractSum),
      billedToDate: money(before + now),
      percentBilled: sampleBilled,
      collected: money(before - before / 10),
      outstanding: money(now - now / 10),
      retainageHeld: money((before + now) / 10),
      unbilled: money(contractSum - before - now),
      beyondContract: money(0),
    },
  };
};
