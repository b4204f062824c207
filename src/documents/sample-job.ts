import type { DocumentJob } from './document-job.ts';
import type { Letterhead } from './letterhead.ts';
import { sampleApplication } from './sample-application.ts';
import { sampleChangeOrder } from './sample-change-order.ts';
import { sampleCreditNote } from './sample-credit-note.ts';
import { sampleEstimate } from './sample-estimate.ts';
import { sampleInvoice } from './sample-invoice.ts';
import { sampleReceipt } from './sample-receipt.ts';
import { sampleStatement } from './sample-statement.ts';

/** What a company has a look at before its first customer does. */
export type SampleKind =
  | 'estimate'
  | 'change_order'
  | 'invoice'
  | 'application'
  | 'credit_note'
  | 'receipt'
  | 'statement';

type SampleSettings = {
  readonly head: Letterhead;
  readonly today: string;
  readonly exponent: number;
  /** What the company says at the foot of its invoices and as the terms of its estimates. */
  readonly memo: string | null;
  readonly terms: string | null;
  readonly wholeAmounts: boolean;
};

/** A document of this kind that was never sent, as a company's settings print it. */
export const sampleJob = (kind: SampleKind, settings: SampleSettings): DocumentJob => {
  const { head, today, exponent, memo, terms, wholeAmounts } = settings;
  switch (kind) {
    case 'estimate':
      return { template: 'estimate', document: sampleEstimate(head, today, exponent, terms) };
    case 'change_order':
      return { template: 'change-order', document: sampleChangeOrder(head, today, exponent) };
    case 'application':
      return {
        template: 'application-form',
        document: sampleApplication(head, today, exponent, wholeAmounts),
      };
    case 'credit_note':
      return { template: 'invoice', document: { ...sampleCreditNote(head, today, exponent), memo } };
    case 'receipt':
      return { template: 'receipt', document: sampleReceipt(head, today, exponent) };
    case 'statement':
      return { template: 'statement', document: sampleStatement(head, today, exponent) };
    case 'invoice':
      return { template: 'invoice', document: { ...sampleInvoice(head, today, exponent), memo } };
  }
};
