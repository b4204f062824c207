import { HUNDRED_PERCENT } from '#core/money/percent.ts';
import { quotient, wholeRatio } from '#core/money/ratio.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import type { BillBasis } from './bill-request.ts';
import { type BillWork, noWork } from './bill-work.ts';
import type { Contract } from './contract.ts';
import { contractSum } from './contract-sum.ts';
import { lineRest } from './line-rest.ts';
import { spreadOverLines } from './spread-over-lines.ts';
import { spreadWork } from './spread-work.ts';

type AmountBasis = Extract<BillBasis, { kind: 'amount' }>;

/**
 * The work of a bill typed as money, on this bill or to date, before tax or including it: spread over the lines
 * in proportion, its total exactly what was typed.
 * @example workByAmount(contract, { kind: 'amount', amountMinor: 1_250_000n, of: 'this_bill', includingTax: false })
 */
export function workByAmount(contract: Contract, basis: AmountBasis): Result<BillWork> {
  const { charge, pricesIncludeTax } = contract.taxTerms;
  const addsTax = basis.includingTax && charge === 'charged' && !pricesIncludeTax;
  const earlierMinor = basis.of === 'to_date' ? billedSoFar(contract, addsTax) : 0n;
  const typedMinor = basis.amountMinor - earlierMinor;
  if (typedMinor < 0n) {
    return refuse('amount_below_billed', { billedMinor: earlierMinor, typedMinor: basis.amountMinor });
  }
  if (typedMinor === 0n) return ok(noWork(contract));
  return addsTax ? spreadIncludingTax(contract, typedMinor) : ok(spreadAmount(contract, typedMinor));
}

function billedSoFar(contract: Contract, includingTax: boolean): bigint {
  const taxMinor = contract.taxRates.reduce(
    (sum, rate) => sum + rate.taxToDateMinor + rate.otherRatesTaxMinor,
    0n,
  );
  return contract.billedMinor + (includingTax ? taxMinor : 0n);
}

/**
 * Spreads an amount (minor units, above 0) over the lines of a contract by their scheduled values.
 * @example spreadAmount(contract, 1_250_000n).partsMinor // [500_000n, 450_000n, 300_000n]
 */
export function spreadAmount(contract: Contract, totalMinor: bigint): BillWork {
  const ceiling = contractSum(contract);
  if (ceiling <= 0n) {
    const partsMinor = spreadOverLines(totalMinor, contract.lines, []);
    return { partsMinor, exactDeltas: partsMinor.map(wholeRatio), taxMinor: null, draws: [], stored: null };
  }
  const exactDeltas = contract.lines.map((line) => quotient(totalMinor * line.scheduledMinor, ceiling));
  return spreadWork(contract, totalMinor, exactDeltas);
}

// One rate must cover the whole spread, or "including tax" has no single answer; nor has it where the tax waits for
// what is held.
function spreadIncludingTax(contract: Contract, typedMinor: bigint): Result<BillWork> {
  const taxed = contract.lines.find((line) => line.taxRateIds.length > 0 && lineRest(line) !== 0n);
  const fallback = contract.lines.find((line) => line.taxRateIds.length > 0);
  const rateIds = (taxed ?? fallback)?.taxRateIds ?? [];
  const rate = contract.taxRates.find((one) => one.taxRateId === rateIds[0])?.rate;
  if (rate === undefined || rateIds.length > 1 || contract.taxTerms.mode !== 'on_gross') {
    return refuse('tax_not_separable', {});
  }
  const netMinor = roundHalfAway(quotient(typedMinor * HUNDRED_PERCENT, HUNDRED_PERCENT + rate));
  const work = spreadAmount(contract, netMinor);
  const mixed = contract.lines.some((line, index) => {
    const inSpread = lineRest(line) !== 0n || work.partsMinor[index] !== 0n;
    return inSpread && line.taxRateIds.join() !== rateIds.join();
  });
  return mixed ? refuse('tax_not_separable', {}) : ok({ ...work, taxMinor: typedMinor - netMinor });
}
