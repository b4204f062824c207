import { formatMoney } from '#core/money/format-money.ts';
import { readRequest } from '#db/bill-requests.ts';
import type { CertificateRecord } from '#db/certificates.ts';
import type { ApplicationFormDocument } from '#documents/application-form-document.ts';
import type { Logo } from '#documents/letterhead.ts';
import { dayIn } from '#io/day-in.ts';
import { applicationDocument } from './application-document.ts';
import { applicationOf } from './application-of.ts';
import { letterhead } from './letterhead.ts';
import type { LoadedBill } from './load-bill.ts';
import type { PrintedParts } from './printed-parts.ts';

/** What is printed of a bill as an application for payment, and from which moment of it. */
export interface ApplicationFormParts {
  readonly bill: LoadedBill;
  readonly printed: PrintedParts;
  readonly certificate: CertificateRecord | null;
  readonly logo: Logo | null;
  readonly exponent: number;
  readonly timeZone: string;
}

/** A bill as an application for payment: with the figures of its screen; null of one that cannot be figured any more. */
export function applicationFormDocument({
  bill: { invoice, figures },
  printed,
  certificate,
  logo,
  exponent,
  timeZone,
}: ApplicationFormParts): ApplicationFormDocument | null {
  const money = (minor: bigint) => formatMoney(minor, exponent);
  const { invoice_date: date } = invoice;
  const application = applicationDocument(figures, readRequest(invoice).basis, date, money);
  if (application === null) return null;
  return {
    ...letterhead(printed.parties, logo),
    state: invoice.state as ApplicationFormDocument['state'],
    invoiceNumber: invoice.number,
    applicationNumber: applicationOf(invoice),
    date,
    estimateNumber: printed.estimateNumber,
    estimateTitle: printed.estimateTitle,
    wholeAmounts: printed.parties.wholeAmounts ?? false,
    application,
    // What prices include is in line 8 already.
    tax: money(
      figures.dueMinor +
        figures.recoupedMinor -
        figures.grossMinor +
        figures.withheldMinor -
        figures.releasedMinor,
    ),
    recouped: money(figures.recoupedMinor),
    due: money(figures.dueMinor),
    certificate: certificate && {
      applied: money(certificate.appliedDueMinor),
      certified: money(certificate.appliedDueMinor - certificate.cutDueMinor),
      on: dayIn(timeZone, certificate.at),
      by: certificate.by,
      reason: certificate.reason,
    },
  };
}
