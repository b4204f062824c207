import type { BillingReportBill, BillingReportDocument } from '#documents/billing-report-document.ts';
import { exampleLetterhead } from './example-letterhead.ts';

const bill = (
  applicationNumber: string,
  invoiceNumber: string,
  date: string,
  figures: Omit<BillingReportBill, 'applicationNumber' | 'invoiceNumber' | 'date' | 'released' | 'tax'>,
): BillingReportBill => ({
  applicationNumber,
  invoiceNumber,
  date,
  released: '0.00',
  tax: '0.00',
  ...figures,
});

/** The history of a contract with a revision and a voided bill, that ties. */
export const exampleBillingReport: BillingReportDocument = {
  ...exampleLetterhead,
  estimateNumber: 'EST-0042',
  estimateTitle: 'Harbor View kitchen',
  asOf: '2026-05-01',
  originalContractSum: '55000.00',
  revisions: [{ date: '2026-04-02', by: 'Dana Cole', reason: 'Second window added', change: '5000.00' }],
  changeOrders: [],
  bills: [
    bill('1', 'INV-1007', '2026-03-18', {
      gross: '10000.00',
      withheld: '0.00',
      due: '10000.00',
      paid: '10000.00',
      status: 'paid',
      cumulative: '10000.00',
    }),
    bill('2', 'INV-1012', '2026-04-08', {
      gross: '12000.00',
      withheld: '1200.00',
      due: '10800.00',
      paid: '0.00',
      status: 'void',
      cumulative: null,
    }),
    bill('2R', 'INV-1019', '2026-04-14', {
      gross: '35000.00',
      withheld: '3500.00',
      due: '31500.00',
      paid: '20000.00',
      status: 'partial',
      cumulative: '45000.00',
    }),
  ],
  overrides: [],
  totals: {
    gross: '45000.00',
    withheld: '3500.00',
    released: '0.00',
    tax: '0.00',
    due: '41500.00',
    paid: '30000.00',
  },
  curve: [
    { month: '2026-03-01', billed: '10000.00', collected: '10000.00', held: '0.00', planned: '20000.00' },
    { month: '2026-04-01', billed: '45000.00', collected: '30000.00', held: '3500.00', planned: '40000.00' },
    { month: '2026-05-01', billed: null, collected: null, held: null, planned: '60000.00' },
  ],
  balanceToFinish: '18500.00',
  retainageTerms: '10% of each bill is held until completion.',
  contract: {
    contractSum: '60000.00',
    billedToDate: '45000.00',
    percentBilled: '75.00',
    collected: '30000.00',
    outstanding: '11500.00',
    retainageHeld: '3500.00',
    unbilled: '15000.00',
    beyondContract: '0.00',
  },
};
