import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { idParams } from './wire.ts';

export const readElectronicInvoice = endpoint({
  method: 'GET',
  path: '/invoices/:id/electronic',
  tag: 'Billing',
  summary:
    'Whether the file of an issued invoice carries its figures as structured data (EN 16931), or why not',
  permission: 'invoices.read',
  params: idParams,
  answer: z.object({
    attached: z.boolean(),
    reasons: z.array(z.object({ code: z.string(), sentence: z.string() })).meta({
      description: 'What is missing, and what to do about it; empty where it is attached or not issued.',
    }),
  }),
});

export const readElectronicInvoiceXml = endpoint({
  method: 'GET',
  path: '/invoices/:id/electronic.xml',
  tag: 'Billing',
  summary: 'The structured data of an issued invoice alone: EN 16931 in the syntax of Factur-X and ZUGFeRD',
  permission: 'invoices.read',
  params: idParams,
  produces: 'application/xml',
});
