import type { z } from 'zod';
import type { Holding } from '#core/billing/contract.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import { ratioToText } from '#core/money/ratio.ts';
import type { ChargedTax } from '#core/tax/contract-tax.ts';
import type { ContractRecord } from '#db/contracts.ts';
import type { billingState } from '#endpoints/bill-shapes.ts';
import { presentDraw } from './present-draw.ts';
import { presentLineRetainage, presentRetainageChange, presentRetainageRule } from './present-retainage.ts';

const presentCharged = (charged: ChargedTax, money: (minor: bigint) => string) => ({
  rate: formatPercent(charged.rate),
  baseToDate: money(charged.baseToDateMinor),
  taxToDate: money(charged.taxToDateMinor),
  exactToDate: ratioToText(charged.exactToDate),
  lines: charged.lines.map(({ lineId, exact, taxMinor }) => ({
    lineId,
    exact: ratioToText(exact),
    tax: money(taxMinor),
  })),
});

/** Everything that the figures of the next bill depend on, for the browser's preview. */
export function presentBillingState(
  record: ContractRecord,
  holdings: readonly Holding[],
  lastPeriodTo: string | null,
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
    taxes: record.taxes
      .filter((tax) => tax.groupOf.length === 0)
      .map((tax) => ({
        taxRateId: tax.taxRateId,
        name: tax.name,
        rate: formatPercent(tax.rate),
        compound: tax.compound,
        changes: tax.changes.map(({ from, rate }) => ({ from, rate: formatPercent(rate) })),
        charged: tax.charged.map((charged) => presentCharged(charged, money)),
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
    lastPeriodTo,
    paymentTermsDays: record.paymentTermsDays,
  };
}
