import type { BillPlan } from '#core/billing/bill-plan.ts';
import { checkBillDate } from '#core/billing/check-bill-date.ts';
import { formatNumber } from '#core/estimates/format-number.ts';
import { postInvoice } from '#core/ledger/post-invoice.ts';
import { ok } from '#core/result.ts';
import type { ContractRecord } from '#db/contracts.ts';
import type { TypedBill } from '#db/drafts.ts';
import type { Tx } from '#db/open.ts';
import { takeNumbers } from '#db/take-numbers.ts';
import { writeIssue } from '#db/write-issue.ts';
import { type Acting, demand } from './acting.ts';
import { plannedFigures, storedFigures } from './bill-figures.ts';
import type { LoadedBill } from './load-bill.ts';
import { printedParts } from './printed-parts.ts';
import { settle } from './refused.ts';
import type { Services } from './services.ts';

interface Bill {
  readonly id: string;
  readonly record: ContractRecord;
  readonly typed: TypedBill;
  readonly plan: BillPlan;
}

// A bill may pass the contract sum or only a line of it; the larger of the two is what the report names.
function overMinor({ over }: BillPlan): bigint {
  if (!over) return 0n;
  const lines = over.lines.reduce((sum, line) => sum + line.overMinor, 0n);
  return over.overMinor > 0n ? over.overMinor : lines;
}

/**
 * Issues a planned bill on its locked contract: numbers, record, entry. The numbers are taken last, because everybody
 * else who issues in this company waits for them.
 */
export async function issueBill(tx: Tx, services: Services, acting: Acting, bill: Bill): Promise<LoadedBill> {
  const { id, record, typed, plan } = bill;
  const { company, actor } = acting;
  demand(acting, 'invoices.issue');
  if (plan.over) demand(acting, 'invoices.override');
  settle(checkBillDate(typed.invoiceDate, record.newestInvoiceDate, record.closedThrough));
  const at = services.now();
  const told = { at, by: actor.name, byId: actor.id };
  const posting = postInvoice({
    ...plan,
    customerId: record.customerId,
    estimateId: record.estimateId,
    invoiceId: id,
  });
  const printed = printedParts(bill);
  // A bill that only settles lines among each other books nothing.
  const booked = posting.lines.length > 0;
  const numbers = await takeNumbers(tx, company.id, { next_invoice: 1, next_entry: booked ? 1 : 0 });
  const number = formatNumber(record.invoiceNumberPattern, numbers.next_invoice, typed.invoiceDate);
  const overriddenBy = plan.over ? actor.name : null;
  const issue = {
    ...told,
    id,
    number,
    ordinal: numbers.next_invoice,
    record,
    plan,
    typed,
    overMinor: overMinor(plan),
    overriddenBy,
    printed,
  };
  const entry = {
    ...told,
    companyId: company.id,
    id: services.newId(),
    number: numbers.next_entry,
    date: typed.invoiceDate,
    kind: 'invoice',
    memo: `Invoice ${number}`,
    documentKind: 'invoice',
    documentId: id,
    reversesEntryId: null,
    lines: posting.lines,
  } as const;
  const invoice = await writeIssue(tx, company.id, issue, booked ? entry : null);
  const { lines, taxes } = plannedFigures(record, plan);
  return { invoice, figures: storedFigures(invoice, lines, taxes), printed: ok(printed) };
}
