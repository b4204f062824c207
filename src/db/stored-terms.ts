import type { Contract } from '#core/billing/contract.ts';
import type { Percent } from '#core/money/percent.ts';
import type { RetainageChange, RetainageRule } from '#core/retainage/retainage-rule.ts';
import { readExact, writeExact } from './exact-json.ts';

/** The terms of retainage as a bill found them: it is figured again from these, whatever becomes of the rule. */
export interface StoredTerms {
  readonly rule: RetainageRule;
  readonly storedRate: Percent;
  readonly stepReached: number;
  readonly stillToWithholdMinor: bigint;
  readonly change: RetainageChange | null;
  readonly base: Contract['retainageBase'];
  readonly rounding: Contract['retainageRounding'];
}

export function writeTerms(contract: Contract): string {
  const terms: StoredTerms = {
    rule: contract.retainage,
    storedRate: contract.storedRate,
    stepReached: contract.stepReached,
    stillToWithholdMinor: contract.stillToWithholdMinor,
    change: contract.retainageChange,
    base: contract.retainageBase,
    rounding: contract.retainageRounding,
  };
  return writeExact(terms);
}

export const readTerms = (column: unknown): StoredTerms => readExact(column) as StoredTerms;
