import type { InvoiceDocument } from './invoice-document.ts';
import type { Letterhead } from './letterhead.ts';
import { sampleInvoice } from './sample-invoice.ts';
import { sampleMoney } from './sample-trades.ts';

/** A tenth of the sample bill, credited. */
export const sampleCreditNote = (head: Letterhead, today: string, exponent: number): InvoiceDocument => {
  const money = sampleMoney(exponent);
  const bill = sampleInvoice(head, today, exponent);
  const row = {
    ...bill.totals,
    previous: money(24_000 + 18_000),
    thisPeriod: money(-2_000),
    toDate: money(40_000),
  };
  const [, framing] = bill.lines;
  return {
    ...bill,
    credit: { number: bill.number, reason: 'Billed too early' },
    number: 'CN-0007',
    lines: framing
      ? [
          {
            ...framing,
            previous: money(18_000),
            thisPeriod: money(-2_000),
            toDate: money(16_000),
            percentToDate: '66.67',
          },
        ]
      : [],
    totals: { ...row, percentToDate: '50.00' },
    gross: money(-2_000),
    withheld: money(-200),
    due: money(-1_800),
    contract: {
      ...bill.contract,
      billedToDate: money(40_000),
      percentBilled: '50.00',
      outstanding: money(16_200 - 1_800),
      retainageHeld: money(4_000),
      unbilled: money(40_000),
    },
  };
};
