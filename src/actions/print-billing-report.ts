import { withCompany } from '#db/company.ts';
import { renderBillingReport } from '#documents/render-billing-report.ts';
import { sha256 } from '#io/sha256.ts';
import type { Acting } from './acting.ts';
import { billingReport } from './billing-report.ts';
import { billingReportDocument } from './billing-report-document.ts';
import { loadedLogo } from './loaded-logo.ts';
import type { PrintedFile } from './print-invoice.ts';
import type { Services } from './services.ts';

/** The contract billing report as a PDF, with the same figures as on the screen. */
export async function printBillingReport(
  services: Services,
  acting: Acting,
  estimateId: string,
  asOf?: string,
): Promise<PrintedFile> {
  const { id } = acting.company;
  const report = await billingReport(services, acting, estimateId, asOf);
  const logo = await withCompany(
    services.database,
    id,
    (tx) => loadedLogo(tx, id, report.parties.logoSha256),
    { readOnly: true },
  );
  const bytes = await renderBillingReport(billingReportDocument(report, acting, logo));
  return { name: `Billing report ${report.estimate.number}`, bytes, sha256: sha256(bytes) };
}
