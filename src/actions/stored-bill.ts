import type { BillPlan, DrawLine } from '#core/billing/bill-plan.ts';
import type { Contract, ContractChangeOrder } from '#core/billing/contract.ts';
import { PLAIN_TERMS } from '#core/billing/plain-terms.ts';
import { percentShare } from '#core/money/percent-share.ts';
import { ZERO } from '#core/money/ratio.ts';
import { releasedByChange } from '#core/retainage/released-by-change.ts';
import type { StoredInvoiceLine } from '#db/invoice-parts.ts';
import type { InvoiceRecord } from '#db/invoices.ts';
import { foundTerms, readTerms, type StoredTerms } from '#db/stored-terms.ts';

/** A bill with the contract as it stood before it: what its summary and the explanations of its figures are made of. */
export interface FiguredBill {
  readonly contract: Contract;
  readonly plan: BillPlan;
}

function contractBefore(
  invoice: InvoiceRecord,
  lines: readonly StoredInvoiceLine[],
  { terms, changeOrders }: { readonly terms: StoredTerms; readonly changeOrders: Contract['changeOrders'] },
): Contract {
  const before = lines.map((line) => ({
    lineId: line.lineId,
    position: line.position,
    description: line.description,
    scheduledMinor: line.scheduledMinor,
    billedMinor: line.previousMinor,
    exact: ZERO,
    heldMinor: line.heldMinor - line.withheldMinor + line.releasedMinor,
    taxRateIds: [],
    changeOrderId: line.changeOrderId,
    storedMinor: line.storedBeforeMinor,
    exemptMinor: 0n,
    retainage: line.retainage,
    stepReached: line.stepBefore,
  }));
  return {
    ...PLAIN_TERMS,
    currency: '',
    exponent: 0,
    lines: before,
    changeOrders,
    taxRates: [],
    ...foundTerms(terms),
    billedMinor: invoice.billed_before_minor,
    heldMinor: invoice.held_to_date_minor - invoice.withheld_minor + invoice.released_minor,
  };
}

/** An issued bill again as the plan that it was issued from, as far as its document and its explanations need it. */
export function storedBill(
  invoice: InvoiceRecord,
  lines: readonly StoredInvoiceLine[],
  {
    drawLines,
    changeOrders,
  }: {
    readonly drawLines: readonly DrawLine[];
    readonly changeOrders: readonly ContractChangeOrder[];
  },
): FiguredBill {
  const terms = readTerms(invoice.retainage_terms);
  const billedToDateMinor = invoice.billed_before_minor + invoice.gross_minor;
  const { withheld_minor: withheldMinor, retainage_changed_minor: changeMinor } = invoice;
  const payableMinor =
    invoice.gross_minor +
    invoice.tax_minor -
    invoice.tax_included_minor -
    invoice.withheld_minor +
    invoice.released_minor;
  const plan: BillPlan = {
    lines: lines.map((line) => ({
      ...line,
      exactDelta: ZERO,
      toDateMinor: line.previousMinor + line.thisMinor,
      workMinor: line.thisMinor - line.storedMinor + line.storedBeforeMinor,
    })),
    grossMinor: invoice.gross_minor,
    taxes: [],
    taxMinor: invoice.tax_minor,
    withheldMinor,
    releasedMinor: invoice.released_minor,
    releases: [],
    dueMinor: invoice.due_minor,
    contractSumMinor: invoice.contract_sum_minor,
    billedBeforeMinor: invoice.billed_before_minor,
    billedToDateMinor,
    heldToDateMinor: invoice.held_to_date_minor,
    unbilledMinor: invoice.contract_sum_minor - billedToDateMinor,
    percentToDate: percentShare(billedToDateMinor, invoice.contract_sum_minor),
    over: null,
    fullyInvoiced: lines.every((line) => line.previousMinor + line.thisMinor === line.scheduledMinor),
    kind: invoice.kind as BillPlan['kind'],
    drawLines,
    recoupments: [],
    recoupedMinor: payableMinor - invoice.due_minor,
    taxIncludedMinor: invoice.tax_included_minor,
    retainage: {
      rule: terms.rule,
      storedRate: terms.storedRate,
      ownMinor: withheldMinor - changeMinor - invoice.retainage_carried_minor,
      changeMinor,
      carriedMinor: invoice.retainage_carried_minor,
      releasedByChangeMinor: releasedByChange(changeMinor, withheldMinor),
      stepReached: invoice.step_reached,
      stillToWithholdMinor: invoice.still_to_withhold_minor,
    },
  };
  return { contract: contractBefore(invoice, lines, { terms, changeOrders }), plan };
}
