import type { Amount } from './amount.ts';
import type { ContractTally } from './contract-tally.ts';
import type { Letterhead } from './letterhead.ts';

/** One progress invoice in the history of a contract. A voided one is printed struck through and not counted. */
export type BillingReportBill = {
  readonly applicationNumber: string;
  readonly invoiceNumber: string;
  readonly date: string;
  readonly gross: Amount;
  readonly withheld: Amount;
  readonly released: Amount;
  readonly tax: Amount;
  readonly due: Amount;
  readonly paid: Amount;
  readonly status: 'sent' | 'partial' | 'paid' | 'overdue' | 'credited' | 'withheld' | 'void';
  /** Gross billed to date after this bill; null for a voided one. */
  readonly cumulative: Amount | null;
};

/** One revision of the contract sum after billing began. */
export type BillingReportRevision = {
  readonly date: string;
  readonly by: string;
  readonly reason: string;
  readonly change: Amount;
};

/** One change order of the contract; only an approved one is in the contract sum. */
export type BillingReportChangeOrder = {
  readonly number: string;
  readonly title: string;
  readonly reason: string;
  readonly status: 'draft' | 'sent' | 'approved' | 'rejected' | 'void';
  /** The day of the decision, and who of the customer made it; null while there is none. */
  readonly decided: { readonly on: string; readonly by: string } | null;
  readonly scheduleDays: number;
  readonly net: Amount;
};

/** A bill that went past the contract sum, or past a line's value: by how much, who let it, when and why. */
export type BillingReportOverride = {
  readonly invoiceNumber: string;
  readonly invoiceDate: string;
  readonly over: Amount;
  readonly past: 'contract' | 'line';
  /** What no later change order or revision covers yet. */
  readonly uncovered: Amount;
  readonly on: string;
  readonly by: string;
  readonly reason: string;
};

/** A contract at the end of a month, to date; null where the month has not come, and where nothing is planned. */
export type BillingReportMonth = {
  /** Its first day. */
  readonly month: string;
  readonly billed: Amount | null;
  readonly collected: Amount | null;
  readonly held: Amount | null;
  readonly planned: Amount | null;
};

/** Everything that is printed on a contract billing report. Dates are 'YYYY-MM-DD'. */
export type BillingReportDocument = Letterhead & {
  readonly estimateNumber: string;
  readonly estimateTitle: string;
  readonly asOf: string;
  readonly originalContractSum: Amount;
  readonly revisions: readonly BillingReportRevision[];
  readonly changeOrders: readonly BillingReportChangeOrder[];
  readonly bills: readonly BillingReportBill[];
  /** Of the bills that are not void, in the order of issue. */
  readonly overrides: readonly BillingReportOverride[];
  /** Of the bills that are not void. */
  readonly totals: Pick<BillingReportBill, 'gross' | 'withheld' | 'released' | 'tax' | 'due' | 'paid'>;
  /** Month by month to date, from the first bill or plan to the last. */
  readonly curve: readonly BillingReportMonth[];
  /** Contract sum to date less billed to date, and retainage held: what is still to be paid for. */
  readonly balanceToFinish: Amount;
  /** What is agreed of retainage, in words; null where nothing is ever held. */
  readonly retainageTerms: string | null;
  readonly contract: ContractTally;
};
