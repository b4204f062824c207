import type { SummarySource } from './application-summary.ts';
import type { Formula, FormulaInput } from './line-formulas.ts';

/**
 * A line of the summary of an application for payment.
 * @example const line: SummaryLine = 'L5a';
 */
export type SummaryLine = 'L1' | 'L2' | 'L3' | 'L4' | 'L5a' | 'L5b' | 'L5' | 'L6' | 'L7' | 'L8' | 'L9';

type SummaryFormula = Formula<SummarySource>;

const line = (name: SummaryLine, source: SummarySource): FormulaInput => ({
  name,
  amountMinor: SUMMARY_FORMULAS[name].of(source),
});

// A line that adds or subtracts two others.
function combined(title: string, first: SummaryLine, sign: '+' | '−', second: SummaryLine): SummaryFormula {
  return {
    title,
    formula: `${first} ${sign} ${second}`,
    inputs: (source) => [line(first, source), line(second, source)],
    of: (source) => {
      const other = SUMMARY_FORMULAS[second].of(source);
      return SUMMARY_FORMULAS[first].of(source) + (sign === '+' ? other : -other);
    },
  };
}

// A line that is a total of the continuation sheet, or stands for itself.
function taken(title: string, formula: string, of: (source: SummarySource) => bigint): SummaryFormula {
  return { title, formula, inputs: () => [], of };
}

/**
 * Every line of the summary: what the document shows and what explains it are one.
 * @example SUMMARY_FORMULAS.L8.formula // 'L6 − L7'
 */
export const SUMMARY_FORMULAS: Readonly<Record<SummaryLine, SummaryFormula>> = {
  L1: taken(
    'Original contract sum',
    'the lines of the original schedule',
    ({ sheet, changeOrdersMinor }) => sheet.totals.C - changeOrdersMinor,
  ),
  L2: taken(
    'Net change by change orders',
    'the lines of approved change orders',
    (source) => source.changeOrdersMinor,
  ),
  L3: combined('Contract sum to date', 'L1', '+', 'L2'),
  L4: taken('Total completed and stored to date', 'the total of column G', ({ sheet }) => sheet.totals.G),
  L5a: combined('Retainage on completed work', 'L5', '−', 'L5b'),
  L5b: taken(
    'Retainage on stored materials',
    'rate of stored materials × F, line by line',
    (source) => source.storedRetainageMinor,
  ),
  L5: taken('Total retainage', 'the total of column I', ({ sheet }) => sheet.totals.I),
  L6: combined('Total earned less retainage', 'L4', '−', 'L5'),
  L7: taken(
    'Less previous certificates',
    'what was certified so far',
    (source) => source.certifiedBeforeMinor,
  ),
  L8: combined('Current payment due', 'L6', '−', 'L7'),
  L9: combined('Balance to finish, including retainage', 'L3', '−', 'L6'),
};
