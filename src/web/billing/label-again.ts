import { applicationLabel, nextApplication } from '#core/billing/application-label.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readBillingSummary } from '#endpoints/estimates.ts';

type Bill = AnswerOf<typeof readBillingSummary>['invoices'][number];

/** The number that a bill will have, as the server gives it; null where that of a void one cannot be issued again. */
export function labelAgain(invoices: readonly Bill[], reissueOf: number | null): string | null {
  const history = invoices.flatMap(({ applicationNumber, applicationRevision, status }) =>
    applicationNumber === null
      ? []
      : [{ number: applicationNumber, revision: applicationRevision, isVoid: status === 'void' }],
  );
  const next = nextApplication(history, reissueOf);
  return next.ok ? applicationLabel(next.value) : null;
}
