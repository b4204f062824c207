import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';

/**
 * Decides whether a contract may stand billed as it would without a document (minor units). `grossMinor` is what was
 * voided, of several documents what took back alone, `ceilingMinor` what may be billed: the contract sum, or more by an
 * override or before a deduction. Only what takes back can raise what is billed when it goes: a contract that was
 * lowered since has no room for it.
 * @example checkBilledAfterVoid({ number: 'CN-0002', grossMinor: -49_00n, billedMinor: 500_00n, ceilingMinor: 451_00n }) // refused: void_past_ceiling
 */
export function checkBilledAfterVoid({
  number,
  grossMinor,
  billedMinor,
  ceilingMinor,
}: {
  readonly number: string;
  readonly grossMinor: bigint;
  readonly billedMinor: bigint;
  readonly ceilingMinor: bigint;
}): Result<true> {
  const overMinor = billedMinor - ceilingMinor;
  return grossMinor < 0n && overMinor > 0n ? refuse('void_past_ceiling', { number, overMinor }) : ok(true);
}
