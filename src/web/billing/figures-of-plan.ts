import type { z } from 'zod';
import { advanceLeft } from '#core/advances/advance-left.ts';
import type { BillPlan } from '#core/billing/bill-plan.ts';
import type { BillBasis } from '#core/billing/bill-request.ts';
import type { Contract } from '#core/billing/contract.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import { percentShare } from '#core/money/percent-share.ts';
import { fullPriceOf } from '#core/tax/full-price.ts';
import type { billFigures } from '#endpoints/invoice-shapes.ts';
import { presentApplication } from '#endpoints/present-application.ts';
import type { BillingState } from './contract-of.ts';

export type BillFigures = z.output<typeof billFigures>;

/** A planned bill in the form in which the server gives an issued one, so that both are shown by one screen. */
export function figuresOfPlan(
  plan: BillPlan,
  state: BillingState,
  { contract, basis }: { readonly contract: Contract; readonly basis: BillBasis },
): BillFigures {
  const money = (minor: bigint) => formatMoney(minor, state.exponent);
  const fullPrice = fullPriceOf(contract.taxTerms, plan);
  const leftMinor = advanceLeft(contract, plan);
  const named = new Map(state.lines.map((line) => [line.lineId, line]));
  return {
    kind: plan.kind,
    lines: plan.lines.map((line) => ({
      lineId: line.lineId,
      section: named.get(line.lineId)?.section ?? '',
      description: named.get(line.lineId)?.description ?? '',
      scheduled: money(line.scheduledMinor),
      previous: money(line.previousMinor),
      thisBill: money(line.thisMinor),
      toDate: money(line.toDateMinor),
      percentToDate: percentShare(line.toDateMinor, line.scheduledMinor),
      withheld: money(line.withheldMinor),
      released: money(line.releasedMinor),
    })),
    draws: plan.drawLines.map(({ drawId, label, amountMinor }) => ({
      drawId,
      label,
      amount: money(amountMinor),
    })),
    gross: money(plan.grossMinor),
    withheld: money(plan.withheldMinor),
    released: money(plan.releasedMinor),
    taxes: plan.taxes.map(({ taxRateId, name, rate, baseMinor, taxMinor }) => ({
      taxRateId,
      name,
      rate: formatPercent(rate),
      base: money(baseMinor),
      tax: money(taxMinor),
    })),
    tax: money(plan.taxMinor),
    fullPrice: fullPrice && { total: money(fullPrice.totalMinor), tax: money(fullPrice.taxMinor) },
    recouped: money(plan.recoupedMinor),
    advanceLeft: leftMinor === null ? null : money(leftMinor),
    due: money(plan.dueMinor),
    contractSum: money(plan.contractSumMinor),
    billedBefore: money(plan.billedBeforeMinor),
    billedToDate: money(plan.billedToDateMinor),
    percentToDate: plan.percentToDate,
    heldToDate: money(plan.heldToDateMinor),
    releasedByChange: money(plan.retainage.releasedByChangeMinor),
    stillToWithhold: money(plan.retainage.stillToWithholdMinor),
    unbilled: money(plan.unbilledMinor),
    application: presentApplication(basis, { contract, plan }, state.exponent),
    pastCeiling: plan.over && {
      over: money(plan.over.overMinor),
      cumulative: money(plan.over.cumulativeMinor),
      cumulativePercent: plan.over.cumulativePercent,
      lines: plan.over.lines.map(({ lineId, description, overMinor }) => ({
        lineId,
        description,
        over: money(overMinor),
      })),
    },
  };
}
