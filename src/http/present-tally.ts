import type { z } from 'zod';
import { contractTally } from '#core/billing/contract-tally.ts';
import { formatMoney } from '#core/money/format-money.ts';
import type { TallyFacts } from '#db/estimate-facts.ts';
import type { EstimateRecord } from '#db/estimates.ts';
import type { tally } from '#endpoints/tally.ts';

/** The running totals that a tally is made of. */
export type RunningTotals = Pick<
  EstimateRecord,
  | 'contractSumMinor'
  | 'billedMinor'
  | 'withheldMinor'
  | 'releasedMinor'
  | 'taxMinor'
  | 'dueMinor'
  | 'recoupedMinor'
  | 'collectedMinor'
>;

/** The live tally of a contract as it travels. Example: `presentTally(estimate, facts, 2)`. */
export function presentTally(
  totals: RunningTotals,
  facts: TallyFacts,
  exponent: number,
): z.output<typeof tally> {
  const { billCount, openDrafts, openDraftsGrossMinor, unsettledLines } = facts;
  const standing = contractTally({ ...totals, billCount, unsettledLines });
  const money = (amountMinor: bigint) => formatMoney(amountMinor, exponent);
  return {
    contractSum: money(standing.contractSumMinor),
    billed: money(standing.billedMinor),
    percentBilled: standing.percentBilled,
    collected: money(standing.collectedMinor),
    fromAdvance: money(standing.recoupedMinor),
    outstanding: money(standing.outstandingMinor),
    held: money(standing.heldMinor),
    released: money(standing.releasedMinor),
    taxBilled: money(standing.taxBilledMinor),
    unbilled: money(standing.unbilledMinor),
    over: money(standing.overMinor),
    fullyInvoiced: standing.fullyInvoiced,
    linesToSettle: standing.linesToSettle,
    retainageReleased: standing.retainageReleased,
    paidInFull: standing.paidInFull,
    openDrafts,
    openDraftsWouldAdd: money(openDraftsGrossMinor),
    draws: facts.draws,
    unbilledDraws: facts.unbilledDraws,
    unbilledDrawsAmount: money(facts.unbilledDrawsMinor),
    approvedChanges: money(facts.approvedChangesMinor),
    pendingChangeOrders: facts.pendingChangeOrders,
    pendingChanges: money(facts.pendingChangesMinor),
  };
}
