import type { z } from 'zod';
import type { Holding } from '#core/billing/contract.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import { ratioToText } from '#core/money/ratio.ts';
import type { ContractRecord } from '#db/contracts.ts';
import type { billingState } from '#endpoints/bill-shapes.ts';
import { presentDraw } from './present-draw.ts';
import { presentLineRetainage, presentRetainageChange, presentRetainageRule } from './present-retainage.ts';

/** Everything that the figures of the next bill depend on, for the browser's preview. */
export function presentBillingState(
  record: ContractRecord,
  holdings: readonly Holding[],
): z.output<typeof billingState> {
  const { contract } = record;
  const money = (minor: bigint) => formatMoney(minor, contract.exponent);
  return {
    estimateId: record.estimateId,
    version: record.version,
    currency: contract.currency,
    exponent: contract.exponent,
    lines: contract.lines.map((line) => ({
      lineId: line.lineId,
      position: line.position,
      section: record.sections.get(line.lineId) ?? '',
      description: line.description,
      scheduled: money(line.scheduledMinor),
      billed: money(line.billedMinor),
      exact: ratioToText(line.exact),
      held: money(line.heldMinor),
      stored: money(line.storedMinor),
      retainage: presentLineRetainage(line.retainage, contract.exponent),
      stepReached: line.stepReached,
      changeOrderId: line.changeOrderId,
      exempt: money(line.exemptMinor),
      taxRateIds: [...line.taxRateIds],
    })),
    taxRates: contract.taxRates.map((rate) => ({
      taxRateId: rate.taxRateId,
      name: rate.name,
      rate: formatPercent(rate.rate),
      baseToDate: money(rate.baseToDateMinor),
      taxToDate: money(rate.taxToDateMinor),
      compound: rate.compound,
      exactToDate: ratioToText(rate.exactToDate),
      lines: rate.lines.map(({ lineId, exact, taxMinor }) => ({
        lineId,
        exact: ratioToText(exact),
        tax: money(taxMinor),
      })),
    })),
    retainage: presentRetainageRule(contract.retainage, contract.exponent),
    storedRate: formatPercent(contract.storedRate),
    retainageBase: record.retainageBase,
    retainageRounding: record.retainageRounding,
    retainageOnTax: contract.retainageOnTax,
    withheld: money(contract.withheldMinor),
    stepReached: contract.stepReached,
    stillToWithhold: money(contract.stillToWithholdMinor),
    retainageChange:
      contract.retainageChange && presentRetainageChange(contract.retainageChange, contract.exponent),
    holdings: holdings.map(({ invoiceId, lineId, heldMinor }) => ({
      invoiceId,
      lineId,
      held: money(heldMinor),
    })),
    taxTerms: contract.taxTerms,
    advances: contract.advances.map(({ advanceId, balanceMinor, rate, thresholdMinor }) => ({
      advanceId,
      balance: money(balanceMinor),
      rate: formatPercent(rate),
      threshold: money(thresholdMinor),
    })),
    overByDeduction: money(contract.overByDeductionMinor),
    changeOrders: [...contract.changeOrders],
    draws: contract.draws.map((draw) => presentDraw(draw, contract.exponent)),
    earliestInvoiceDate: record.newestInvoiceDate,
    paymentTermsDays: record.paymentTermsDays,
  };
}
