import type { Services } from '#actions/services.ts';
import { advanceRoutes } from './advances-routes.ts';
import { apiKeyRoutes } from './api-keys-routes.ts';
import { applicationRoutes } from './application-routes.ts';
import { attachmentRoutes } from './attachment-routes.ts';
import { billingRoutes } from './billing-routes.ts';
import { booksRoutes } from './books-routes.ts';
import { certificateRoutes } from './certificate-routes.ts';
import { changeOrderRoutes } from './change-orders-routes.ts';
import { companyRoutes } from './company-routes.ts';
import { contractFactsRoutes } from './contract-facts-routes.ts';
import { correctionRoutes } from './corrections-routes.ts';
import { customerRoutes } from './customers-routes.ts';
import { documentRoutes } from './document-routes.ts';
import { drawRoutes } from './draws-routes.ts';
import { electronicInvoiceRoutes } from './electronic-invoices-routes.ts';
import { estimateRoutes } from './estimates-routes.ts';
import type { Identifier } from './identify.ts';
import { invoiceRoutes } from './invoice-routes.ts';
import { openApiRoutes } from './openapi-routes.ts';
import { overviewRoutes } from './overview-routes.ts';
import { packetRoutes } from './packet-routes.ts';
import { paymentRoutes } from './payment-routes.ts';
import { reportFamilyRoutes } from './report-family-routes.ts';
import { reportFileRoutes } from './report-files-routes.ts';
import { reportRoutes } from './reports-routes.ts';
import { retainageRoutes } from './retainage-routes.ts';
import type { Route } from './route.ts';
import { sessionRoutes } from './session-routes.ts';
import type { SignIn } from './sign-in.ts';
import { takeOverRoutes } from './take-over-routes.ts';
import { taxRateRoutes } from './tax-rates-routes.ts';

/** Everything that the API answers. */
export function allRoutes(services: Services, signIn: SignIn, identifier: Identifier): readonly Route[] {
  return [
    ...openApiRoutes(),
    ...sessionRoutes(services, signIn),
    ...companyRoutes(services, identifier),
    ...taxRateRoutes(services),
    ...apiKeyRoutes(services, identifier),
    ...customerRoutes(services),
    ...estimateRoutes(services),
    ...drawRoutes(services),
    ...changeOrderRoutes(services),
    ...billingRoutes(services),
    ...invoiceRoutes(services),
    ...electronicInvoiceRoutes(services),
    ...retainageRoutes(services),
    ...applicationRoutes(services),
    ...certificateRoutes(services),
    ...attachmentRoutes(services),
    ...packetRoutes(services),
    ...correctionRoutes(services),
    ...takeOverRoutes(services),
    ...paymentRoutes(services),
    ...documentRoutes(services),
    ...advanceRoutes(services),
    ...booksRoutes(services),
    ...reportRoutes(services),
    ...reportFamilyRoutes(services),
    ...reportFileRoutes(services),
    ...contractFactsRoutes(services),
    ...overviewRoutes(services),
  ];
}
