import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';

/**
 * Whether an estimate can still be revised: once an application for payment of it has been issued, and stands, the
 * contract changes by change order only.
 * @example checkRevisable({ hasApplication: true }) // refused: changes_by_change_order
 */
export function checkRevisable({ hasApplication }: { readonly hasApplication: boolean }): Result<null> {
  return hasApplication ? refuse('changes_by_change_order', {}) : ok(null);
}
