import type { BillPlanLine, BillPlanTax, DrawLine } from '#core/billing/bill-plan.ts';

/**
 * What earlier credits took off one line of a bill (minor units, in the direction of the bill): work, and the
 * retainage that was given back.
 * @example { lineId: 'a', workMinor: 500_000n, retainageMinor: 50_000n }
 */
export interface CreditedLine {
  readonly lineId: string;
  readonly workMinor: bigint;
  readonly retainageMinor: bigint;
}

/**
 * What earlier credits took off the tax of one rate on a bill, in all and line by line (minor units).
 * @example { taxRateId: 't', taxMinor: 2_417n, lines: [{ lineId: 'a', taxMinor: 2_417n }] }
 */
export interface CreditedTax {
  readonly taxRateId: string;
  readonly taxMinor: bigint;
  readonly lines: readonly { readonly lineId: string; readonly taxMinor: bigint }[];
}

/**
 * An issued bill as a credit note corrects it: its stored figures, what earlier credits that stand took off them,
 * what its lines still hold, and what is open on it (minor units).
 * @example planCredit(contract, bill, { basis: { kind: 'whole' }, reason: 'Billed twice' })
 */
export interface CreditedBill {
  readonly invoiceId: string;
  readonly number: string;
  readonly state: 'draft' | 'issued' | 'void';
  readonly kind: 'invoice' | 'credit_note';
  readonly lines: readonly BillPlanLine[];
  readonly taxes: readonly BillPlanTax[];
  readonly drawLines: readonly DrawLine[];
  readonly recoupedMinor: bigint;
  readonly credited: {
    readonly lines: readonly CreditedLine[];
    readonly taxes: readonly CreditedTax[];
    readonly drawIds: readonly string[];
    readonly recoupedMinor: bigint;
  };
  readonly holdings: readonly { readonly lineId: string; readonly heldMinor: bigint }[];
  readonly openMinor: bigint;
}
