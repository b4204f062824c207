import type { BillPlan } from '#core/billing/bill-plan.ts';
import type { Contract } from '#core/billing/contract.ts';
import { summarySource } from './application-summary.ts';
import { BILL_FORMULAS, type BillFigure } from './bill-formulas.ts';
import { type Formula, type FormulaInput, LINE_FORMULAS, type LineColumn } from './line-formulas.ts';
import { SUMMARY_FORMULAS, type SummaryLine } from './summary-formulas.ts';

/**
 * Why a number is what it is: its title, its amount (minor units), the formula and the inputs of it.
 * @example { title: 'Current payment due', amountMinor: 4_133_763n, formula: 'L6 − L7', inputs }
 */
export interface Explanation {
  readonly title: string;
  readonly amountMinor: bigint;
  readonly formula: string;
  readonly inputs: readonly FormulaInput[];
}

/**
 * A figure of a bill: a column of one line, a line of the summary, or a figure of the whole bill.
 * @example const figure: ExplainedFigure = { of: 'line', lineId: 'a', column: 'G' };
 */
export type ExplainedFigure =
  | { readonly of: 'line'; readonly lineId: string; readonly column: LineColumn }
  | { readonly of: 'summary'; readonly line: SummaryLine }
  | { readonly of: 'bill'; readonly figure: BillFigure };

function explain<Source>({ title, formula, inputs, of }: Formula<Source>, source: Source): Explanation {
  return { title, amountMinor: of(source), formula, inputs: inputs(source) };
}

/**
 * Explains any figure of a bill by the very formula that it comes from; null where the line is not on the bill.
 * @example explainBill(contract, plan, { of: 'summary', line: 'L8' })?.formula // 'L6 − L7'
 */
export function explainBill(contract: Contract, plan: BillPlan, figure: ExplainedFigure): Explanation | null {
  if (figure.of === 'summary') return explain(SUMMARY_FORMULAS[figure.line], summarySource(contract, plan));
  if (figure.of === 'bill') return explain(BILL_FORMULAS[figure.figure], { contract, plan });
  const line = plan.lines.find((one) => one.lineId === figure.lineId);
  return line === undefined ? null : explain(LINE_FORMULAS[figure.column], line);
}
