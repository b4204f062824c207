import type { z } from 'zod';
import type { CertifiedBill } from '#core/certification/certificate.ts';
import { formatMoney } from '#core/money/format-money.ts';
import type { CertificateRecord } from '#db/certificates.ts';
import type { certificate } from '#endpoints/certificate-shapes.ts';
import type { previewCertificate } from '#endpoints/certificates.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';

/** What was certified of an application, and by how much it is less than was applied for. */
export function presentCertificate(one: CertificateRecord, exponent: number): z.output<typeof certificate> {
  const money = (minor: bigint) => formatMoney(minor, exponent);
  return {
    at: one.at.toISOString(),
    by: one.by,
    reason: one.reason,
    appliedGross: money(one.appliedGrossMinor),
    appliedDue: money(one.appliedDueMinor),
    certifiedDue: money(one.appliedDueMinor - one.cutDueMinor),
    cutGross: money(one.cutGrossMinor),
    cutDue: money(one.cutDueMinor),
    rounding: money(one.roundingMinor),
    lines: one.lines.map(({ lineId, appliedMinor, certifiedMinor }) => ({
      lineId,
      applied: money(appliedMinor),
      certified: money(certifiedMinor),
    })),
    creditNoteId: one.creditNoteId,
  };
}

/** What a certificate would make of an application. */
export function presentPreviewedCertificate(
  { plan, applied, cut, roundingMinor }: CertifiedBill,
  exponent: number,
): AnswerOf<typeof previewCertificate> {
  const money = (minor: bigint) => formatMoney(minor, exponent);
  const appliedOn = new Map(applied.lines.map((line) => [line.lineId, line.workMinor]));
  return {
    appliedGross: money(applied.grossMinor),
    appliedDue: money(applied.dueMinor),
    certifiedDue: money(plan.dueMinor),
    cutGross: money(cut.grossMinor),
    cutDue: money(cut.dueMinor),
    cutWithheld: money(applied.withheldMinor - plan.withheldMinor),
    cutTax: money(applied.taxMinor - plan.taxMinor),
    rounding: money(roundingMinor),
    lines: cut.lines.map(({ lineId, workMinor }) => {
      const appliedMinor = appliedOn.get(lineId) ?? 0n;
      return { lineId, applied: money(appliedMinor), certified: money(appliedMinor - workMinor) };
    }),
  };
}
