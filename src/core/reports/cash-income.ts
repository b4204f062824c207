import { quotient } from '#core/money/ratio.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';

/**
 * Money that settled a bill on a day, below 0 where it was taken back (minor units); an advance that a bill recouped is
 * money too.
 * @example { day: '2026-03-31', amountMinor: 450n }
 */
export interface Settlement {
  readonly day: string;
  readonly amountMinor: bigint;
}

/**
 * A bill as cash income sees it: what it asks for in all, advances included, the tax in it (minor units), and what settled it.
 * @example { payableMinor: 1_070n, taxMinor: 70n, settlements: [{ day: '2026-03-31', amountMinor: 535n }] }
 */
export interface SettledBill {
  readonly payableMinor: bigint;
  readonly taxMinor: bigint;
  readonly settlements: readonly Settlement[];
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
  return bills.reduce((sum, bill) => {
    const paid = (until: (day: string) => boolean) =>
      bill.settlements.filter(({ day }) => until(day)).reduce((all, one) => all + one.amountMinor, 0n);
    const before = incomeOf(
      bill,
      paid((day) => day < from),
    );
    const after = incomeOf(
      bill,
      paid((day) => day <= to),
    );
    return sum + after - before;
  }, 0n);
}

function incomeOf({ payableMinor, taxMinor }: SettledBill, paidMinor: bigint): bigint {
  if (payableMinor <= 0n) return paidMinor;
  const tax = taxMinor < payableMinor ? taxMinor : payableMinor;
  return paidMinor - roundHalfAway(quotient(tax * paidMinor, payableMinor));
}
