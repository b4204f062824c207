import { wireMinor } from '#web/lib/wire-minor.ts';
import type { BillingState } from './contract-of.ts';

/** Whether nothing is left to bill in all, but lines still have balances against each other. */
export function onlySettles({ lines }: Pick<BillingState, 'lines'>): boolean {
  const rests = lines.map((line) => wireMinor(line.scheduled) - wireMinor(line.billed));
  return rests.some((rest) => rest !== 0n) && rests.reduce((sum, rest) => sum + rest, 0n) === 0n;
}
