import { CHARGED } from '#core/tax/tax-charge.ts';
import type { readDraws } from '#endpoints/draws.ts';
import type { AnswerOf, BodyInputOf } from '#endpoints/endpoint.ts';
import type { createEstimate, readEstimate } from '#endpoints/estimates.ts';
import type { PickedCustomer } from '#web/customers/customer-picker.tsx';
import { drawsOf } from '#web/draws/draw-row.ts';
import type { TypedSchedule } from '#web/draws/typed-schedule.ts';
import { hasSchedule, noSchedule, scheduleOf } from '#web/draws/typed-schedule.ts';
import type { RuleDraft } from '#web/retainage/rule-draft.ts';
import { emptyRule, ruleBodyOf, ruleDraftOf } from '#web/retainage/rule-draft.ts';
import type { TypedTaxTerms } from '#web/taxes/tax-terms-section.tsx';
import type { DraftRow } from './draft-row.ts';
import { linesOf, newLine, rowsOf } from './draft-row.ts';

/** An estimate as it is typed. */
export interface EstimateDraft {
  readonly customer: PickedCustomer | null;
  readonly title: string;
  readonly estimateDate: string;
  readonly expiresOn: string;
  readonly rows: readonly DraftRow[];
  readonly schedule: TypedSchedule;
  readonly notes: string;
  readonly terms: string;
  readonly paymentTermsDays: string;
  readonly taxTerms: TypedTaxTerms;
  readonly taxReason: string;
  readonly rule: RuleDraft;
  /** Where nobody chooses, the first bill decides. */
  readonly retainageBase: 'auto' | 'per_bill' | 'to_date';
  readonly retainageRounding: 'auto' | 'on_total' | 'by_line';
  readonly retainageOnTax: boolean;
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
    ...chargedAs(start.customer),
    title: '',
    estimateDate: start.today,
    expiresOn: '',
    rows: [newLine('item', start.taxRateId)],
    schedule: noSchedule,
    notes: '',
    terms: start.terms,
    paymentTermsDays: String(start.paymentTermsDays),
    rule: emptyRule(),
    retainageBase: 'auto',
    retainageRounding: 'auto',
    retainageOnTax: false,
  };
}

const usualTax: TypedTaxTerms = { mode: 'on_gross', charge: 'charged', pricesIncludeTax: false };

/** The customer of an estimate with what they are charged, which the estimate takes over. */
export function chargedAs(
  customer: PickedCustomer | null,
  taxTerms = usualTax,
): Pick<EstimateDraft, 'taxTerms' | 'taxReason'> {
  const { charge, reason } = customer?.tax ?? CHARGED;
  return { taxTerms: { ...taxTerms, charge }, taxReason: reason };
}

export function draftOfEstimate(
  estimate: AnswerOf<typeof readEstimate>,
  draws: AnswerOf<typeof readDraws>,
): EstimateDraft {
  return {
    customer: estimate.customer,
    title: estimate.title,
    estimateDate: estimate.estimateDate,
    expiresOn: estimate.expiresOn ?? '',
    // What change orders added is theirs: it is shown with them, and not typed here.
    rows: rowsOf(estimate.lines.filter((line) => line.changeOrderId === null)),
    schedule: scheduleOf(draws),
    notes: estimate.notes,
    terms: estimate.terms,
    paymentTermsDays: String(estimate.paymentTermsDays),
    taxTerms: estimate.taxTerms,
    taxReason: estimate.taxReason,
    rule: ruleDraftOf(estimate.retainage, estimate.storedRate),
    retainageBase: estimate.retainageBase ?? 'auto',
    retainageRounding: estimate.retainageRounding ?? 'auto',
    retainageOnTax: estimate.retainageOnTax,
  };
}

export function estimateBody(draft: EstimateDraft): BodyInputOf<typeof createEstimate> {
  const {
    customer,
    expiresOn,
    rows,
    schedule,
    paymentTermsDays,
    rule,
    retainageBase,
    retainageRounding,
    ...rest
  } = draft;
  const terms = ruleBodyOf(rule);
  return {
    ...rest,
    customerId: customer?.id ?? '',
    expiresOn: expiresOn || null,
    lines: linesOf(rows),
    ...(hasSchedule(schedule) && { draws: drawsOf(schedule.rows) }),
    paymentTermsDays: Number(paymentTermsDays || '0'),
    retainage: terms.rule,
    storedRate: terms.storedRate,
    retainageBase: retainageBase === 'auto' ? null : retainageBase,
    retainageRounding: retainageRounding === 'auto' ? null : retainageRounding,
  };
}
