import type { ApplicationLine } from '#core/billing/bill-request.ts';
import type { ContractLine } from '#core/billing/contract.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';

/**
 * What is stored on a line after an application (minor units). Stored materials fall only by installation, or by a
 * return with a note; no more is installed than was stored; a deduction line stores nothing.
 * @example checkStored({ …, storedMinor: 1_200_000n }, { …, installedMinor: 450_000n, storedMinor: 750_000n })
 */
export function checkStored(line: ContractLine, typed: ApplicationLine): Result<bigint> {
  const { description, storedMinor: beforeMinor } = line;
  const { installedMinor, note } = typed;
  const leftMinor = beforeMinor - installedMinor;
  const afterMinor = typed.storedMinor ?? leftMinor;
  if (line.scheduledMinor < 0n && (installedMinor !== 0n || afterMinor !== 0n)) {
    return refuse('stored_on_deduction', { description });
  }
  if (leftMinor < 0n) {
    return refuse('installed_beyond_stored', {
      description,
      storedMinor: beforeMinor,
      excessMinor: -leftMinor,
    });
  }
  const explained = note !== null && note.trim() !== '';
  if (afterMinor < leftMinor && !explained) {
    return refuse('stored_falls_unexplained', { description, missingMinor: leftMinor - afterMinor });
  }
  return ok(afterMinor);
}
