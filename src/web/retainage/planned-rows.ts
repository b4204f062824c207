import type { Contract } from '#core/billing/contract.ts';
import { PLAIN_LINE, PLAIN_TERMS } from '#core/billing/plain-terms.ts';
import type { Draw } from '#core/draws/draw.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { ZERO } from '#core/money/ratio.ts';
import { plannedBills } from '#core/retainage/planned-bills.ts';
import { previewCurve } from '#core/retainage/preview-curve.ts';
import { ratesOf } from '#core/tax/tax-rate.ts';
import type { TaxTerms } from '#core/tax/tax-terms.ts';
import type { TaxRate } from '#web/estimates/use-tax-rates.ts';
import { wireMinor } from '#web/lib/wire-minor.ts';
import { chargedRates } from '#web/taxes/charged-rates.ts';
import type { CurveRow } from './curve-places.ts';
import type { TermedLine } from './line-terms.tsx';
import { readTerms } from './read-terms.ts';
import type { RuleDraft } from './rule-draft.ts';

/** A line with the tax that it names, where retainage is taken of its tax too. */
export interface PlannedLine extends TermedLine {
  readonly taxRateId: string | null;
}

interface Typed {
  readonly rule: RuleDraft;
  readonly lines: readonly PlannedLine[];
  readonly currency: string;
  readonly exponent: number;
  readonly base: Contract['retainageBase'];
  readonly rounding: Contract['retainageRounding'];
  readonly onTax: boolean;
  readonly taxTerms: TaxTerms;
  readonly taxRates: readonly TaxRate[];
  readonly draws: readonly Draw[];
  readonly drawWord: string;
  /** In how many equal bills it is billed; null: draw by draw. */
  readonly bills: number | null;
}

/** What a contract that is only typed would hold as it will be billed; null while there is nothing to figure. */
export function plannedRows(typed: Typed): readonly CurveRow[] | null {
  const contract = contractOf(typed);
  if (contract === null) return null;
  const bills = plannedBills(contract, typed.bills);
  const points = previewCurve(
    contract,
    [],
    bills.map((bill) => bill.request),
  );
  if (!points.ok || points.value.length === 0) return null;
  const money = (minor: bigint) => formatMoney(minor, typed.exponent);
  return points.value.map((point, index) => ({
    label: bills[index]?.label ?? '',
    billedToDate: money(point.billedMinor),
    releasedToDate: money(point.releasedMinor),
    held: money(point.heldMinor),
    planned: true,
  }));
}

function contractOf(typed: Typed): Contract | null {
  const known = typed.lines.filter((line) => line.amount !== null);
  const own = known.map((line) => line.retainage);
  const terms = typed.rule.kind === 'none' ? null : readTerms(typed.rule, own, typed.exponent);
  if (!terms?.ok) return null;
  const rates = chargedRates(typed.taxRates);
  const singles = rates.filter((rate) => rate.groupOf.length === 0);
  return {
    ...PLAIN_TERMS,
    currency: typed.currency,
    exponent: typed.exponent,
    lines: known.map((line, index) => ({
      ...PLAIN_LINE,
      lineId: line.key,
      position: index + 1,
      description: line.description,
      scheduledMinor: wireMinor(line.amount ?? '0'),
      billedMinor: 0n,
      exact: ZERO,
      heldMinor: 0n,
      taxRateIds: ratesOf(line.taxRateId, rates),
      changeOrderId: null,
      retainage: terms.value.lines[index] ?? PLAIN_LINE.retainage,
    })),
    taxRates: singles.map((rate) => ({
      ...rate,
      baseToDateMinor: 0n,
      taxToDateMinor: 0n,
      otherRatesTaxMinor: 0n,
      exactToDate: ZERO,
      lines: [],
    })),
    taxTerms: typed.taxTerms,
    draws: typed.draws,
    drawWord: typed.drawWord,
    retainage: terms.value.rule,
    storedRate: terms.value.storedRate,
    retainageBase: typed.base,
    retainageRounding: typed.rounding,
    retainageOnTax: typed.onTax,
    billedMinor: 0n,
    heldMinor: 0n,
  };
}
