import type { Recoupment } from '#core/advances/advance.ts';
import type { BillPlan, BillPlanLine, BillPlanTax } from '#core/billing/bill-plan.ts';
import type { CreditPlan } from '#core/credits/credit-plan.ts';
import { type Ratio, subtractRatios, ZERO } from '#core/money/ratio.ts';
import type { CertifiedBill } from './certificate.ts';

/**
 * The credit note of an application that had posted before it was certified: everything that the certificate takes
 * off the bill as applied for, figure by figure, so that the contract stands as if only the certified bill had
 * posted. It is unpaid then, so all of it goes against the open balance (minor units).
 * @example creditOfCut(certified).againstOpenMinor // 185_000n of 41,850.00 certified at 40,000.00
 */
export function creditOfCut({ applied, plan }: CertifiedBill): CreditPlan {
  const dueMinor = plan.dueMinor - applied.dueMinor;
  const bill: BillPlan = {
    ...plan,
    kind: 'credit_note',
    lines: plan.lines.map((line, index) => lineOfCut(line, applied.lines[index])),
    grossMinor: plan.grossMinor - applied.grossMinor,
    taxes: taxesOfCut(applied.taxes, plan.taxes),
    taxMinor: plan.taxMinor - applied.taxMinor,
    taxIncludedMinor: plan.taxIncludedMinor - applied.taxIncludedMinor,
    withheldMinor: plan.withheldMinor - applied.withheldMinor,
    releasedMinor: 0n,
    releases: [],
    recoupments: recoupmentsOfCut(applied.recoupments, plan.recoupments),
    recoupedMinor: plan.recoupedMinor - applied.recoupedMinor,
    dueMinor,
    billedBeforeMinor: applied.billedToDateMinor,
    over: null,
    drawLines: [],
    retainage: {
      ...plan.retainage,
      ownMinor: plan.retainage.ownMinor - applied.retainage.ownMinor,
      changeMinor: plan.retainage.changeMinor - applied.retainage.changeMinor,
      carriedMinor: plan.retainage.carriedMinor - applied.retainage.carriedMinor,
      releasedByChangeMinor: 0n,
    },
  };
  return { bill, againstOpenMinor: -dueMinor, customerCreditMinor: 0n, unlockedDrawIds: [] };
}

function lineOfCut(certified: BillPlanLine, applied: BillPlanLine = certified): BillPlanLine {
  return {
    ...certified,
    previousMinor: applied.toDateMinor,
    thisMinor: certified.thisMinor - applied.thisMinor,
    exactDelta: subtractRatios(certified.exactDelta, applied.exactDelta),
    withheldMinor: certified.withheldMinor - applied.withheldMinor,
    releasedMinor: 0n,
    workMinor: certified.workMinor - applied.workMinor,
    installedMinor: 0n,
    storedBeforeMinor: applied.storedMinor,
    exemptMinor: certified.exemptMinor - applied.exemptMinor,
  };
}

// A rate whose work was cut altogether is still on the credit.
function taxesOfCut(applied: readonly BillPlanTax[], certified: readonly BillPlanTax[]): BillPlanTax[] {
  return applied.map((before) => {
    const after = certified.find((tax) => tax.taxRateId === before.taxRateId);
    return {
      ...before,
      baseMinor: (after?.baseMinor ?? 0n) - before.baseMinor,
      taxMinor: (after?.taxMinor ?? 0n) - before.taxMinor,
      exactDelta: less(after?.exactDelta, before.exactDelta),
      fullPriceMinor: (after?.fullPriceMinor ?? 0n) - before.fullPriceMinor,
      lines: before.lines.map((line) => {
        const left = after?.lines.find((one) => one.lineId === line.lineId);
        return {
          lineId: line.lineId,
          baseMinor: (left?.baseMinor ?? 0n) - line.baseMinor,
          taxMinor: (left?.taxMinor ?? 0n) - line.taxMinor,
          exactDelta: less(left?.exactDelta, line.exactDelta),
        };
      }),
    };
  });
}

const less = (after: Ratio = ZERO, before: Ratio): Ratio => subtractRatios(after, before);

function recoupmentsOfCut(applied: readonly Recoupment[], certified: readonly Recoupment[]): Recoupment[] {
  return applied
    .map(({ advanceId, amountMinor }) => {
      const left = certified.find((one) => one.advanceId === advanceId)?.amountMinor ?? 0n;
      return { advanceId, amountMinor: left - amountMinor };
    })
    .filter((one) => one.amountMinor !== 0n);
}
