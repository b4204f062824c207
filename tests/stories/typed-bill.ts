import type { BillBody, Estimate } from '#tests/support/bookkeeper.ts';

/** A bill as a table says it: one way to enter the work, and what goes with it. */
export interface Typed {
  readonly percent?: string;
  readonly percentToDate?: string;
  readonly amount?: string;
  readonly amountIncludingTax?: string;
  readonly remaining?: true;
  /** One entry for each line: `40%` is complete to date, `12.50` money this period, an empty one is left blank. */
  readonly lines?: readonly string[];
  /** `all`, a part such as `50%`, or an amount. */
  readonly release?: string;
  /** `none`, or a rate for this bill. */
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

function basisOf(estimate: Estimate, typed: Typed): BillBody['basis'] {
  const { percent, percentToDate, amount, amountIncludingTax, remaining, lines, correction } = typed;
  if (percent) return { kind: 'percent', percent };
  if (percentToDate) return { kind: 'percent', percent: percentToDate, of: 'to_date' };
  if (amount) return { kind: 'amount', amount };
  if (amountIncludingTax) return { kind: 'amount', amount: amountIncludingTax, includingTax: true };
  if (lines) return lineBasis(estimate, lines, correction);
  return { kind: remaining ? 'remaining' : 'none' };
}

function releaseOf(release: string | undefined): BillBody['release'] {
  if (release === undefined) return { kind: 'none' };
  if (release === 'all') return { kind: 'all' };
  return release.endsWith('%')
    ? { kind: 'percent', percent: release.slice(0, -1) }
    : { kind: 'amount', amount: release };
}

function retainageOf(retainage: string | undefined): BillBody['retainage'] {
  if (retainage === undefined) return { kind: 'as_contract' };
  return retainage === 'none' ? { kind: 'left_off' } : { kind: 'rate', rate: retainage };
}

/** The request that a bill of a table stands for. */
export function typedBill(estimate: Estimate, typed: Typed) {
  return {
    basis: basisOf(estimate, typed),
    release: releaseOf(typed.release),
    retainage: retainageOf(typed.retainage),
    overrideReason: typed.override ?? null,
  };
}
