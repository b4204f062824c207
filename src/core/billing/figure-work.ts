import { workByApplication } from '#core/applications/work-by-application.ts';
import { workByDraws } from '#core/draws/work-by-draws.ts';
import { subtractRatios, wholeRatio } from '#core/money/ratio.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import type { BillRequest } from './bill-request.ts';
import { type BillWork, noWork } from './bill-work.ts';
import type { Contract } from './contract.ts';
import { contractSum } from './contract-sum.ts';
import { workByAmount } from './work-by-amount.ts';
import { workByLine } from './work-by-line.ts';
import { workByPercent } from './work-by-percent.ts';

/**
 * What a bill bills on each line, whichever way it was entered.
 * @example figureWork(contract, { ...request, basis: { kind: 'remaining' } })
 */
export function figureWork(contract: Contract, { basis, release }: BillRequest): Result<BillWork> {
  switch (basis.kind) {
    case 'percent':
      return workByPercent(contract, basis.percent, basis.of);
    case 'amount':
      return workByAmount(contract, basis);
    case 'lines':
      return workByLine(contract, basis.lines);
    case 'remaining': {
      const work = remainingWork(contract);
      return work === null && release.kind === 'none'
        ? refuse('nothing_left_to_bill', {})
        : ok(work ?? noWork(contract));
    }
    case 'none':
      return ok(noWork(contract));
    case 'application':
      return workByApplication(contract, basis);
    case 'draws':
      return workByDraws(contract, basis.drawIds);
  }
}

// Each line's own rest, the negative rest of a line that was taken past its value included. A contract billed
// exactly, whose lines still have balances, is settled by a bill of 0.00.
function remainingWork(contract: Contract): BillWork | null {
  if (contract.billedMinor > contractSum(contract)) return null;
  const partsMinor = contract.lines.map((line) => line.scheduledMinor - line.billedMinor);
  if (partsMinor.every((part) => part === 0n)) return null;
  const exactDeltas = contract.lines.map((line) =>
    subtractRatios(wholeRatio(line.scheduledMinor), line.exact),
  );
  return { partsMinor, exactDeltas, taxMinor: null, draws: [], stored: null };
}
