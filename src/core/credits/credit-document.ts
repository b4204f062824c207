import type { Recoupment } from '#core/advances/advance.ts';
import type { BillPlan, BillPlanLine, BillPlanTax } from '#core/billing/bill-plan.ts';
import type { Contract } from '#core/billing/contract.ts';
import { contractSum } from '#core/billing/contract-sum.ts';
import { percentShare } from '#core/money/percent-share.ts';
import { wholeRatio } from '#core/money/ratio.ts';
import { outsideTheRule } from '#core/retainage/outside-the-rule.ts';
import type { CreditedParts } from './stored-and-exempt.ts';

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

/**
 * What a credit comes to: the work that it takes off and the retainage that it gives back, by line (minor units, in
 * the direction of its bill), and its taxes and recoupments, which are below 0 already.
 * @example const figures: CreditFigures = { work: new Map([['a', 50_000n]]), given: new Map(), parts: new Map(), taxes: [], recoupments: [] };
 */
export interface CreditFigures {
  readonly work: ReadonlyMap<string, bigint>;
  readonly given: ReadonlyMap<string, bigint>;
  readonly parts: ReadonlyMap<string, CreditedParts>;
  readonly taxes: readonly BillPlanTax[];
  readonly recoupments: readonly Recoupment[];
}

/**
 * A credit note as a document of the chain: what it takes off, below 0.
 * @example creditDocument(contract, figures).kind // 'credit_note'
 */
export function creditDocument(
  contract: Contract,
  { work, given, parts, taxes, recoupments }: CreditFigures,
): BillPlan {
  const lines = contract.lines.map((line): BillPlanLine => {
    const thisMinor = -(work.get(line.lineId) ?? 0n);
    const withheldMinor = -(given.get(line.lineId) ?? 0n);
    const { storedMinor = 0n, exemptMinor = 0n } = parts.get(line.lineId) ?? {};
    return {
      lineId: line.lineId,
      scheduledMinor: line.scheduledMinor,
      previousMinor: line.billedMinor,
      thisMinor,
      exactDelta: wholeRatio(thisMinor),
      withheldMinor,
      releasedMinor: 0n,
      toDateMinor: line.billedMinor + thisMinor,
      workMinor: thisMinor + storedMinor,
      installedMinor: 0n,
      storedBeforeMinor: line.storedMinor,
      storedMinor: line.storedMinor - storedMinor,
      exemptMinor: -exemptMinor,
      heldMinor: line.heldMinor + withheldMinor,
      stepReached: line.stepReached,
    };
  });
  const grossMinor = sumOf(lines.map((line) => line.thisMinor));
  const withheldMinor = sumOf(lines.map((line) => line.withheldMinor));
  const taxMinor = sumOf(taxes.map((tax) => tax.taxMinor));
  const taxIncludedMinor = contract.taxTerms.pricesIncludeTax ? taxMinor : 0n;
  const recoupedMinor = sumOf(recoupments.map((one) => one.amountMinor));
  const contractSumMinor = contractSum(contract);
  const billedToDateMinor = contract.billedMinor + grossMinor;
  return {
    kind: 'credit_note',
    lines,
    grossMinor,
    taxes,
    taxMinor,
    taxIncludedMinor,
    withheldMinor,
    releasedMinor: 0n,
    releases: [],
    recoupments,
    recoupedMinor,
    dueMinor: grossMinor + taxMinor - taxIncludedMinor - withheldMinor - recoupedMinor,
    contractSumMinor,
    billedBeforeMinor: contract.billedMinor,
    billedToDateMinor,
    heldToDateMinor: contract.heldMinor + withheldMinor,
    unbilledMinor: contractSumMinor - billedToDateMinor,
    percentToDate: percentShare(billedToDateMinor, contractSumMinor),
    over: null,
    fullyInvoiced: lines.every((line) => line.toDateMinor === line.scheduledMinor),
    drawLines: [],
    retainage: outsideTheRule(contract, withheldMinor),
  };
}
