import type { ApplicationFormDocument } from './application-form-document.ts';
import type { ApplicationColumns } from './application-table.ts';
import type { ChangeOrderDocument } from './change-order-document.ts';
import type { EstimateDocument } from './estimate-document.ts';
import type { InvoiceDocument } from './invoice-document.ts';
import type { Letterhead } from './letterhead.ts';
import type { ReceiptDocument } from './receipt-document.ts';
import { sampleInvoice } from './sample-invoice.ts';
import { sampleBilled, sampleMoney, sampleSum, sampleTrades } from './sample-trades.ts';
import type { StatementDocument } from './statement-document.ts';

const number = 'EST-0042';
const title = 'Harbor View kitchen';
const contract = `${number} ${title}`;

/** The offer of the sample contract, which nobody has accepted yet. */
export const sampleEstimate = (
  head: Letterhead,
  today: string,
  exponent: number,
  terms: string | null,
): EstimateDocument => {
  const money = sampleMoney(exponent);
  const sum = money(sampleSum(1));
  return {
    ...head,
    number,
    title,
    date: today,
    expires: null,
    status: 'sent',
    accepted: null,
    revisedAfterAcceptance: null,
    sections: [
      {
        name: null,
        lines: sampleTrades.map(([description, scheduled]) => ({
          kind: 'item',
          description,
          quantity: '1',
          unit: null,
          unitPrice: money(scheduled),
          amount: money(scheduled),
          taxed: false,
        })),
        subtotal: sum,
      },
    ],
    taxNote: null,
    taxReason: '',
    pricesIncludeTax: false,
    subtotal: sum,
    taxes: [],
    total: sum,
    changeOrders: [],
    contractSumToDate: null,
    retainageTerms: null,
    draws: [],
    notes: null,
    terms,
  };
};

/** A change of the sample contract that waits for its approval. */
export const sampleChangeOrder = (head: Letterhead, today: string, exponent: number): ChangeOrderDocument => {
  const money = sampleMoney(exponent);
  return {
    ...head,
    number: 'CO-1',
    title: 'Added glazing',
    status: 'sent',
    date: today,
    decided: null,
    estimateNumber: number,
    estimateTitle: title,
    reason: 'A second window above the sink.',
    scheduleDays: 5,
    lines: [
      {
        description: 'Window, glazed',
        quantity: '2',
        unit: null,
        unitPrice: money(1_500),
        amount: money(3_000),
      },
      {
        description: 'Plain wall left out',
        quantity: '1',
        unit: null,
        unitPrice: money(500),
        amount: money(-500),
      },
    ],
    additions: money(3_000),
    deductions: money(-500),
    net: money(2_500),
    sumBefore: money(sampleSum(1)),
    sumAfter: money(sampleSum(1) + 2_500),
    pricesIncludeTax: false,
  };
};

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

/** What was paid on the bill before the sample one. */
export const sampleReceipt = (head: Letterhead, today: string, exponent: number): ReceiptDocument => {
  const amount = sampleMoney(exponent)((sampleSum(2) * 9) / 10);
  return {
    ...head,
    kind: 'payment',
    number: '12',
    receivedOn: today,
    method: 'bank_transfer',
    contract: null,
    reference: null,
    memo: null,
    reversedOn: null,
    amount,
    allocations: [{ invoiceNumber: 'INV-1018', contract, on: today, amount, takenBack: false }],
    applied: amount,
    unapplied: sampleMoney(exponent)(0),
  };
};

/** What the sample customer owes: the sample bill. */
export const sampleStatement = (head: Letterhead, today: string, exponent: number): StatementDocument => {
  const money = sampleMoney(exponent);
  const open = money((sampleSum(3) * 9) / 10);
  const held = money((sampleSum(2) + sampleSum(3)) / 10);
  const item = { number: 'INV-1019', contract, invoiceDate: today, dueDate: today, daysLate: 0, open };
  return {
    ...head,
    kind: 'open_items',
    from: today,
    to: today,
    before: money(0),
    movements: [],
    items: [item],
    charged: open,
    takenOff: money(0),
    balance: open,
    ages: (['young', 'days1', 'days31', 'days61', 'days91'] as const).map((band) => ({
      band,
      amount: band === 'young' ? open : money(0),
    })),
    credit: money(0),
    held,
  };
};

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
    estimateNumber: number,
    estimateTitle: title,
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
