import type { BillingReportDocument } from './billing-report-document.ts';
import { renderDocument } from './render-document.ts';

/** Prints a contract billing report to PDF. */
export const renderBillingReport = (document: BillingReportDocument): Promise<Uint8Array> =>
  renderDocument({ template: 'billing-report', document });
