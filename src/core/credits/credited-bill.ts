import type { Recoupment } from '#core/advances/advance.ts';
import type { BillPlanLine, BillPlanTax, DrawLine } from '#core/billing/bill-plan.ts';

/**
 * The stored figures of a document of the chain that a credit reckons with (minor units). On a credit note they are
 * below 0 where it takes something off.
 * @example const figures: StoredFigures = { lines, taxes, recoupments: [] };
 */
export interface StoredFigures {
  readonly lines: readonly Pick<
    BillPlanLine,
    | 'lineId'
    | 'scheduledMinor'
    | 'thisMinor'
    | 'withheldMinor'
    | 'releasedMinor'
    | 'storedBeforeMinor'
    | 'storedMinor'
    | 'exemptMinor'
  >[];
  readonly taxes: readonly BillPlanTax[];
  readonly recoupments: readonly Recoupment[];
}

/**
 * An issued bill as a credit note corrects it: its stored figures and draws, its earlier credits that stand with the
 * draws that they unlocked, what its lines still hold, and what is open on it (minor units).
 * @example planCredit(contract, bill, { basis: { kind: 'whole' }, reason: 'Billed twice' })
 */
export interface CreditedBill extends StoredFigures {
  readonly invoiceId: string;
  readonly number: string;
  readonly state: 'draft' | 'issued' | 'void';
  readonly kind: 'invoice' | 'credit_note';
  readonly drawLines: readonly DrawLine[];
  readonly credits: readonly (StoredFigures & { readonly unlockedDrawIds: readonly string[] })[];
  readonly holdings: readonly { readonly lineId: string; readonly heldMinor: bigint }[];
  readonly openMinor: bigint;
}
