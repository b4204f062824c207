import { askedFigure, explanation } from './application-shapes.ts';
import { endpoint } from './endpoint.ts';
import { idParams } from './wire.ts';

export const readApplicationPdf = endpoint({
  method: 'GET',
  path: '/invoices/:id/application/pdf',
  tag: 'Applications',
  summary:
    'A bill as Application for Payment with its Continuation Sheet; an issued one is kept and always served as issued',
  permission: 'invoices.read',
  params: idParams,
  produces: 'application/pdf',
});

export const readApplicationWorkbook = endpoint({
  method: 'GET',
  path: '/invoices/:id/application/workbook',
  tag: 'Applications',
  summary: 'The same as a spreadsheet whose formulas give the figures that are printed',
  permission: 'invoices.read',
  params: idParams,
  produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});

export const explainInvoice = endpoint({
  method: 'GET',
  path: '/invoices/:id/explanation',
  tag: 'Applications',
  summary: 'Why a number of a bill is what it is: the formula and its inputs',
  permission: 'invoices.read',
  params: idParams,
  query: askedFigure,
  answer: explanation,
});
