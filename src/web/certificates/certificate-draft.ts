import type { certifyApplication } from '#endpoints/certificates.ts';
import type { BodyInputOf } from '#endpoints/endpoint.ts';

export type CertificateBody = BodyInputOf<typeof certifyApplication>;

/** What was certified, as it is typed. A blank line is certified as applied for. */
export interface CertificateDraft {
  readonly way: 'in_total' | 'by_line';
  readonly due: string;
  readonly lines: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly on: string;
}

export function emptyCertificate(today: string): CertificateDraft {
  return { way: 'in_total', due: '', lines: {}, reason: '', on: today };
}

/** What was certified in the wire's form; null while a total is not typed. */
export function certifiedOf({ way, due, lines }: CertificateDraft): CertificateBody['certified'] | null {
  if (way === 'in_total') return due === '' ? null : { kind: way, due };
  const typed = Object.entries(lines).filter(([, work]) => work !== '');
  return { kind: way, lines: typed.map(([lineId, work]) => ({ lineId, work })) };
}
