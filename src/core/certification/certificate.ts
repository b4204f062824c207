import type { BillPlan } from '#core/billing/bill-plan.ts';

/**
 * What was certified of an application, with the reason of the cut: the work of the lines that were cut (minor
 * units; the others stay as applied), or the payment due in total.
 * @example const certificate: Certificate = { kind: 'in_total', dueMinor: 4_000_000n, reason: 'Framing not plumb' };
 */
export type Certificate =
  | {
      readonly kind: 'by_line';
      readonly lines: readonly { readonly lineId: string; readonly workMinor: bigint }[];
      readonly reason: string;
    }
  | { readonly kind: 'in_total'; readonly dueMinor: bigint; readonly reason: string };

/**
 * An application as certified: the bill that posts, the bill as applied for, what was cut of gross, due and each
 * line's work (minor units), and the cent by which no amount of work gives the certified sum, which is shown and
 * not posted.
 * @example const { plan, cut, roundingMinor } = certified.value;
 */
export interface CertifiedBill {
  readonly plan: BillPlan;
  readonly applied: BillPlan;
  readonly cut: {
    readonly grossMinor: bigint;
    readonly dueMinor: bigint;
    readonly lines: readonly { readonly lineId: string; readonly workMinor: bigint }[];
  };
  readonly roundingMinor: bigint;
}
