import { type BillWork, type DrawWork, noWork } from '#core/billing/bill-work.ts';
import type { Contract } from '#core/billing/contract.ts';
import { contractSum } from '#core/billing/contract-sum.ts';
import { spreadAmount } from '#core/billing/work-by-amount.ts';
import { addRatios, ZERO } from '#core/money/ratio.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import type { Draw } from './draw.ts';
import { drawLabel } from './draw-label.ts';

/**
 * The work of a bill of draws: each is spread like a typed amount, over all lines or over those that it names, one
 * after the other, so that two draws on one bill come to what they would on two. Draws that are billed, named twice
 * or past the contract sum are refused.
 * @example workByDraws(contract, ['d2', 'd3']) // two draws of the schedule on one bill
 */
export function workByDraws(contract: Contract, drawIds: readonly string[]): Result<BillWork> {
  const chosen = chooseDraws(contract, drawIds);
  if (!chosen.ok) return chosen;
  const totalMinor = chosen.value.reduce((sum, draw) => sum + draw.amountMinor, 0n);
  const leftMinor = contractSum(contract) - contract.billedMinor;
  if (totalMinor > 0n && totalMinor > leftMinor) {
    const mostMinor = leftMinor > 0n ? leftMinor : 0n;
    return refuse('draws_past_contract', { overMinor: totalMinor - leftMinor, mostMinor });
  }
  return ok(
    chosen.value.reduce<BillWork>((before, draw) => addDraw(contract, before, draw), noWork(contract)),
  );
}

// In the order of the schedule, however they were ticked.
function chooseDraws({ draws, drawWord }: Contract, drawIds: readonly string[]): Result<readonly Draw[]> {
  const chosen = new Set<Draw>();
  for (const drawId of drawIds) {
    const draw = draws.find((one) => one.drawId === drawId);
    if (draw === undefined) return refuse('draw_unknown', { drawId });
    const label = drawLabel(draw, draws.length, drawWord);
    if (chosen.has(draw)) return refuse('draw_twice', { label });
    if (draw.billedBy !== null) return refuse('draw_already_billed', { label, invoiceId: draw.billedBy });
    chosen.add(draw);
  }
  return ok(draws.filter((draw) => chosen.has(draw)));
}

function addDraw(contract: Contract, before: BillWork, draw: Draw): BillWork {
  const work = spreadDraw(advance(contract, before), draw);
  const { drawId, amountMinor, retainage } = draw;
  const line = { drawId, label: drawLabel(draw, contract.draws.length, contract.drawWord), amountMinor };
  const added: DrawWork = { line, retainage, partsMinor: work.partsMinor };
  return {
    partsMinor: before.partsMinor.map((part, index) => part + (work.partsMinor[index] ?? 0n)),
    exactDeltas: before.exactDeltas.map((delta, index) => addRatios(delta, work.exactDeltas[index] ?? ZERO)),
    taxMinor: null,
    draws: [...before.draws, added],
    stored: null,
  };
}

function spreadDraw(contract: Contract, { amountMinor, lineIds }: Draw): BillWork {
  if (amountMinor === 0n) return noWork(contract);
  const named = contract.lines.filter((line) => lineIds?.includes(line.lineId) ?? true);
  // Where a revision took out every line that a draw names, it is spread over what there is.
  const lines = named.length === 0 ? contract.lines : named;
  const spread = spreadAmount({ ...contract, lines }, amountMinor);
  const places = new Map(lines.map((line, index) => [line.lineId, index]));
  const placeOf = (lineId: string) => places.get(lineId) ?? -1;
  return {
    ...noWork(contract),
    partsMinor: contract.lines.map(({ lineId }) => spread.partsMinor[placeOf(lineId)] ?? 0n),
    exactDeltas: contract.lines.map(({ lineId }) => spread.exactDeltas[placeOf(lineId)] ?? ZERO),
  };
}

// The contract as it would stand after the work so far.
function advance(contract: Contract, { partsMinor, exactDeltas }: BillWork): Contract {
  const lines = contract.lines.map((line, index) => ({
    ...line,
    billedMinor: line.billedMinor + (partsMinor[index] ?? 0n),
    exact: addRatios(line.exact, exactDeltas[index] ?? ZERO),
  }));
  return { ...contract, lines, billedMinor: lines.reduce((sum, line) => sum + line.billedMinor, 0n) };
}
