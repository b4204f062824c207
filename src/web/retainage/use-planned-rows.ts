import { useMemo } from 'react';
import type { Draw } from '#core/draws/draw.ts';
import { useCompany } from '#web/company/use-company.ts';
import type { EstimateDraft } from '#web/estimates/estimate-draft.ts';
import type { TaxRate } from '#web/estimates/use-tax-rates.ts';
import { useSettled } from '#web/lib/use-settled.ts';
import { useWords } from '#web/words/use-words.ts';
import type { CurveRow } from './curve-places.ts';
import { type PlannedLine, plannedRows } from './planned-rows.ts';

interface Planned {
  readonly draft: EstimateDraft;
  readonly lines: readonly PlannedLine[];
  readonly draws: readonly Draw[];
  readonly taxRates: readonly TaxRate[];
}

/**
 * What a contract would hold as it will be billed, in so many bills or draw by draw. Sixty bills of five hundred lines
 * are figured once the hand rests: a picture can wait, and a key must not.
 */
export function usePlannedRows(
  { draft, lines, draws, taxRates }: Planned,
  bills: number | null,
): readonly CurveRow[] | null {
  const { currency, exponent, taxRounding } = useCompany();
  const { draw } = useWords();
  const { rule, retainageBase: base, retainageRounding: rounding, retainageOnTax: onTax, taxTerms } = draft;
  const planned = useMemo(
    () => ({
      ...{ rule, lines, currency, exponent, taxRates, draws, onTax, bills, drawWord: draw.one },
      base: base === 'auto' ? ('per_bill' as const) : base,
      rounding: rounding === 'auto' ? ('on_total' as const) : rounding,
      taxTerms: { ...taxTerms, rounding: taxRounding },
    }),
    [
      rule,
      lines,
      currency,
      exponent,
      taxRates,
      draws,
      onTax,
      bills,
      draw.one,
      base,
      rounding,
      taxTerms,
      taxRounding,
    ],
  );
  const settled = useSettled(planned, 300);
  return useMemo(() => (settled.bills === 0 ? null : plannedRows(settled)), [settled]);
}
