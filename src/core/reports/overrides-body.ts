import { moneyColumn } from './money-column.ts';
import type { ReportBody } from './report-body.ts';

/**
 * A bill that was let past its contract, or past a line of it (minor units): by how much, who decided it, when and why.
 * @example { number: 'INV-0005', date: '2026-03-31', overMinor: 100_000n, past: 'contract', uncoveredMinor: 0n, on: '2026-03-31', by: 'Dana Cole', reason: 'Agreed on site' }
 */
export interface ReportedPass {
  readonly number: string;
  readonly date: string;
  readonly overMinor: bigint;
  readonly past: 'contract' | 'line';
  readonly uncoveredMinor: bigint;
  readonly on: string;
  readonly by: string;
  readonly reason: string;
}

/**
 * The bills that went past their contract; what no later change covers adds up.
 * @example overridesBody(passes).columns[2]?.label // 'Over by'
 */
export function overridesBody(passes: readonly ReportedPass[]): ReportBody {
  return {
    main: 'over',
    columns: [
      { id: 'number', label: 'Invoice', kind: 'words' },
      { id: 'date', label: 'Date', kind: 'day' },
      { id: 'over', label: 'Over by', kind: 'money' },
      { id: 'past', label: 'Past the', kind: 'words' },
      moneyColumn('uncovered', 'Still over'),
      { id: 'on', label: 'Decided', kind: 'day' },
      { id: 'by', label: 'By', kind: 'words' },
      { id: 'reason', label: 'Reason', kind: 'words' },
    ],
    sections: [
      {
        title: null,
        subtotal: 'Total',
        rows: passes.map(({ overMinor, uncoveredMinor, past, ...pass }) => ({
          cells: {
            ...pass,
            over: overMinor,
            uncovered: uncoveredMinor,
            past: past === 'contract' ? 'contract sum' : 'line of the contract',
          },
        })),
      },
    ],
    totals: [],
    note: null,
  };
}
