import type { Refusal } from './refusal.ts';

/**
 * What a rule answers: the value, or an expected "no" with its reason.
 * @example const plan = planBill(contract, request, []); if (!plan.ok) return plan;
 */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * A successful answer.
 * @example ok(1250n) // { ok: true, value: 1250n }
 */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}
