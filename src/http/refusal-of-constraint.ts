import type { Refusal } from '#core/refusal.ts';
import { refuse } from '#core/refusal.ts';

const NUMBER_KEYS = new Set(['invoice_company_id_number_key', 'estimate_company_id_number_key']);

/** What a constraint of the database says no to and only the database can see; null for a fault. */
export function refusalOfConstraint(error: unknown): Refusal | null {
  const { constraint } = (error ?? {}) as { readonly constraint?: unknown };
  return NUMBER_KEYS.has(String(constraint)) ? refuse('number_taken', {}).refusal : null;
}
