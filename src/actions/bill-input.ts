import type { BillRequest } from '#core/billing/bill-request.ts';

/** A bill as somebody enters it; without a due date the estimate's payment terms decide it. */
export interface BillInput {
  readonly request: BillRequest;
  readonly invoiceDate: string;
  readonly dueDate: string | null;
  readonly heading: string;
  readonly memo: string;
  /** The void application that is issued again; left off or null, the bill takes the next number. */
  readonly reissueOf?: number | null;
}
