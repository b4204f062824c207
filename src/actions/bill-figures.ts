import type { BillPlan, DrawLine, OverContract } from '#core/billing/bill-plan.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import type { ContractRecord } from '#db/contracts.ts';
import type { InvoiceLineRecord, InvoiceTaxRecord } from '#db/invoice-parts.ts';
import type { InvoiceRecord } from '#db/invoices.ts';
import { type PrintedParts, writtenAdvanceLeft } from './printed-parts.ts';
import type { FiguredBill } from './stored-bill.ts';
import { type WrittenFullPrice, writtenFullPrice } from './written-full-price.ts';

/** The figures of a bill, planned or issued, in one shape for the wire and the document (minor units). */
export interface BillFigures {
  /** A bill that by itself comes to less than 0 is a credit note. */
  readonly kind: BillPlan['kind'];
  readonly lines: readonly InvoiceLineRecord[];
  readonly taxes: readonly InvoiceTaxRecord[];
  readonly drawLines: readonly DrawLine[];
  readonly grossMinor: bigint;
  readonly withheldMinor: bigint;
  readonly releasedMinor: bigint;
  readonly taxMinor: bigint;
  readonly recoupedMinor: bigint;
  readonly dueMinor: bigint;
  /** Where tax is deferred: the price and the tax of the whole work, as the document keeps them. */
  readonly fullPrice: WrittenFullPrice | null;
  /** What is left of the advances after it, as its document keeps it; null where there are none. */
  readonly advanceLeft: string | null;
  readonly contractSumMinor: bigint;
  readonly billedBeforeMinor: bigint;
  readonly heldToDateMinor: bigint;
  /** What its summary and its explanations are made of; null of a draft that cannot be figured any more. */
  readonly bill: FiguredBill | null;
  /** Only of a bill that is not issued: then it is a warning. */
  readonly over: OverContract | null;
}

/** The figures of a bill that is not issued. */
export function plannedFigures(record: ContractRecord, plan: BillPlan): BillFigures {
  const described = new Map(record.contract.lines.map((line) => [line.lineId, line.description]));
  return {
    ...plan,
    bill: { contract: record.contract, plan },
    fullPrice: writtenFullPrice(record.contract, plan),
    advanceLeft: writtenAdvanceLeft(record, plan),
    lines: plan.lines.map((line) => ({
      ...line,
      section: record.sections.get(line.lineId) ?? '',
      description: described.get(line.lineId) ?? '',
    })),
    taxes: plan.taxes.map((tax) => ({ ...tax, rate: formatPercent(tax.rate) })),
  };
}

/** The figures that an invoice was issued with, or that a draft was last saved with. */
export function storedFigures(
  invoice: InvoiceRecord,
  lines: readonly InvoiceLineRecord[],
  taxes: readonly InvoiceTaxRecord[],
  drawLines: readonly DrawLine[],
  bill: FiguredBill | null,
): BillFigures {
  return {
    kind: invoice.kind as BillPlan['kind'],
    lines,
    taxes,
    drawLines,
    bill,
    grossMinor: invoice.gross_minor,
    withheldMinor: invoice.withheld_minor,
    releasedMinor: invoice.released_minor,
    taxMinor: invoice.tax_minor,
    recoupedMinor: invoice.recouped_minor,
    dueMinor: invoice.due_minor,
    fullPrice: (invoice.printed as PrintedParts | null)?.fullPrice ?? null,
    advanceLeft: (invoice.printed as PrintedParts | null)?.advanceBalance ?? null,
    contractSumMinor: invoice.contract_sum_minor,
    billedBeforeMinor: invoice.billed_before_minor,
    heldToDateMinor: invoice.held_to_date_minor,
    over: null,
  };
}
