import type { Certificate } from '#core/certification/certificate.ts';
import { figureCertified } from '#core/certification/figure-certified.ts';
import { ok, type Result } from '#core/result.ts';
import { contractOf, holdingsOf, type Job, minor } from '#tests/support/job.ts';
import { readRequest } from './worked-request.ts';
import { itemsOf } from './worked-terms.ts';
import { plainAmount } from './written-figures.ts';

const CERTIFIED = /^(apply .*?); certified (.+)$/;

// `40,000.00` in total, or `A 27,000.00` by line.
function readCertificate(written: string): Certificate {
  const reason = 'Measured on site';
  if (!/^[A-Z] /.test(written)) return { kind: 'in_total', dueMinor: minor(plainAmount(written)), reason };
  const lines = itemsOf(written).map((item) => ({
    lineId: item.slice(0, 1),
    workMinor: minor(plainAmount(item.slice(2))),
  }));
  return { kind: 'by_line', lines, reason };
}

/** The job once an application has posted as certified; null where the step is none. */
export function certifyStep(job: Job, typed: string): Result<Job> | null {
  const found = CERTIFIED.exec(typed);
  if (found === null) return null;
  const request = readRequest(found[1] ?? '', job.terms.exponent ?? 2);
  const [contract, holdings] = [contractOf(job), holdingsOf(job)];
  const certified = figureCertified(contract, request, holdings, readCertificate(found[2] ?? ''));
  if (!certified.ok) return certified;
  const invoiceId = `bill-${job.bills.length + 1}`;
  const { plan } = certified.value;
  return ok({
    ...job,
    bills: [...job.bills, { invoiceId, contract, request, holdings, plan, isVoid: false }],
  });
}
