import { recoupAdvances } from '#core/advances/recoup-advances.ts';
import { percentShare } from '#core/money/percent-share.ts';
import { ZERO } from '#core/money/ratio.ts';
import type { FiguredRetainage } from '#core/retainage/figure-retainage.ts';
import { figureTaxes } from '#core/tax/figure-taxes.ts';
import type { BillPlan, BillPlanLine, PlannedRelease } from './bill-plan.ts';
import type { BillWork } from './bill-work.ts';
import type { Contract } from './contract.ts';
import { contractSum } from './contract-sum.ts';
import { figureOver } from './figure-over.ts';

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

/**
 * Puts the figures of a bill together from its work, its retainage and its releases: taxes, advances and what is due.
 * @example assembleBill(contract, work, figureRetainage(contract, request, work), []).dueMinor
 */
export function assembleBill(
  contract: Contract,
  work: BillWork,
  retainage: FiguredRetainage,
  releases: readonly PlannedRelease[],
): BillPlan {
  const lines = planLines(contract, work, retainage, releases);
  const movements = lines.map((line) => line.withheldMinor - line.releasedMinor);
  const taxes = figureTaxes(contract, work, movements);
  const grossMinor = sumOf(work.partsMinor);
  const taxMinor = sumOf(taxes.map((tax) => tax.taxMinor));
  const withheldMinor = sumOf(retainage.withheld);
  const releasedMinor = sumOf(releases.map((release) => release.amountMinor));
  const contractSumMinor = contractSum(contract);
  const billedToDateMinor = contract.billedMinor + grossMinor;
  const taxIncludedMinor = contract.taxTerms.pricesIncludeTax ? taxMinor : 0n;
  const chargedMinor = grossMinor + taxMinor - taxIncludedMinor;
  const payableMinor = chargedMinor - withheldMinor + releasedMinor;
  const recoupments = recoupAdvances(contract.advances, {
    billedBeforeMinor: contract.billedMinor,
    grossMinor,
    dueMinor: payableMinor,
  });
  const recoupedMinor = sumOf(recoupments.map((one) => one.amountMinor));
  return {
    lines,
    grossMinor,
    taxes,
    taxMinor,
    withheldMinor,
    releasedMinor,
    releases,
    dueMinor: payableMinor - recoupedMinor,
    contractSumMinor,
    billedBeforeMinor: contract.billedMinor,
    billedToDateMinor,
    heldToDateMinor: contract.heldMinor + withheldMinor - releasedMinor,
    unbilledMinor: contractSumMinor - billedToDateMinor,
    percentToDate: percentShare(billedToDateMinor, contractSumMinor),
    over: figureOver(contract, work.partsMinor),
    fullyInvoiced: lines.every((line) => line.toDateMinor === line.scheduledMinor),
    kind: chargedMinor < 0n ? 'credit_note' : 'invoice',
    drawLines: work.draws.map((draw) => draw.line),
    recoupments,
    recoupedMinor,
    taxIncludedMinor,
    retainage: retainage.figures,
  };
}

function planLines(
  contract: Contract,
  work: BillWork,
  { withheld, exempt, lineSteps }: FiguredRetainage,
  releases: readonly PlannedRelease[],
): BillPlanLine[] {
  const released = new Map<string, bigint>();
  for (const { lineId, amountMinor } of releases) {
    released.set(lineId, (released.get(lineId) ?? 0n) + amountMinor);
  }
  return contract.lines.map((line, index) => {
    const { lineId, scheduledMinor, billedMinor } = line;
    const thisMinor = work.partsMinor[index] ?? 0n;
    const withheldMinor = withheld[index] ?? 0n;
    const releasedMinor = released.get(lineId) ?? 0n;
    const storedMinor = work.stored?.afterMinor[index] ?? line.storedMinor;
    return {
      lineId,
      scheduledMinor,
      previousMinor: billedMinor,
      thisMinor,
      exactDelta: work.exactDeltas[index] ?? ZERO,
      withheldMinor,
      releasedMinor,
      toDateMinor: billedMinor + thisMinor,
      workMinor: thisMinor - (storedMinor - line.storedMinor),
      installedMinor: work.stored?.installedMinor[index] ?? 0n,
      storedBeforeMinor: line.storedMinor,
      storedMinor,
      exemptMinor: exempt[index] ?? 0n,
      heldMinor: line.heldMinor + withheldMinor - releasedMinor,
      stepReached: lineSteps[index] ?? 0,
    };
  });
}
