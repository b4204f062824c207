import type { RetainageFigures } from '#core/billing/bill-plan.ts';
import type { Contract } from '#core/billing/contract.ts';

/**
 * What a document says of retainage that withholds what it is told and not what the rule says (minor units): the rule
 * stands as the contract has it, and no step and no change of it moves.
 * @example outsideTheRule(contract, 150_000n).ownMinor // 150_000n
 */
export function outsideTheRule(contract: Contract, ownMinor: bigint): RetainageFigures {
  return {
    rule: contract.retainage,
    storedRate: contract.storedRate,
    ownMinor,
    changeMinor: 0n,
    carriedMinor: 0n,
    releasedByChangeMinor: 0n,
    stepReached: contract.stepReached,
    stillToWithholdMinor: contract.stillToWithholdMinor,
  };
}
