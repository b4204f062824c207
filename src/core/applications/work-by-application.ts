import type { ApplicationLine, BillBasis } from '#core/billing/bill-request.ts';
import { type BillWork, noWork } from '#core/billing/bill-work.ts';
import type { Contract, ContractLine } from '#core/billing/contract.ts';
import { type LineWork, workOfLine } from '#core/billing/work-by-line.ts';
import { addRatios, wholeRatio } from '#core/money/ratio.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import { checkStored } from './check-stored.ts';

type ApplicationBasis = Extract<BillBasis, { kind: 'application' }>;

/**
 * The work of an application for payment: each typed line is rounded by itself, a blank line keeps its progress.
 * A line's part counts its work and the change of what is stored, so that what is installed is not billed twice.
 * @example workByApplication(contract, basis) // 7,862.50 of work, 4,500.00 of it installed from stored materials
 */
export function workByApplication(contract: Contract, { lines }: ApplicationBasis): Result<BillWork> {
  const indexes = new Map(contract.lines.map((line, index) => [line.lineId, index]));
  const work = noWork(contract);
  const parts = [...work.partsMinor];
  const deltas = [...work.exactDeltas];
  const after = contract.lines.map((line) => line.storedMinor);
  const installed = contract.lines.map(() => 0n);
  const named = new Set<string>();
  for (const typed of lines) {
    const index = indexes.get(typed.lineId);
    const line = index === undefined ? undefined : contract.lines[index];
    if (index === undefined || line === undefined) return refuse('line_unknown', { lineId: typed.lineId });
    if (named.has(line.lineId)) return refuse('line_twice', { description: line.description });
    named.add(line.lineId);
    const stored = checkStored(line, typed);
    if (!stored.ok) return stored;
    const done = workOf(line, typed);
    if (!done.ok) return done;
    const storedMinor = stored.value - line.storedMinor;
    parts[index] = done.value.partMinor + storedMinor;
    deltas[index] = addRatios(done.value.exactDelta, wholeRatio(storedMinor));
    after[index] = stored.value;
    installed[index] = typed.installedMinor;
  }
  const stored = { afterMinor: after, installedMinor: installed };
  return ok({ ...work, partsMinor: parts, exactDeltas: deltas, stored });
}

// What is installed comes on top of new work in money.
function workOf(
  line: ContractLine,
  { entry, installedMinor, note, lineId }: ApplicationLine,
): Result<LineWork> {
  if (entry === null) return ok({ partMinor: installedMinor, exactDelta: wholeRatio(installedMinor) });
  const done = workOfLine(line, { lineId, entry, correctionReason: note });
  if (!done.ok || entry.kind === 'percent_to_date') return done;
  const { partMinor, exactDelta } = done.value;
  return ok({
    partMinor: partMinor + installedMinor,
    exactDelta: addRatios(exactDelta, wholeRatio(installedMinor)),
  });
}
