import { addDays } from '#core/dates/add-days.ts';
import { documentKind } from '#core/invoices/document-kind.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { percentShare } from '#core/money/percent-share.ts';
import { readRequest } from '#db/bill-requests.ts';
import type { InvoiceLineRecord } from '#db/invoice-parts.ts';
import type { InvoiceRecord } from '#db/invoices.ts';
import type { InvoiceDocument } from '#documents/invoice-document.ts';
import type { Logo } from '#documents/letterhead.ts';
import { applicationDocument } from './application-document.ts';
import { applicationOf } from './application-of.ts';
import type { BillFigures } from './bill-figures.ts';
import { letterhead } from './letterhead.ts';
import type { LoadedBill } from './load-bill.ts';
import type { PrintedParts } from './printed-parts.ts';

type Money = (minor: bigint) => string;

function documentLine(line: InvoiceLineRecord, money: Money): InvoiceDocument['lines'][number] {
  const toDateMinor = line.previousMinor + line.thisMinor;
  return {
    section: line.section || null,
    description: line.description,
    scheduled: money(line.scheduledMinor),
    previous: money(line.previousMinor),
    thisPeriod: money(line.thisMinor),
    toDate: money(toDateMinor),
    percentToDate: percentShare(toDateMinor, line.scheduledMinor),
  };
}

// What a payer held back has no work to print, but what is held of each line.
function heldBack(figures: BillFigures, money: Money): InvoiceDocument['heldBack'] {
  if (documentKind(figures) !== 'payer_withholding') return null;
  return figures.lines
    .filter((line) => line.withheldMinor !== 0n)
    .map(({ description, withheldMinor }) => ({ description, amount: money(withheldMinor) }));
}

// A due date of its own is not what the terms say, and stands for itself.
function termsOf(invoice: InvoiceRecord, { paymentTermsDays }: PrintedParts): string | null {
  const ordinary = invoice.due_date === addDays(invoice.invoice_date, paymentTermsDays);
  return ordinary ? `Net ${paymentTermsDays}` : null;
}

/** An invoice as it is printed: its stored figures, with the parties as they were when it was issued. */
export function invoiceDocument(
  { invoice, figures }: LoadedBill,
  printed: PrintedParts,
  exponent: number,
  logo: Logo | null,
): InvoiceDocument {
  const money: Money = (minor) => formatMoney(minor, exponent);
  const toDateMinor = figures.billedBeforeMinor + figures.grossMinor;
  const { basis } = readRequest(invoice);
  const isApplication = basis.kind === 'application';
  return {
    ...letterhead(printed.parties, logo),
    credit: printed.credit ?? null,
    state: invoice.state as InvoiceDocument['state'],
    number: invoice.number,
    applicationNumber: applicationOf(invoice),
    heading: invoice.heading || null,
    date: invoice.invoice_date,
    dueDate: invoice.due_date,
    terms: termsOf(invoice, printed),
    memo: [invoice.memo, printed.parties.invoiceFooter].filter((part) => part !== '').join('\n\n') || null,
    estimateNumber: printed.estimateNumber,
    estimateTitle: printed.estimateTitle,
    lines: figures.lines.map((line) => documentLine(line, money)),
    draws: figures.drawLines.map(({ label, amountMinor }) => ({ label, amount: money(amountMinor) })),
    totals: {
      scheduled: money(figures.contractSumMinor),
      previous: money(figures.billedBeforeMinor),
      thisPeriod: money(figures.grossMinor),
      toDate: money(toDateMinor),
      percentToDate: percentShare(toDateMinor, figures.contractSumMinor),
    },
    application: isApplication ? applicationDocument(figures, basis, invoice.invoice_date, money) : null,
    gross: money(figures.grossMinor),
    withheld: money(figures.withheldMinor),
    retainageRate: printed.retainageRate,
    releasedByChange: money(figures.bill?.plan.retainage.releasedByChangeMinor ?? 0n),
    stillToWithhold: money(figures.bill?.plan.retainage.stillToWithholdMinor ?? 0n),
    heldBack: heldBack(figures, money),
    released: money(figures.releasedMinor),
    taxes: figures.taxes.map(({ name, rate, baseMinor, taxMinor }) => ({
      name,
      rate,
      base: money(baseMinor),
      amount: money(taxMinor),
    })),
    fullPrice: printed.fullPrice ?? null,
    taxNote: printed.taxNote ?? null,
    taxReason: printed.taxReason ?? '',
    pricesIncludeTax: (figures.bill?.plan.taxIncludedMinor ?? 0n) !== 0n,
    recouped: money(figures.recoupedMinor),
    advanceBalance: printed.advanceBalance ?? null,
    due: money(figures.dueMinor),
    electronic: null,
    contract: printed.tally,
  };
}
