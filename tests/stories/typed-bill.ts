import type { BillBody, Estimate } from '#tests/support/bookkeeper.ts';

/** What was typed for a line of an application: `20%` complete or `500.00` of new work, and what moves beside it. */
export type Cells =
  | string
  | {
      readonly work?: string;
      readonly takenBack?: string;
      readonly install?: string;
      readonly stored?: string;
      readonly note?: string;
    };

/** A bill as a table says it: one way to enter the work, and what goes with it. */
export interface Typed {
  readonly percent?: string;
  readonly percentToDate?: string;
  readonly amount?: string;
  readonly amountIncludingTax?: string;
  readonly remaining?: true;
  /** One entry for each line: `40%` is complete to date, `12.50` money this period, an empty one is left blank. */
  readonly lines?: readonly string[];
  /** One entry for each line of the schedule of values; an empty one keeps its progress. */
  readonly application?: readonly Cells[];
  /** `all`, a part such as `50%`, or an amount. */
  readonly release?: string;
  /** What is released of each line; an empty one releases nothing. */
  readonly releaseLines?: readonly string[];
  /** `none`, `carry`, or a rate for this bill. */
  readonly retainage?: string;
  readonly override?: string;
  readonly correction?: string;
}

function lineBasis(estimate: Estimate, entries: readonly string[], correction: string | undefined) {
  const lines = entries.map((entry, index) => ({
    lineId: String(estimate.lines[index]?.id),
    correctionReason: correction ?? null,
    ...(entry.endsWith('%') ? { percentToDate: entry.slice(0, -1) } : { amount: entry }),
  }));
  return { kind: 'lines' as const, lines: lines.filter((_, index) => entries[index] !== '') };
}

const workOf = (work: string) =>
  work.endsWith('%') ? { percentToDate: work.slice(0, -1) } : work === '' ? {} : { amount: work };

function applicationBasis(estimate: Estimate, cells: readonly Cells[]): BillBody['basis'] {
  const lines = cells.flatMap((typed, index) => {
    if (typed === '') return [];
    const {
      work = '',
      takenBack,
      install = '0',
      stored = null,
      note = null,
    } = typeof typed === 'string' ? { work: typed } : typed;
    const lineId = String(estimate.lines[index]?.id);
    const entry = takenBack === undefined ? workOf(work) : { takenBack };
    return [{ lineId, ...entry, installed: install, stored, note }];
  });
  return { kind: 'application', periodFrom: '2026-12-01', periodTo: '2026-12-31', lines };
}

function basisOf(estimate: Estimate, typed: Typed): BillBody['basis'] {
  const { percent, percentToDate, amount, amountIncludingTax, remaining, lines, correction } = typed;
  if (percent) return { kind: 'percent', percent };
  if (percentToDate) return { kind: 'percent', percent: percentToDate, of: 'to_date' };
  if (amount) return { kind: 'amount', amount };
  if (amountIncludingTax) return { kind: 'amount', amount: amountIncludingTax, includingTax: true };
  if (typed.application) return applicationBasis(estimate, typed.application);
  if (lines) return lineBasis(estimate, lines, correction);
  return { kind: remaining ? 'remaining' : 'none' };
}

function releaseOf(estimate: Estimate, { release, releaseLines }: Typed): BillBody['release'] {
  if (releaseLines) {
    const lines = releaseLines.map((amount, index) => ({
      lineId: String(estimate.lines[index]?.id),
      amount,
    }));
    return { kind: 'lines', lines: lines.filter(({ amount }) => amount !== '') };
  }
  if (release === undefined) return { kind: 'none' };
  if (release === 'all') return { kind: 'all' };
  return release.endsWith('%')
    ? { kind: 'percent', percent: release.slice(0, -1) }
    : { kind: 'amount', amount: release };
}

function retainageOf(retainage: string | undefined): BillBody['retainage'] {
  if (retainage === undefined) return { kind: 'as_contract' };
  if (retainage === 'carry') return { kind: 'carry' };
  return retainage === 'none' ? { kind: 'left_off' } : { kind: 'rate', rate: retainage };
}

/** The request that a bill of a table stands for. */
export function typedBill(estimate: Estimate, typed: Typed) {
  return {
    basis: basisOf(estimate, typed),
    release: releaseOf(estimate, typed),
    retainage: retainageOf(typed.retainage),
    overrideReason: typed.override ?? null,
  };
}
