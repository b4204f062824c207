import { askedFigure, explanation } from './application-shapes.ts';
import { endpoint } from './endpoint.ts';
import { idParams } from './wire.ts';

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
