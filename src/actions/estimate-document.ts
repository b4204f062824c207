import { changeOrderLabel } from '#core/change-orders/change-order-label.ts';
import type { Draw } from '#core/draws/draw.ts';
import { estimateStatusOf } from '#core/estimates/estimate-status-of.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import type { ChangeOrderRecord } from '#db/change-orders.ts';
import type { EstimateLineRecord, EstimateRecord } from '#db/estimates.ts';
import type { Parties } from '#db/parties.ts';
import type { RevisionRecord } from '#db/revisions.ts';
import type { TaxRateRecord } from '#db/tax-rates.ts';
import type {
  EstimateDocument,
  EstimateDocumentLine,
  EstimateDocumentSection,
} from '#documents/estimate-document.ts';
import type { Logo } from '#documents/letterhead.ts';
import { dayIn } from '#io/day-in.ts';
import { estimateFigures } from './estimate-figures.ts';
import { letterhead } from './letterhead.ts';
import { retainageTerms } from './retainage-terms.ts';

export interface EstimateSource {
  readonly estimate: EstimateRecord;
  readonly parties: Parties;
  readonly lines: readonly EstimateLineRecord[];
  readonly rates: readonly TaxRateRecord[];
  readonly draws: readonly Draw[];
  readonly changeOrders: readonly ChangeOrderRecord[];
  /** Whether the draw schedule and the terms of retainage are printed. */
  readonly printsBillingTerms: boolean;
  readonly lastRevision: RevisionRecord | null;
  readonly logo: Logo | null;
  readonly exponent: number;
  readonly timeZone: string;
  readonly today: string;
}

function documentLine(line: EstimateLineRecord, exponent: number): EstimateDocumentLine {
  const { kind, description, unit } = line;
  const item = kind === 'item';
  return {
    kind,
    description:
      line.discountPercent === null
        ? description
        : `${description} (${formatPercent(line.discountPercent)}%)`,
    quantity: item ? formatDecimal(line.quantity) : null,
    unit: item && unit !== '' ? unit : null,
    unitPrice: item ? formatDecimal(line.unitPrice) : null,
    amount: formatMoney(line.amountMinor, exponent),
    taxed: line.taxRateId !== null,
  };
}

// Lines of one section that stand apart in the estimate stay apart on paper: the order is the estimator's.
function sectionsOf(
  lines: readonly EstimateLineRecord[],
  exponent: number,
): readonly EstimateDocumentSection[] {
  const runs: EstimateLineRecord[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && run[0]?.section === line.section) run.push(line);
    else runs.push([line]);
  }
  return runs.map((run) => ({
    name: run[0]?.section || null,
    lines: run.map((line) => documentLine(line, exponent)),
    subtotal: formatMoney(
      run.reduce((sum, line) => sum + line.amountMinor, 0n),
      exponent,
    ),
  }));
}

function changesSince({ changeOrders, lines, exponent }: EstimateSource) {
  const approved = changeOrders.filter(({ status }) => status === 'approved');
  const money = (minor: bigint) => formatMoney(minor, exponent);
  return {
    changeOrders: approved.map(({ id, number, title, decidedOn, additionsMinor, deductionsMinor }) => ({
      number: changeOrderLabel(number),
      title,
      approvedOn: decidedOn ?? '',
      lines: lines
        .filter(({ changeOrderId }) => changeOrderId === id)
        .map(({ description, amountMinor }) => ({ description, amount: money(amountMinor) })),
      net: money(additionsMinor + deductionsMinor),
    })),
    contractSumToDate:
      approved.length === 0 ? null : money(lines.reduce((sum, line) => sum + line.amountMinor, 0n)),
  };
}

/** An estimate as it is printed, at the tax rates of its date. */
export function estimateDocument(source: EstimateSource): EstimateDocument {
  const { estimate, rates, exponent, lastRevision, printsBillingTerms } = source;
  // An approved change order has lines in the contract; what was offered and accepted are the others.
  const lines = source.lines.filter((line) => line.changeOrderId === null);
  const figures = estimateFigures(estimate, lines, rates, exponent);
  const money = (minor: bigint) => formatMoney(minor, exponent);
  const { charge, pricesIncludeTax } = estimate.taxTerms;
  const accepted = estimate.status === 'accepted' && estimate.decidedOn !== null;
  return {
    ...letterhead(source.parties, source.logo),
    number: estimate.number,
    title: estimate.title,
    date: estimate.estimateDate,
    expires: estimate.expiresOn,
    status: estimateStatusOf(estimate.status, estimate.expiresOn, source.today),
    accepted: accepted ? { by: estimate.decidedBy, date: estimate.decidedOn ?? '' } : null,
    revisedAfterAcceptance:
      estimate.revisedAfterAcceptance && lastRevision ? dayIn(source.timeZone, lastRevision.at) : null,
    sections: sectionsOf(lines, exponent),
    subtotal: money(figures.contractSumMinor),
    taxes: figures.taxes.map((tax) => ({
      name: tax.name,
      rate: formatPercent(tax.rate),
      base: money(tax.baseMinor),
      amount: money(tax.taxMinor),
    })),
    total: money(figures.totalMinor),
    taxNote: charge === 'charged' ? null : charge,
    taxReason: estimate.taxReason,
    pricesIncludeTax,
    ...changesSince(source),
    retainageTerms: printsBillingTerms ? retainageTerms(source) : null,
    draws: (printsBillingTerms ? source.draws : []).map(({ name, milestone, targetDate, amountMinor }) => ({
      name,
      milestone,
      targetDate,
      amount: money(amountMinor),
    })),
    notes: estimate.notes || null,
    terms: estimate.terms || null,
  };
}
