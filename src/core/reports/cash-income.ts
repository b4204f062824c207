import { multiplyRatios, quotient, type Ratio, subtractRatios, wholeRatio, ZERO } from '#core/money/ratio.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';

/**
 * What settled a bill on a day, below 0 where it was taken back (minor units): money, credit that was applied, an advance
 * that it recouped. Of a credit note, what it left to the customer, below 0.
 * @example { day: '2026-03-31', amountMinor: 450n }
 */
export interface Settlement {
  readonly day: string;
  readonly amountMinor: bigint;
}

/**
 * What a credit note took off a bill on a day (minor units), out of all that it gives and the tax in that, both below 0; the
 * amount is below 0 where the credit note was voided.
 * @example { day: '2026-03-31', amountMinor: 535n, givenMinor: -535n, taxMinor: -35n }
 */
export interface CreditedPart {
  readonly day: string;
  readonly amountMinor: bigint;
  readonly givenMinor: bigint;
  readonly taxMinor: bigint;
}

/**
 * A bill as cash income sees it: what it asks for in all, advances included, the tax in it (minor units), what settled it,
 * and what was taken off it. A credit note is one too, below 0.
 * @example { payableMinor: 1_070n, taxMinor: 70n, settlements: [{ day: '2026-03-31', amountMinor: 535n }], credited: [] }
 */
export interface SettledBill {
  readonly payableMinor: bigint;
  readonly taxMinor: bigint;
  readonly settlements: readonly Settlement[];
  readonly credited: readonly CreditedPart[];
}

/**
 * The income of a period by cash (minor units): what was paid on each bill to date, less the tax in it to date, rounded
 * once, and what counted before the period is taken off.
 * @example cashIncome([bill], { from: '2026-03-01', to: '2026-03-31' }) // 500n
 */
export function cashIncome(
  bills: readonly SettledBill[],
  { from, to }: { readonly from: string; readonly to: string },
): bigint {
  return bills.reduce(
    (sum, bill) => sum + incomeUntil(bill, (day) => day <= to) - incomeUntil(bill, (day) => day < from),
    0n,
  );
}

function incomeUntil(bill: SettledBill, isPast: (day: string) => boolean): bigint {
  const settlements = bill.settlements.filter(({ day }) => isPast(day));
  const credited = bill.credited.filter(({ day }) => isPast(day));
  const paidMinor = settlements.reduce((sum, one) => sum + one.amountMinor, 0n);
  const payableMinor = credited.reduce((left, one) => left - one.amountMinor, bill.payableMinor);
  const tax = credited.reduce(
    (left, { amountMinor, givenMinor, taxMinor }) =>
      givenMinor === 0n ? left : subtractRatios(left, quotient(taxMinor * amountMinor, givenMinor)),
    wholeRatio(bill.taxMinor),
  );
  return paidMinor - roundHalfAway(multiplyRatios(taxShare(tax, payableMinor), wholeRatio(paidMinor)));
}

// How much of each paid unit is tax: none where there is none on the side of what is asked for, and all of it at most.
function taxShare({ numerator, denominator }: Ratio, payableMinor: bigint): Ratio {
  if (payableMinor === 0n || numerator > 0n !== payableMinor > 0n) return ZERO;
  const share = quotient(numerator, denominator * payableMinor);
  return share.numerator > share.denominator ? wholeRatio(1n) : share;
}
