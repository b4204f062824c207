import type { ApplicationFormDocument } from './application-form-document.ts';
import type { BillingReportDocument } from './billing-report-document.ts';
import type { ChangeOrderDocument } from './change-order-document.ts';
import type { EstimateDocument } from './estimate-document.ts';
import type { InvoiceDocument } from './invoice-document.ts';
import type { PacketPageDocument } from './packet-page-document.ts';
import type { ReceiptDocument } from './receipt-document.ts';
import type { StatementDocument } from './statement-document.ts';

/** One document to print; plain values, so that it can be handed to another thread. */
export type DocumentJob =
  | { readonly template: 'estimate'; readonly document: EstimateDocument }
  | { readonly template: 'change-order'; readonly document: ChangeOrderDocument }
  | { readonly template: 'receipt'; readonly document: ReceiptDocument }
  | { readonly template: 'statement'; readonly document: StatementDocument }
  | { readonly template: 'invoice'; readonly document: InvoiceDocument }
  | { readonly template: 'application-form'; readonly document: ApplicationFormDocument }
  | { readonly template: 'packet-page'; readonly document: PacketPageDocument }
  | { readonly template: 'billing-report'; readonly document: BillingReportDocument };
