import type { BillPlanLine } from '#core/billing/bill-plan.ts';

/**
 * A money column of the schedule of values.
 * @example const column: LineColumn = 'G';
 */
export type LineColumn = 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I';

/**
 * How a figure comes about: in words, the named inputs (minor units), and the calculation itself.
 * @example const { formula, inputs, of } = LINE_FORMULAS.G;
 */
export interface Formula<Source> {
  readonly title: string;
  readonly formula: string;
  readonly inputs: (source: Source) => readonly FormulaInput[];
  readonly of: (source: Source) => bigint;
}

/**
 * One input of a formula: money (minor units), or a figure that is already text, such as a rate.
 * @example const input: FormulaInput = { name: 'D', amountMinor: 480_000n };
 */
export type FormulaInput =
  | { readonly name: string; readonly amountMinor: bigint }
  | { readonly name: string; readonly text: string };

const amount = (name: string, amountMinor: bigint): FormulaInput => ({ name, amountMinor });

/**
 * Every money column of a line: what the sheet shows and what explains it are one.
 * @example LINE_FORMULAS.H.of(planLine) // 1_320_000n
 */
export const LINE_FORMULAS: Readonly<Record<LineColumn, Formula<BillPlanLine>>> = {
  C: {
    title: 'Scheduled value',
    formula: 'as the contract says',
    inputs: () => [],
    of: (line) => line.scheduledMinor,
  },
  D: {
    title: 'Previously completed',
    formula: 'completed and stored before − stored before',
    inputs: (line) => [
      amount('completed and stored before', line.previousMinor),
      amount('stored before', line.storedBeforeMinor),
    ],
    of: (line) => line.previousMinor - line.storedBeforeMinor,
  },
  E: {
    title: 'Completed this period',
    formula: 'new work + installed from stored',
    inputs: (line) => [
      amount('new work', line.workMinor - line.installedMinor),
      amount('installed from stored', line.installedMinor),
    ],
    of: (line) => line.workMinor,
  },
  F: {
    title: 'Materials presently stored',
    formula: 'stored before − installed + delivered − returned',
    inputs: (line) => [
      amount('stored before', line.storedBeforeMinor),
      amount('installed', line.installedMinor),
      amount('delivered − returned', line.storedMinor - line.storedBeforeMinor + line.installedMinor),
    ],
    of: (line) => line.storedMinor,
  },
  G: {
    title: 'Completed and stored to date',
    formula: 'D + E + F',
    inputs: (line) => [column('D', line), column('E', line), column('F', line)],
    of: (line) => LINE_FORMULAS.D.of(line) + LINE_FORMULAS.E.of(line) + LINE_FORMULAS.F.of(line),
  },
  H: {
    title: 'Balance to finish',
    formula: 'C − G',
    inputs: (line) => [column('C', line), column('G', line)],
    of: (line) => LINE_FORMULAS.C.of(line) - LINE_FORMULAS.G.of(line),
  },
  I: {
    title: 'Retainage held',
    formula: 'held before + withheld − released',
    inputs: (line) => [
      amount('held before', heldBefore(line)),
      amount('withheld', line.withheldMinor),
      amount('released', line.releasedMinor),
    ],
    of: (line) => heldBefore(line) + line.withheldMinor - line.releasedMinor,
  },
};

const column = (name: LineColumn, line: BillPlanLine): FormulaInput =>
  amount(name, LINE_FORMULAS[name].of(line));

const heldBefore = ({ heldMinor, withheldMinor, releasedMinor }: BillPlanLine): bigint =>
  heldMinor - withheldMinor + releasedMinor;
