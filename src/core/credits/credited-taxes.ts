import type { BillPlanLineTax, BillPlanTax } from '#core/billing/bill-plan.ts';
import type { Contract } from '#core/billing/contract.ts';
import { percentOf } from '#core/money/percent.ts';
import { addRatios, quotient, type Ratio, subtractRatios, ZERO } from '#core/money/ratio.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import { roundCredited, shareOf } from './credit-shares.ts';
import type { CreditedBill } from './credited-bill.ts';

/**
 * What a credit comes to on one line of its bill: the share credited to date, the work that this credit takes off,
 * the retainage that it gives back, and what it would have given back to date had none been released (minor units).
 * @example { lineId: 'a', share: quotient(1n, 2n), workMinor: 50_000n, givenMinor: 0n, releasedToDateMinor: 5_000n }
 */
export interface LineCredit {
  readonly lineId: string;
  readonly share: Ratio;
  readonly workMinor: bigint;
  readonly givenMinor: bigint;
  readonly releasedToDateMinor: bigint;
}

/**
 * The taxes that a credit takes off, below 0 (minor units), at the rates of its bill: each line's stored tax in the
 * share that is credited, so that tax follows the lines that it came from. Where tax waits for what is held, the tax
 * that the release of the bill's own retainage charged is taken back too.
 * @example creditedTaxes(contract, bill, credits) // [{ …, baseMinor: -50_000n, taxMinor: -3_625n }]
 */
export function creditedTaxes(
  { taxTerms }: Contract,
  bill: CreditedBill,
  credits: readonly LineCredit[],
): BillPlanTax[] {
  const onNet = taxTerms.mode !== 'on_gross';
  const byLine = new Map(credits.map((credit) => [credit.lineId, credit]));
  const released = new Map(bill.lines.map((line) => [line.lineId, onNet ? line.releasedMinor : 0n]));
  return bill.taxes.map((tax) => {
    const before = creditedBefore(bill, tax.taxRateId);
    const lines = tax.lines.map((line) => {
      const credit = byLine.get(line.lineId);
      const factor = factorOf(tax, line);
      const own = subtractRatios(
        { numerator: line.taxMinor, denominator: 1n },
        shareOf(factor, released.get(line.lineId) ?? 0n),
      );
      const share = credit?.share ?? ZERO;
      const inShare = {
        numerator: own.numerator * share.numerator,
        denominator: own.denominator * share.denominator,
      };
      const ofRelease = shareOf(factor, onNet ? (credit?.releasedToDateMinor ?? 0n) : 0n);
      const baseMinor = (credit?.workMinor ?? 0n) - (onNet ? (credit?.givenMinor ?? 0n) : 0n);
      return {
        lineId: line.lineId,
        toDate: addRatios(inShare, ofRelease),
        baseMinor: -baseMinor,
        exactDelta: shareOf(factor, -baseMinor),
      };
    });
    const exacts = lines.map((line) => line.toDate);
    const toDate = taxTerms.rounding === 'by_line' ? exacts.map(roundHalfAway) : roundCredited(exacts);
    return creditOfRate(
      tax,
      lines.map(
        ({ lineId, baseMinor, exactDelta }, index): BillPlanLineTax => ({
          lineId,
          baseMinor,
          exactDelta,
          taxMinor: (before.get(lineId) ?? 0n) - (toDate[index] ?? 0n),
        }),
      ),
    );
  });
}

function creditOfRate(tax: BillPlanTax, lines: readonly BillPlanLineTax[]): BillPlanTax {
  const taxMinor = lines.reduce((sum, line) => sum + line.taxMinor, 0n);
  return {
    taxRateId: tax.taxRateId,
    name: tax.name,
    rate: tax.rate,
    baseMinor: lines.reduce((sum, line) => sum + line.baseMinor, 0n),
    taxMinor,
    exactDelta: lines.reduce((sum, line) => addRatios(sum, line.exactDelta), ZERO),
    fullPriceMinor: taxMinor,
    lines,
  };
}

function creditedBefore({ credits }: CreditedBill, taxRateId: string): ReadonlyMap<string, bigint> {
  const before = new Map<string, bigint>();
  const taxes = credits.flatMap((credit) => credit.taxes.filter((tax) => tax.taxRateId === taxRateId));
  for (const { lineId, taxMinor } of taxes.flatMap((tax) => tax.lines)) {
    before.set(lineId, (before.get(lineId) ?? 0n) - taxMinor);
  }
  return before;
}

// The share that the tax is of its base, as this very bill had it.
function factorOf({ rate }: BillPlanTax, { baseMinor, exactDelta }: BillPlanLineTax): Ratio {
  if (baseMinor === 0n) return percentOf(rate, 1n);
  const { numerator, denominator } = exactDelta;
  return quotient(numerator, denominator * baseMinor);
}
