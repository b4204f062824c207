import type { BillPlan } from '#core/billing/bill-plan.ts';
import type { Contract } from '#core/billing/contract.ts';
import { contractSum } from '#core/billing/contract-sum.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import { type ApplicationSummary, applicationSummary } from './application-summary.ts';
import { type ContinuationSheet, continuationSheet } from './continuation-sheet.ts';

/**
 * What the record of earlier bills says, added up apart from the contract's running totals (minor units): each
 * line's last D + E, and the sum of what was certified, credit notes and releases included.
 * @example const record: BillingRecord = { certifiedMinor: 3_045_750n, workByLine: new Map([['a', 480_000n]]) };
 */
export interface BillingRecord {
  readonly certifiedMinor: bigint;
  readonly workByLine: ReadonlyMap<string, bigint>;
}

/**
 * One tie that does not hold: which one, on which line (null: on the whole), and by how much (minor units).
 * @example const fault: TieFault = { tie: 'Column D is the last D + E', lineId: 'a', description: 'Framing', differenceMinor: 1n };
 */
export interface TieFault {
  readonly tie: string;
  readonly lineId: string | null;
  readonly description: string | null;
  readonly differenceMinor: bigint;
}

/**
 * Every tie-out of an application that does not hold; none of a sound one.
 * @example tieFaults(contract, plan, record) // []
 */
export function tieFaults(contract: Contract, plan: BillPlan, record: BillingRecord): TieFault[] {
  const sheet = continuationSheet(plan);
  return [
    ...totalFaults(contract, sheet, applicationSummary(contract, plan), record),
    ...lineFaults(contract, sheet, record),
  ];
}

function totalFaults(
  contract: Contract,
  { totals }: ContinuationSheet,
  { L3, L4, L5, L7, L9 }: ApplicationSummary,
  { certifiedMinor }: BillingRecord,
): TieFault[] {
  const ties: readonly (readonly [string, bigint])[] = [
    ['The scheduled values add up to the contract sum (L3)', contractSum(contract) - L3],
    ['Column G adds up to the total completed and stored (L4)', totals.D + totals.E + totals.F - L4],
    ['Column I adds up to the total retainage (L5)', totals.I - L5],
    ['Less previous certificates (L7) is what was certified so far', L7 - certifiedMinor],
    ['Balance to finish (L9) is column H and the retainage', L9 - totals.H - L5],
  ];
  return ties.flatMap(([tie, differenceMinor]) =>
    differenceMinor === 0n ? [] : [{ tie, lineId: null, description: null, differenceMinor }],
  );
}

function lineFaults(contract: Contract, sheet: ContinuationSheet, { workByLine }: BillingRecord): TieFault[] {
  return sheet.lines.flatMap(({ lineId, columns, before, installedMinor }, index) => {
    const description = contract.lines[index]?.description ?? null;
    const behindMinor = columns.D - (workByLine.get(lineId) ?? 0n);
    const lostMinor = before.F - installedMinor;
    return [
      ...(behindMinor === 0n
        ? []
        : [{ tie: 'Column D is the last D + E', lineId, description, differenceMinor: behindMinor }]),
      ...(lostMinor >= 0n
        ? []
        : [{ tie: 'No more is installed than was stored', lineId, description, differenceMinor: lostMinor }]),
    ];
  });
}

/**
 * Refuses an application that does not tie out, naming the first line and the difference.
 * @example checkTies(contract, plan, record) // refused: does_not_tie
 */
export function checkTies(contract: Contract, plan: BillPlan, record: BillingRecord): Result<BillPlan> {
  const [fault] = tieFaults(contract, plan, record);
  if (fault === undefined) return ok(plan);
  const { tie, description, differenceMinor } = fault;
  return refuse('does_not_tie', { tie, description, differenceMinor });
}
