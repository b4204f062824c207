import type { z } from 'zod';
import { estimateFigures } from '#actions/estimate-figures.ts';
import { estimateStatusOf } from '#core/estimates/estimate-status-of.ts';
import { estimateTotal } from '#core/estimates/estimate-total.ts';
import type { EstimateFigures } from '#core/estimates/figure-estimate.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import { ratesOn } from '#core/tax/rates-on.ts';
import type { TaxedAmounts } from '#core/tax/tax-on-bases.ts';
import type { TallyFacts, TaxBase } from '#db/estimate-facts.ts';
import type { EstimateLineRecord, EstimateRecord } from '#db/estimates.ts';
import type { RevisionRecord } from '#db/revisions.ts';
import type { TaxRateRecord } from '#db/tax-rates.ts';
import type { estimate, estimateLine, estimateRow, revision } from '#endpoints/estimate-shapes.ts';
import { presentLineRetainage, presentRetainageRule } from './present-retainage.ts';
import { presentTally } from './present-tally.ts';

interface Money {
  readonly currency: string;
  readonly exponent: number;
}

const presentHead = (one: EstimateRecord, today: string) => ({
  id: one.id,
  number: one.number,
  status: estimateStatusOf(one.status, one.expiresOn, today),
  customer: { id: one.customerId, name: one.customerName },
  title: one.title,
  estimateDate: one.estimateDate,
  expiresOn: one.expiresOn,
});

function presentLine(line: EstimateLineRecord, exponent: number): z.output<typeof estimateLine> {
  return {
    id: line.id,
    position: line.position,
    kind: line.kind,
    section: line.section,
    description: line.description,
    quantity: formatDecimal(line.quantity),
    unit: line.unit,
    unitPrice: formatDecimal(line.unitPrice),
    discountPercent: line.discountPercent === null ? null : formatPercent(line.discountPercent),
    taxRateId: line.taxRateId,
    changeOrderId: line.changeOrderId,
    amount: formatMoney(line.amountMinor, exponent),
    billed: formatMoney(line.billedMinor, exponent),
    held: formatMoney(line.heldMinor, exponent),
    retainage: presentLineRetainage(line.retainage, exponent),
  };
}

function presentFigures(figures: EstimateFigures, exponent: number) {
  const money = (amountMinor: bigint) => formatMoney(amountMinor, exponent);
  return {
    subtotal: money(figures.subtotalMinor),
    discount: money(figures.discountMinor),
    contractSum: money(figures.contractSumMinor),
    taxes: figures.taxes.map((tax) => ({
      taxRateId: tax.taxRateId,
      name: tax.name,
      rate: formatPercent(tax.rate),
      base: money(tax.baseMinor),
      tax: money(tax.taxMinor),
    })),
    tax: money(figures.taxMinor),
    total: money(figures.totalMinor),
  };
}

/** What one estimate is shown from. */
export interface EstimateParts {
  readonly one: EstimateRecord;
  readonly lines: readonly EstimateLineRecord[];
  readonly rates: readonly TaxRateRecord[];
  readonly facts: TallyFacts;
}

export function presentEstimate(
  { one, lines, rates, facts }: EstimateParts,
  { currency, exponent }: Money,
  today: string,
): z.output<typeof estimate> {
  return {
    ...presentHead(one, today),
    version: one.version,
    lines: lines.map((line) => presentLine(line, exponent)),
    notes: one.notes,
    terms: one.terms,
    paymentTermsDays: one.paymentTermsDays,
    retainage: presentRetainageRule(one.retainage, exponent),
    storedRate: formatPercent(one.storedRate),
    retainageBase: one.retainageBase,
    retainageRounding: one.retainageRounding,
    retainageOnTax: one.retainageOnTax,
    taxTerms: one.taxTerms,
    taxReason: one.taxReason,
    currency,
    exponent,
    ...presentFigures(estimateFigures(one, lines, rates, exponent), exponent),
    sentAt: one.sentAt?.toISOString() ?? null,
    decidedOn: one.decidedOn,
    substantiallyCompleteOn: one.substantiallyCompleteOn,
    decidedBy: one.decidedBy,
    revisedAfterAcceptance: one.revisedAfterAcceptance,
    billingStarted: one.newestInvoiceId !== null,
    tally: presentTally(one, facts, exponent),
  };
}

/** What one row of the list is shown from. */
export interface EstimateRowParts {
  readonly one: EstimateRecord;
  readonly taxed: readonly TaxBase[];
  readonly rates: readonly TaxRateRecord[];
  readonly facts: TallyFacts;
}

export function presentEstimateRow(
  { one, taxed, rates, facts }: EstimateRowParts,
  { currency, exponent }: Money,
  today: string,
): z.output<typeof estimateRow> {
  return {
    ...presentHead(one, today),
    currency,
    exponent,
    contractSum: formatMoney(one.contractSumMinor, exponent),
    total: formatMoney(estimateTotal(one.contractSumMinor, taxedAmounts(taxed, rates, one)), exponent),
    tally: presentTally(one, facts, exponent),
  };
}

function taxedAmounts(
  amounts: readonly TaxBase[],
  rates: readonly TaxRateRecord[],
  { estimateDate, taxTerms }: EstimateRecord,
): TaxedAmounts {
  return {
    amounts,
    taxRates: ratesOn(rates, estimateDate).map((rate) => ({ ...rate, taxRateId: rate.id })),
    taxTerms,
  };
}

export function presentRevision(one: RevisionRecord, exponent: number): z.output<typeof revision> {
  const money = (amountMinor: bigint) => formatMoney(amountMinor, exponent);
  return {
    id: one.id,
    at: one.at.toISOString(),
    by: one.by,
    reason: one.reason,
    sumBefore: money(one.sumBeforeMinor),
    sumAfter: money(one.sumAfterMinor),
    changes: one.changes.map(({ lineId, description, beforeMinor, afterMinor }) => ({
      lineId,
      description,
      before: beforeMinor === null ? null : money(beforeMinor),
      after: afterMinor === null ? null : money(afterMinor),
    })),
  };
}
