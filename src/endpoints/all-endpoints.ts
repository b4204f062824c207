import * as advances from './advances.ts';
import * as applications from './applications.ts';
import * as attachments from './attachments.ts';
import * as books from './books.ts';
import * as certificates from './certificates.ts';
import * as changeOrders from './change-orders.ts';
import * as company from './company.ts';
import * as contractFacts from './contract-facts.ts';
import * as corrections from './corrections.ts';
import * as customers from './customers.ts';
import * as documents from './documents.ts';
import * as draws from './draws.ts';
import * as electronicInvoices from './electronic-invoices.ts';
import type { Endpoint } from './endpoint.ts';
import * as estimates from './estimates.ts';
import * as invoices from './invoices.ts';
import * as journalExport from './journal-export.ts';
import * as packets from './packets.ts';
import * as payments from './payments.ts';
import { listReports, reportEndpoints } from './report-family.ts';
import * as reportFiles from './report-files.ts';
import * as reports from './reports.ts';
import * as retainage from './retainage.ts';
import * as session from './session.ts';
import * as takeOver from './take-over.ts';

const modules = {
  ...session,
  ...company,
  ...customers,
  ...estimates,
  ...draws,
  ...changeOrders,
  ...invoices,
  ...electronicInvoices,
  ...retainage,
  ...applications,
  ...certificates,
  ...attachments,
  ...packets,
  ...corrections,
  ...takeOver,
  ...payments,
  ...documents,
  ...advances,
  ...books,
  ...journalExport,
  ...reports,
  ...contractFacts,
  ...reportFiles,
  listReports,
  ...reportEndpoints,
};

/** Every endpoint by its name; schemas that live in the same files are left out. */
export const allEndpoints: Readonly<Record<string, Endpoint>> = Object.fromEntries(
  Object.entries(modules as Record<string, unknown>).filter(
    (entry): entry is [string, Endpoint] =>
      typeof entry[1] === 'object' && entry[1] !== null && 'path' in entry[1] && 'caller' in entry[1],
  ),
);
