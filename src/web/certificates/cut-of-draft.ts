import { figureCertified } from '#core/certification/figure-certified.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { parseMoney } from '#core/money/parse-money.ts';
import type { Refusal } from '#core/refusal.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readInvoice } from '#endpoints/invoices.ts';
import { billFieldsOf } from '#web/billing/bill-draft.ts';
import type { BillingState } from '#web/billing/contract-of.ts';
import { contractOf } from '#web/billing/contract-of.ts';
import { draftOfInvoice } from '#web/billing/draft-of-invoice.ts';
import { requestOf } from '#web/billing/request-of.ts';
import type { CertificateBody } from './certificate-draft.ts';
import type { Cut } from './certificate-effect.tsx';

type Figured =
  | { readonly cut: Cut; readonly refusal: null }
  | { readonly cut: null; readonly refusal: Refusal };

/** What a certificate makes of an application that has not posted, by the rules that post it. */
export function cutOfDraft(
  invoice: AnswerOf<typeof readInvoice>,
  state: BillingState,
  certified: CertificateBody['certified'],
): Figured {
  const request = requestOf(billFieldsOf(draftOfInvoice(invoice)), state.exponent);
  if (!request.ok) return { cut: null, refusal: request.refusal };
  const { contract, holdings } = contractOf(state, { day: invoice.invoiceDate, basis: 'application' });
  const minor = (text: string) => {
    const read = parseMoney(text, state.exponent);
    return read.ok ? read.value : 0n;
  };
  const figured = figureCertified(
    contract,
    request.value,
    holdings,
    certified.kind === 'in_total'
      ? { kind: 'in_total', dueMinor: minor(certified.due), reason: '–' }
      : {
          kind: 'by_line',
          lines: certified.lines.map(({ lineId, work }) => ({ lineId, workMinor: minor(work) })),
          reason: '–',
        },
  );
  if (!figured.ok) return { cut: null, refusal: figured.refusal };
  const { plan, cut, roundingMinor } = figured.value;
  const money = (amount: bigint) => formatMoney(amount, state.exponent);
  return {
    cut: {
      certified: money(plan.dueMinor),
      due: money(cut.dueMinor),
      gross: money(cut.grossMinor),
      rounding: money(roundingMinor),
    },
    refusal: null,
  };
}
