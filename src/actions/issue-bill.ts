import type { ApplicationNumber } from '#core/billing/application-label.ts';
import type { BillPlan } from '#core/billing/bill-plan.ts';
import { checkBillDate } from '#core/billing/check-bill-date.ts';
import { numberShape } from '#core/estimates/number-shape.ts';
import { documentKind } from '#core/invoices/document-kind.ts';
import { postCreditNote } from '#core/ledger/post-credit-note.ts';
import { postInvoice } from '#core/ledger/post-invoice.ts';
import { postTakeOver } from '#core/ledger/post-take-over.ts';
import { ok } from '#core/result.ts';
import { writeRecoupments } from '#db/advances.ts';
import type { ContractRecord } from '#db/contracts.ts';
import type { TypedBill } from '#db/drafts.ts';
import type { InvoiceRecord } from '#db/invoices.ts';
import type { Tx } from '#db/open.ts';
import { type IssueEntry, writeIssue } from '#db/write-issue.ts';
import { type Acting, demand } from './acting.ts';
import { plannedFigures, storedFigures } from './bill-figures.ts';
import type { LoadedBill } from './load-bill.ts';
import { numberAgain } from './number-again.ts';
import { openingNumber } from './opening-number.ts';
import { ownCredit } from './own-credit.ts';
import { printedParts } from './printed-parts.ts';
import { settle } from './refused.ts';
import type { Services } from './services.ts';
import { settledFor } from './settled-for.ts';
import { type CreditTaken, takeCredit, writtenCredit } from './take-credit.ts';

interface Bill {
  readonly id: string;
  readonly record: ContractRecord;
  readonly typed: TypedBill;
  readonly plan: BillPlan;
  /** Where what a credit note gives goes; left off on a bill, which may come to less than 0 by itself. */
  readonly credit?: CreditTaken;
  /** Of the document that a contract begins with which is taken over: what was paid, and its last application. */
  readonly opening?: { readonly paidMinor: bigint; readonly lastApplication: number };
}

// A bill may pass the contract sum or only a line of it; the larger of the two is what the report names.
function overMinor({ over }: BillPlan): bigint {
  if (!over) return 0n;
  const lines = over.lines.reduce((sum, line) => sum + line.overMinor, 0n);
  return over.overMinor > 0n ? over.overMinor : lines;
}

// Only a number that is given again needs to know who had it.
async function applicationOf(
  tx: Tx,
  companyId: string,
  { record, typed, opening }: Bill,
): Promise<ApplicationNumber> {
  if (opening) return openingNumber(tx, companyId, record.estimateId, opening.lastApplication);
  if (!typed.reissueOf) return { number: record.nextApplication, revision: 0 };
  return numberAgain(tx, companyId, record.estimateId, typed.reissueOf);
}

// A bill that by itself comes to less than 0 is a credit note, which corrects no one bill.
async function withOwnCredit(tx: Tx, companyId: string, bill: Bill): Promise<Bill> {
  if (bill.credit || bill.plan.kind === 'invoice') return bill;
  return { ...bill, credit: await ownCredit(tx, companyId, bill) };
}

type Told = Pick<IssueEntry, 'at' | 'by' | 'byId'>;

// What a credit note gives is taken off balances, so it is on the entry of the bill that it corrects.
function postingOf({ id, record, plan, credit, opening }: Bill) {
  const { customerId, estimateId } = record;
  const posting = { ...plan, customerId, estimateId, invoiceId: id };
  if (opening) {
    const outstandingMinor = plan.dueMinor - opening.paidMinor;
    return postTakeOver({
      outstandingMinor,
      heldMinor: plan.withheldMinor,
      customerId,
      estimateId,
      invoiceId: id,
    });
  }
  if (!credit) return postInvoice(posting);
  const { allocations: offBalances, customerCreditMinor } = credit;
  return postCreditNote({ ...posting, offBalances, customerCreditMinor });
}

const MEMOS = {
  invoice: 'Invoice',
  credit_note: 'Credit note',
  payer_withholding: 'Withheld by the payer,',
} as const;

function memoOf({ plan, opening }: Bill): string {
  if (opening) return 'Taken over with';
  return MEMOS[documentKind(plan)];
}

// A bill that only settles lines among each other books nothing.
function entryOf(bill: Bill, companyId: string, entryId: string, told: Told): IssueEntry | null {
  const { lines } = postingOf(bill);
  if (lines.length === 0) return null;
  return {
    ...told,
    companyId,
    id: entryId,
    date: bill.typed.invoiceDate,
    kind: bill.opening ? 'take_over' : bill.plan.kind,
    memo: memoOf(bill),
    documentKind: 'invoice',
    documentId: bill.id,
    reversesEntryId: null,
    lines,
  };
}

/**
 * Sends a planned bill on its locked contract on its way: numbers, record, entry. The numbers are taken last, because
 * everybody else who issues in this company waits for them; where nothing follows, the bill may end its transaction.
 */
export async function sendBill(
  tx: Tx,
  services: Services,
  acting: Acting,
  planned: Bill,
): Promise<{ readonly loaded: Promise<LoadedBill> }> {
  const { id, record, typed, plan } = planned;
  const { company, actor } = acting;
  demand(acting, 'invoices.issue');
  if (plan.over) demand(acting, 'invoices.override');
  settle(checkBillDate(typed.invoiceDate, record.newestInvoiceDate, record.closedThrough));
  const at = services.now();
  const told = { at, by: actor.name, byId: actor.id };
  const bill = await withOwnCredit(tx, company.id, planned);
  const { credit } = bill;
  const application = await applicationOf(tx, company.id, bill);
  const printed = printedParts(bill);
  const issue = {
    ...told,
    id,
    numbering: numberShape(record.invoiceNumberPattern, typed.invoiceDate),
    record: settledFor(record, typed.request.basis),
    plan,
    typed,
    overMinor: overMinor(plan),
    overriddenBy: plan.over ? actor.name : null,
    credit: credit ? writtenCredit(credit) : null,
    application,
    openingPaidMinor: bill.opening?.paidMinor ?? null,
    printed,
  };
  const entry = entryOf(bill, company.id, services.newId(), told);
  const written = writeIssue(tx, company.id, issue, entry);
  if (credit || plan.recoupments.length > 0) {
    const { invoice, paymentNumber } = await written;
    const number = String(invoice.number);
    await writeRecoupments(tx, company.id, id, plan.recoupments);
    if (credit) await takeCredit(tx, services, acting, { ...bill, credit, number }, paymentNumber);
  }
  const { lines, taxes } = plannedFigures(record, plan);
  const figuresOf = (invoice: InvoiceRecord) =>
    storedFigures(invoice, lines, taxes, plan.drawLines, { contract: record.contract, plan });
  return {
    loaded: written.then(({ invoice }) => ({ invoice, figures: figuresOf(invoice), printed: ok(printed) })),
  };
}

/** The same, waited for. */
export async function issueBill(tx: Tx, services: Services, acting: Acting, bill: Bill): Promise<LoadedBill> {
  const { loaded } = await sendBill(tx, services, acting, bill);
  return loaded;
}
