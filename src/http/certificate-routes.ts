import { certifyApplication } from '#actions/certify-application.ts';
import { previewCertificate } from '#actions/preview-certificate.ts';
import type { Services } from '#actions/services.ts';
import type { Certificate } from '#core/certification/certificate.ts';
import { parseMoney } from '#core/money/parse-money.ts';
import * as wire from '#endpoints/certificates.ts';
import type { BodyOf } from '#endpoints/endpoint.ts';
import { presentPreviewedCertificate } from './present-certificate.ts';
import { readInvoice } from './read-invoice.ts';
import { type Route, route } from './route.ts';
import { settleField } from './settle-field.ts';

function readCertificate(
  { certified }: BodyOf<typeof wire.previewCertificate>,
  reason: string,
  exponent: number,
): Certificate {
  const money = (field: string, text: string) => settleField(field, parseMoney(text, exponent));
  if (certified.kind === 'in_total')
    return { kind: 'in_total', dueMinor: money('certified.due', certified.due), reason };
  return {
    kind: 'by_line',
    lines: certified.lines.map(({ lineId, work }, index) => ({
      lineId,
      workMinor: money(`certified.lines.${index}.work`, work),
    })),
    reason,
  };
}

/** What was certified of applications. */
export function certificateRoutes(services: Services): readonly Route[] {
  return [
    route(wire.previewCertificate, async ({ acting, params, body }) => {
      const { exponent } = acting.company;
      // The reason may not be typed yet.
      const certificate = readCertificate(body, '–', exponent);
      const certified = await previewCertificate(services, acting, params.id, certificate);
      return presentPreviewedCertificate(certified, exponent);
    }),
    route(wire.certifyApplication, async ({ acting, params, body }) => {
      const certificate = readCertificate(body, body.reason, acting.company.exponent);
      await certifyApplication(services, acting, params.id, { certificate, on: body.on });
      return readInvoice(services, acting, params.id);
    }),
  ];
}
