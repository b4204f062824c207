import type { AnswerOf, BodyInputOf } from '#endpoints/endpoint.ts';
import type { createEstimate, readEstimate } from '#endpoints/estimates.ts';
import type { PickedCustomer } from '#web/customers/customer-picker.tsx';
import type { DraftRow } from './draft-row.ts';
import { linesOf, newLine, rowsOf } from './draft-row.ts';

/** An estimate as it is typed. */
export interface EstimateDraft {
  readonly customer: PickedCustomer | null;
  readonly title: string;
  readonly estimateDate: string;
  readonly expiresOn: string;
  readonly rows: readonly DraftRow[];
  readonly notes: string;
  readonly terms: string;
  readonly paymentTermsDays: string;
  readonly retainageKind: 'none' | 'flat';
  readonly retainageRate: string;
  readonly retainageBase: 'per_bill' | 'to_date';
  readonly retainageRounding: 'on_total' | 'by_line';
}

interface Start {
  readonly customer: PickedCustomer | null;
  readonly today: string;
  readonly terms: string;
  readonly paymentTermsDays: number;
  readonly taxRateId: string | null;
}

export function emptyEstimate(start: Start): EstimateDraft {
  return {
    customer: start.customer,
    title: '',
    estimateDate: start.today,
    expiresOn: '',
    rows: [newLine('item', start.taxRateId)],
    notes: '',
    terms: start.terms,
    paymentTermsDays: String(start.paymentTermsDays),
    retainageKind: 'none',
    retainageRate: '10',
    retainageBase: 'per_bill',
    retainageRounding: 'on_total',
  };
}

export function draftOfEstimate(estimate: AnswerOf<typeof readEstimate>): EstimateDraft {
  const { retainage } = estimate;
  return {
    customer: estimate.customer,
    title: estimate.title,
    estimateDate: estimate.estimateDate,
    expiresOn: estimate.expiresOn ?? '',
    rows: rowsOf(estimate.lines),
    notes: estimate.notes,
    terms: estimate.terms,
    paymentTermsDays: String(estimate.paymentTermsDays),
    retainageKind: retainage.kind,
    retainageRate: retainage.kind === 'flat' ? retainage.rate : '10',
    retainageBase: estimate.retainageBase,
    retainageRounding: estimate.retainageRounding,
  };
}

export function estimateBody(draft: EstimateDraft): BodyInputOf<typeof createEstimate> {
  const { customer, expiresOn, rows, retainageKind, retainageRate, paymentTermsDays, ...rest } = draft;
  return {
    ...rest,
    customerId: customer?.id ?? '',
    expiresOn: expiresOn || null,
    lines: linesOf(rows),
    paymentTermsDays: Number(paymentTermsDays || '0'),
    retainage: retainageKind === 'flat' ? { kind: 'flat', rate: retainageRate } : { kind: 'none' },
  };
}
