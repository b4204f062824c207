import { formatMoney } from '#core/money/format-money.ts';
import type { InvoiceDocument } from './invoice-document.ts';
import type { Letterhead } from './letterhead.ts';

/** Whole units of the currency: scheduled, billed before, on this bill; and the percentage to date. */
const trades = [
  ['Demolition and haul-away', 8_000, 8_000, 0, '100.00'],
  ['Framing', 24_000, 12_000, 6_000, '75.00'],
  ['Electrical', 16_000, 4_000, 4_000, '50.00'],
  ['Cabinets and finishes', 32_000, 0, 8_000, '25.00'],
] as const;

const percentBilled = '52.50';

const sumOf = (column: 1 | 2 | 3) => trades.reduce((sum, trade) => sum + trade[column], 0);

/** A bill that was never issued, by which a company sees how its documents look. */
export const sampleInvoice = (head: Letterhead, today: string, exponent: number): InvoiceDocument => {
  const money = (units: number) => formatMoney(BigInt(units) * 10n ** BigInt(exponent), exponent);
  const row = (scheduled: number, previous: number, now: number, percent: string) => ({
    scheduled: money(scheduled),
    previous: money(previous),
    thisPeriod: money(now),
    toDate: money(previous + now),
    percentToDate: percent,
  });
  const [contractSum, before, now] = [sumOf(1), sumOf(2), sumOf(3)];
  return {
    ...head,
    credit: null,
    state: 'issued',
    number: 'INV-1019',
    applicationNumber: '3',
    heading: null,
    date: today,
    dueDate: today,
    terms: 'Net 30',
    memo: null,
    estimateNumber: 'EST-0042',
    estimateTitle: 'Harbor View kitchen',
    lines: trades.map(([description, scheduled, previous, thisBill, percent]) => ({
      section: null,
      description,
      ...row(scheduled, previous, thisBill, percent),
    })),
    draws: [],
    application: null,
    totals: row(contractSum, before, now, percentBilled),
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
      percentBilled,
      collected: money(before - before / 10),
      outstanding: money(now - now / 10),
      retainageHeld: money((before + now) / 10),
      unbilled: money(contractSum - before - now),
      beyondContract: money(0),
    },
  };
};
