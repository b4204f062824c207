import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';

/**
 * Whether a bill may still be changed or deleted: only a draft may, and a draft has no number.
 * @example checkDraft('INV-0003') // refused: not_a_draft
 */
export function checkDraft(number: string | null): Result<null> {
  return number === null ? ok(null) : refuse('not_a_draft', { number });
}
