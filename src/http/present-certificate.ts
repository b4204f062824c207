import type { z } from 'zod';
import { formatMoney } from '#core/money/format-money.ts';
import type { CertificateRecord } from '#db/certificates.ts';
import type { certificate } from '#endpoints/certificate-shapes.ts';

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
