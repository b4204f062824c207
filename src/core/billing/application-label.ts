import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';

/**
 * The number of a bill within its contract, and how often that number was issued again.
 * @example const third: ApplicationNumber = { number: 3, revision: 1 }; // 3R
 */
export interface ApplicationNumber {
  readonly number: number;
  readonly revision: number;
}

/**
 * How the number is written: 3, then 3R where it is issued again, then 3R2.
 * @example applicationLabel({ number: 3, revision: 1 }) // '3R'
 */
export function applicationLabel({ number, revision }: ApplicationNumber): string {
  if (revision === 0) return `${number}`;
  return revision === 1 ? `${number}R` : `${number}R${revision}`;
}

/**
 * The number of the next bill: the one after the highest, or, to issue a void one again, its own with the next
 * revision, as long as it is void and no later one stands. Numbers are never reused.
 * @example nextApplication([{ number: 3, revision: 0, isVoid: true }], 3) // { number: 3, revision: 1 }
 */
export function nextApplication(
  history: readonly (ApplicationNumber & { readonly isVoid: boolean })[],
  reissueOf: number | null,
): Result<ApplicationNumber> {
  const highest = history.reduce((most, one) => (one.number > most ? one.number : most), 0);
  if (reissueOf === null) return ok({ number: highest + 1, revision: 0 });
  const own = history.filter((one) => one.number === reissueOf);
  const stands = history.some((one) => one.number >= reissueOf && !one.isVoid);
  const last = own.reduce((most, one) => (one.revision > most ? one.revision : most), 0);
  return own.length === 0 || stands
    ? refuse('not_reissuable', { label: applicationLabel({ number: reissueOf, revision: last }) })
    : ok({ number: reissueOf, revision: last + 1 });
}
