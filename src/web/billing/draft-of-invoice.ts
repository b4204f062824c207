import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readInvoice } from '#endpoints/invoices.ts';
import { applicationDraftOf } from '#web/applications/application-draft.ts';
import type { BillDraft } from './bill-draft.ts';
import { emptyBill } from './bill-draft.ts';

type Invoice = AnswerOf<typeof readInvoice>;

/** A saved draft as it was typed. */
export function draftOfInvoice(invoice: Invoice): BillDraft {
  const { retainage, release } = invoice;
  const final = invoice.basis.kind === 'remaining' && retainage.kind === 'left_off' && release.kind === 'all';
  return {
    ...emptyBill(invoice.invoiceDate),
    ...basisPart(invoice.basis),
    ...(final ? { way: 'final' as const } : {}),
    dueDate: invoice.dueDate,
    heading: invoice.heading,
    memo: invoice.memo,
    retainage: final ? 'as_contract' : retainage.kind,
    retainageRate: retainage.kind === 'rate' ? retainage.rate : '',
    release: final ? 'none' : release.kind,
    releaseAmount: release.kind === 'amount' ? release.amount : '',
    releasePercent: release.kind === 'percent' ? release.percent : '',
    releaseLines:
      release.kind === 'lines'
        ? Object.fromEntries(release.lines.map(({ lineId, amount }) => [lineId, amount]))
        : {},
    overrideReason: invoice.overrideReason ?? '',
  };
}

function basisPart(basis: Invoice['basis']): Partial<BillDraft> {
  switch (basis.kind) {
    case 'percent':
      return { way: 'percent', percent: basis.percent, of: basis.of };
    case 'amount':
      return { way: 'amount', amount: basis.amount, of: basis.of, includingTax: basis.includingTax };
    case 'draws':
      return { way: 'draws', drawIds: basis.drawIds };
    case 'lines':
      return linesPart(basis.lines);
    case 'application':
      return { way: 'application', application: applicationDraftOf(basis) };
    default:
      return { way: basis.kind };
  }
}

function linesPart(lines: Extract<Invoice['basis'], { kind: 'lines' }>['lines']): Partial<BillDraft> {
  const typed = (name: 'percentToDate' | 'amount') =>
    Object.fromEntries(
      lines.flatMap((line) => (line[name] === undefined ? [] : [[line.lineId, line[name]]])),
    );
  const linePercents = typed('percentToDate');
  return {
    way: 'lines',
    lineMode: Object.keys(linePercents).length > 0 ? 'percent' : 'amount',
    linePercents,
    lineAmounts: typed('amount'),
    correctionReason: lines.find(({ correctionReason }) => correctionReason !== null)?.correctionReason ?? '',
  };
}
