import type { ApplicationFormDocument } from '#documents/application-form-document.ts';
import type { ApplicationColumns, ApplicationGroup } from '#documents/application-table.ts';
import { exampleLetterhead } from './example-letterhead.ts';

const sections = ['Site work', 'Structure', 'Finishes'];
const trades = ['Excavation and backfill', 'Formwork', 'Reinforcing steel', 'Electrical rough-in', 'Drywall'];

const dollars = (whole: number) => `${whole}.00`;

/** So many lines, each 1,000.00 of value, 300.00 done before, 200.00 now, 50.00 stored; 10% held. */
const columnsOf = (count: number): ApplicationColumns => ({
  scheduled: dollars(count * 1000),
  previous: dollars(count * 300),
  thisPeriod: dollars(count * 200),
  stored: dollars(count * 50),
  toDate: dollars(count * 550),
  percentToDate: '55.00',
  balance: dollars(count * 450),
  retainage: dollars(count * 55),
});

const groupsOf = (count: number): ApplicationGroup[] =>
  sections
    .map((name, place) => {
      const lines = Array.from({ length: count }, (_, index) => index)
        .filter((index) => Math.floor((index * sections.length) / count) === place)
        .map((index) => ({
          item: String(index + 1),
          description: `${trades[index % trades.length]}, part ${index + 1}`,
          ...columnsOf(1),
        }));
      return { kind: 'section', name, lines, sums: columnsOf(lines.length) } as const;
    })
    .filter(({ lines }) => lines.length > 0);

/** An application for payment of so many lines in three sections that ties: exampleApplication(60). */
export const exampleApplication = (count: number): ApplicationFormDocument => {
  const none = { additions: '0.00', deductions: '0.00' };
  return {
    ...exampleLetterhead,
    state: 'issued',
    invoiceNumber: 'INV-1019',
    applicationNumber: '2',
    date: '2026-04-30',
    estimateNumber: 'EST-0042',
    estimateTitle: 'Harbor View kitchen',
    wholeAmounts: false,
    application: {
      period: { from: '2026-04-01', to: '2026-04-30' },
      groups: groupsOf(count),
      totals: columnsOf(count),
      summary: [
        { line: 'L1', amount: dollars(count * 1000) },
        { line: 'L2', amount: '0.00' },
        { line: 'L3', amount: dollars(count * 1000) },
        { line: 'L4', amount: dollars(count * 550) },
        { line: 'L5a', amount: dollars(count * 50) },
        { line: 'L5b', amount: dollars(count * 5) },
        { line: 'L5', amount: dollars(count * 55) },
        { line: 'L6', amount: dollars(count * 495) },
        { line: 'L7', amount: dollars(count * 270) },
        { line: 'L8', amount: dollars(count * 225) },
        { line: 'L9', amount: dollars(count * 505) },
      ],
      changeOrders: { earlier: none, thisMonth: none, total: none, net: '0.00' },
    },
    tax: '0.00',
    recouped: '0.00',
    due: dollars(count * 225),
    certificate: null,
  };
};
