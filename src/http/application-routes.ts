import type { z } from 'zod';
import { loadBill } from '#actions/load-bill.ts';
import { printApplication } from '#actions/print-application.ts';
import { refused } from '#actions/refused.ts';
import type { Services } from '#actions/services.ts';
import { writeApplicationWorkbook } from '#actions/write-application-workbook.ts';
import { type ExplainedFigure, explainBill } from '#core/applications/explain-bill.ts';
import type { askedFigure } from '#endpoints/application-shapes.ts';
import * as wire from '#endpoints/applications.ts';
import { presentExplanation } from '#endpoints/present-application.ts';
import { answerPdf } from './answer-pdf.ts';
import { answerWorkbook } from './answer-workbook.ts';
import { reading } from './reading.ts';
import { type Route, route } from './route.ts';

function askedOf({ figure, lineId, column }: z.output<typeof askedFigure>): ExplainedFigure {
  if (lineId !== undefined) return { of: 'line', lineId, column };
  switch (figure) {
    case 'gross':
    case 'tax':
    case 'withheld':
    case 'released':
    case 'due':
    case 'still_to_withhold':
      return { of: 'bill', figure };
    default:
      return { of: 'summary', line: figure };
  }
}

/** Why the figures of an application, or of any bill, are what they are. */
export function applicationRoutes(services: Services): readonly Route[] {
  return [
    route(wire.readApplicationPdf, async ({ acting, params }) =>
      answerPdf(await printApplication(services, acting, params.id)),
    ),
    route(wire.readApplicationWorkbook, async ({ acting, params }) =>
      answerWorkbook(await writeApplicationWorkbook(services, acting, params.id)),
    ),
    route(wire.explainInvoice, ({ acting, params, query }) =>
      reading(services, acting, async (tx) => {
        const { figures } = await loadBill(tx, acting.company.id, params.id);
        const { bill } = figures;
        const explained = bill && explainBill(bill.contract, bill.plan, askedOf(query));
        if (!explained) throw refused('not_found', { what: 'line' });
        return presentExplanation(explained, acting.company.exponent);
      }),
    ),
  ];
}
