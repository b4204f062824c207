import type { Refusal, RefusalCode, RefusalDetails } from '#core/refusal.ts';
import type { Result } from '#core/result.ts';

/** Carries a refusal out of a transaction, so that leaving it undoes everything written inside. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Leaves the action with a refusal. Example: `throw refused('not_found', { what: 'invoice' })`. */
export function refused<Code extends RefusalCode>(code: Code, details: RefusalDetails[Code]): Refused {
  return new Refused({ code, details } as Refusal);
}

/** The value of a rule's answer, or out of the action with its refusal. Example: `settle(planBill(…))`. */
export function settle<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused(result.refusal);
  return result.value;
}
