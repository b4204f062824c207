import type { BillPlan } from '#core/billing/bill-plan.ts';
import type { Contract } from '#core/billing/contract.ts';
import { percentOf } from '#core/money/percent.ts';
import { multiplyRatios } from '#core/money/ratio.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import { taxShare } from '#core/retainage/tax-share.ts';
import { type ContinuationSheet, continuationSheet } from './continuation-sheet.ts';
import { SUMMARY_FORMULAS, type SummaryLine } from './summary-formulas.ts';

/**
 * What the summary of an application is made of (minor units): its sheet, the part of the contract sum that change
 * orders added, the part of the retainage that is on stored materials, and what was certified before.
 * @example const source: SummarySource = { sheet, changeOrdersMinor: 625_000n, storedRetainageMinor: 37_500n, certifiedBeforeMinor: 3_045_750n };
 */
export interface SummarySource {
  readonly sheet: ContinuationSheet;
  readonly changeOrdersMinor: bigint;
  readonly storedRetainageMinor: bigint;
  readonly certifiedBeforeMinor: bigint;
}

/**
 * The lines of the summary (minor units), L1 to L9.
 * @example summary.L8 // 4_133_763n
 */
export type ApplicationSummary = Readonly<Record<SummaryLine, bigint>>;

/**
 * What the summary of a bill is made of.
 * @example summarySource(contract, plan).changeOrdersMinor // 625_000n
 */
export function summarySource(contract: Contract, plan: BillPlan): SummarySource {
  const added = contract.lines.filter((line) => line.changeOrderId !== null);
  return {
    sheet: continuationSheet(plan),
    changeOrdersMinor: added.reduce((sum, line) => sum + line.scheduledMinor, 0n),
    storedRetainageMinor: storedRetainage(contract, plan),
    certifiedBeforeMinor: contract.billedMinor - contract.heldMinor,
  };
}

// What a line holds counts as held on its stored materials first, at today's rate.
function storedRetainage(contract: Contract, plan: BillPlan): bigint {
  return plan.lines.reduce((sum, { storedMinor, heldMinor }, index) => {
    const line = contract.lines[index];
    if (line === undefined || line.retainage.kind === 'exempt') return sum;
    const onStored = percentOf(contract.storedRate, storedMinor);
    const stored = roundHalfAway(multiplyRatios(onStored, taxShare(contract, line)));
    return sum + (stored < heldMinor ? stored : heldMinor > 0n ? heldMinor : 0n);
  }, 0n);
}

/**
 * The summary of a bill as an application for payment. Payments never enter it; credits and releases do.
 * @example applicationSummary(contract, plan).L6 // 7_179_513n
 */
export function applicationSummary(contract: Contract, plan: BillPlan): ApplicationSummary {
  const source = summarySource(contract, plan);
  const line = (name: SummaryLine) => SUMMARY_FORMULAS[name].of(source);
  return {
    L1: line('L1'),
    L2: line('L2'),
    L3: line('L3'),
    L4: line('L4'),
    L5a: line('L5a'),
    L5b: line('L5b'),
    L5: line('L5'),
    L6: line('L6'),
    L7: line('L7'),
    L8: line('L8'),
    L9: line('L9'),
  };
}
