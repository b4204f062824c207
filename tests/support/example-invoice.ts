import type { InvoiceDocument, InvoiceDocumentLine } from '#documents/invoice-document.ts';
import { exampleLetterhead } from './example-letterhead.ts';

const sections = ['Site work', 'Structure', 'Finishes'];
const trades = [
  'Demolition and haul-away',
  'Framing',
  'Electrical rough-in',
  'Plumbing',
  'Drywall',
  'Cabinets',
];

const dollars = (whole: number) => `${whole}.00`;

/** Line by line 1,000.00 of value, 300.00 billed before and 250.00 now. */
const line = (index: number, count: number): InvoiceDocumentLine => ({
  section: sections[Math.floor((index * sections.length) / count)] ?? null,
  description: `${trades[index % trades.length]}, part ${index + 1}`,
  scheduled: dollars(1000),
  previous: dollars(300),
  thisPeriod: dollars(250),
  toDate: dollars(550),
  percentToDate: '55.00',
});

/** A progress invoice of so many lines in three sections, 10% withheld, that ties: exampleInvoice(10). */
export const exampleInvoice = (count: number): InvoiceDocument => ({
  ...exampleLetterhead,
  credit: null,
  fullPrice: null,
  taxNote: null,
  taxReason: '',
  pricesIncludeTax: false,
  recouped: '0.00',
  advanceBalance: null,
  electronic: null,
  state: 'issued',
  number: 'INV-1019',
  applicationNumber: '2',
  heading: 'Framing complete',
  date: '2026-04-14',
  dueDate: '2026-05-14',
  terms: 'Net 30',
  memo: 'Thank you. Please quote the invoice number with your payment.',
  estimateNumber: 'EST-0042',
  estimateTitle: 'Harbor View kitchen',
  lines: Array.from({ length: count }, (_, index) => line(index, count)),
  draws: [],
  application: null,
  totals: {
    scheduled: dollars(count * 1000),
    previous: dollars(count * 300),
    thisPeriod: dollars(count * 250),
    toDate: dollars(count * 550),
    percentToDate: '55.00',
  },
  gross: dollars(count * 250),
  withheld: dollars(count * 25),
  retainageRate: '10',
  releasedByChange: '0.00',
  stillToWithhold: '0.00',
  heldBack: null,
  released: '0.00',
  taxes: [],
  due: dollars(count * 225),
  contract: {
    contractSum: dollars(count * 1000),
    billedToDate: dollars(count * 550),
    percentBilled: '55.00',
    collected: dollars(count * 200),
    outstanding: dollars(count * 295),
    retainageHeld: dollars(count * 55),
    unbilled: dollars(count * 450),
    beyondContract: '0.00',
  },
});
