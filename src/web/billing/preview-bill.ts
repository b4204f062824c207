import type { BillPlan } from '#core/billing/bill-plan.ts';
import type { Contract, Holding } from '#core/billing/contract.ts';
import { figureBill } from '#core/billing/figure-bill.ts';
import type { Refusal } from '#core/refusal.ts';
import type { BillFields } from './bill-draft.ts';
import type { BillingState } from './contract-of.ts';
import type { BillFigures } from './figures-of-plan.ts';
import { figuresOfPlan } from './figures-of-plan.ts';
import { requestOf } from './request-of.ts';

interface Billed {
  readonly contract: Contract;
  readonly holdings: readonly Holding[];
}

/** Where on the form a refusal belongs. */
export type Place = 'amount' | 'retainage';

export type Preview =
  | { readonly figures: BillFigures; readonly plan: BillPlan; readonly pastCeiling: Refusal | null }
  | { readonly figures: null; readonly refusal: Refusal; readonly place: Place };

/** The bill as the server would issue it, by the same rules, figured here while one types. */
export function previewBill(
  { contract, holdings }: Billed,
  state: BillingState,
  fields: BillFields,
): Preview {
  const work = requestOf({ basis: fields.basis }, state.exponent);
  if (!work.ok) return { figures: null, refusal: work.refusal, place: 'amount' };
  const request = requestOf(fields, state.exponent);
  if (!request.ok) return { figures: null, refusal: request.refusal, place: 'retainage' };
  const figured = figureBill(contract, request.value, holdings);
  if (!figured.ok) {
    const { code } = figured.refusal;
    return { figures: null, refusal: figured.refusal, place: ofRetainage.has(code) ? 'retainage' : 'amount' };
  }
  const { over, contractSumMinor } = figured.value;
  const pastCeiling = over && ({ code: 'past_ceiling', details: { contractSumMinor, ...over } } as const);
  const { basis } = request.value;
  const figures = figuresOfPlan(figured.value, state, { contract, basis });
  return { figures, plan: figured.value, pastCeiling };
}

const ofRetainage: ReadonlySet<Refusal['code']> = new Set([
  'over_release',
  'over_release_of_line',
  'release_of_deduction',
  'rate_out_of_range',
]);
