import type { Permission } from '#core/access/permission.ts';
import type { OverLine } from '#core/billing/bill-plan.ts';
import type { ChangeOrderStatus } from '#core/change-orders/change-order.ts';
import type { EstimateStatus } from '#core/estimates/estimate-status.ts';
import type { InvoiceStatus } from '#core/invoices/invoice-status.ts';
import type { PacketExcess } from '#core/packets/packet-excess.ts';

/**
 * Every reason for which the product says no, with the facts that explain it. Amounts are minor units;
 * percentages are text with two decimals, dates are `YYYY-MM-DD`.
 * @example const details: RefusalDetails['over_release'] = { heldMinor: 150_000n, askedMinor: 150_001n, excessMinor: 1n };
 */
export interface RefusalDetails {
  // Anyone, anything
  readonly not_permitted: { readonly permission: Permission };
  readonly number_malformed: { readonly text: string };
  readonly number_too_precise: { readonly text: string; readonly decimals: number };
  readonly number_too_large: { readonly text: string };
  readonly rate_out_of_range: { readonly rate: string };
  readonly reason_missing: Record<never, never>;
  readonly period_closed: { readonly date: string; readonly closingDate: string };

  // Books and reports
  readonly report_too_long: { readonly most: number };
  readonly journal_unbalanced: { readonly differenceMinor: bigint };
  readonly account_by_documents: { readonly name: string };
  readonly account_unknown: { readonly accountId: string };
  readonly account_code_taken: { readonly code: string };
  readonly account_name_taken: { readonly name: string; readonly code: string };
  readonly account_has_role: { readonly name: string };
  readonly account_has_balance: { readonly name: string; readonly balanceMinor: bigint };
  readonly account_archived: { readonly name: string };
  readonly journal_part_missing: { readonly part: number; readonly parts: number };
  readonly already_reversed: { readonly number: number };
  readonly reversed_by_document: { readonly number: number };
  readonly contract_unknown: { readonly number: string };
  readonly reversed_before_entry: { readonly number: number; readonly date: string };

  // Records
  readonly not_found: { readonly what: string };
  readonly changed_meanwhile: { readonly what: string };
  readonly key_reused: { readonly key: string };
  readonly invoice_not_draft: Record<never, never>;
  readonly invoice_not_issued: Record<never, never>;
  readonly due_before_invoice: { readonly invoiceDate: string; readonly dueDate: string };
  readonly draft_figures_changed: {
    readonly seenGrossMinor: bigint;
    readonly seenDueMinor: bigint;
    readonly grossMinor: bigint;
    readonly dueMinor: bigint;
  };
  readonly number_taken: Record<never, never>;
  readonly customer_mismatch: { readonly number: string };
  readonly tax_rate_unknown: { readonly taxRateId: string };
  readonly not_a_sample: Record<never, never>;

  // Billing
  readonly nothing_to_bill: Record<never, never>;
  readonly nothing_left_to_bill: Record<never, never>;
  readonly past_ceiling: {
    readonly overMinor: bigint;
    readonly contractSumMinor: bigint;
    readonly cumulativeMinor: bigint;
    readonly cumulativePercent: string | null;
    readonly lines: readonly OverLine[];
  };
  readonly below_billed: {
    readonly description: string | null;
    readonly billedPercent: string;
    readonly typedPercent: string;
  };
  readonly amount_below_billed: { readonly billedMinor: bigint; readonly typedMinor: bigint };
  readonly correction_unexplained: { readonly description: string };
  readonly correction_beyond_billed: { readonly description: string; readonly billedMinor: bigint };
  readonly line_unknown: { readonly lineId: string };
  readonly line_twice: { readonly description: string };
  readonly percent_on_zero_line: { readonly description: string };
  readonly bill_below_zero: { readonly grossMinor: bigint };
  readonly due_below_zero: { readonly dueMinor: bigint; readonly withheldMinor: bigint };
  readonly over_release: {
    readonly heldMinor: bigint;
    readonly askedMinor: bigint;
    readonly excessMinor: bigint;
  };
  readonly tax_not_separable: Record<never, never>;
  readonly dated_before_newest: { readonly date: string; readonly newestDate: string };
  readonly void_of_draft: Record<never, never>;
  readonly already_void: { readonly number: string };
  readonly not_newest: { readonly number: string; readonly newestNumber: string };
  readonly void_before_settled: {
    readonly number: string;
    readonly settledOn: string;
    readonly voidDate: string;
  };
  readonly void_before_invoice: {
    readonly number: string;
    readonly invoiceDate: string;
    readonly voidDate: string;
  };
  readonly built_on_later: { readonly number: string; readonly laterNumber: string };
  readonly void_past_zero: { readonly number: string; readonly description: string };
  readonly void_past_ceiling: { readonly number: string; readonly overMinor: bigint };
  readonly credited_draw_changed: { readonly number: string; readonly label: string };
  readonly credit_used: { readonly number: string; readonly usedMinor: bigint };
  readonly unwind_blocked: { readonly numbers: readonly string[]; readonly paidMinor: bigint };
  readonly not_reissuable: { readonly label: string };
  readonly has_payments: { readonly number: string; readonly paidMinor: bigint };

  readonly billed_over_contract: { readonly overMinor: bigint };
  readonly release_on_credit_note: Record<never, never>;

  // Draws
  readonly draw_unknown: { readonly drawId: string };
  readonly draw_twice: { readonly label: string };
  readonly draw_already_billed: { readonly label: string; readonly invoiceId: string };
  readonly draws_past_contract: { readonly overMinor: bigint; readonly mostMinor: bigint };
  readonly draw_below_zero: { readonly name: string; readonly amountMinor: bigint };
  readonly balance_twice: Record<never, never>;
  readonly billed_draw_changed: { readonly label: string };
  readonly schedule_past_contract: { readonly overMinor: bigint; readonly contractSumMinor: bigint };

  // Applications and retainage
  readonly stored_on_deduction: { readonly description: string };
  readonly installed_beyond_stored: {
    readonly description: string;
    readonly storedMinor: bigint;
    readonly excessMinor: bigint;
  };
  readonly stored_falls_unexplained: { readonly description: string; readonly missingMinor: bigint };
  readonly over_release_of_line: {
    readonly description: string;
    readonly heldMinor: bigint;
    readonly excessMinor: bigint;
  };
  readonly release_of_deduction: { readonly description: string };
  readonly retainage_never_collected: { readonly highestRate: string };
  readonly retainage_change_waits: Record<never, never>;
  readonly steps_out_of_order: Record<never, never>;
  readonly nothing_withheld: Record<never, never>;
  readonly withheld_after_tax: { readonly number: string };
  readonly withheld_beyond_open: { readonly openMinor: bigint; readonly excessMinor: bigint };
  readonly certified_beyond_applied: {
    readonly description: string | null;
    readonly appliedMinor: bigint;
    readonly certifiedMinor: bigint;
  };
  readonly certified_no_application: { readonly number: string };
  readonly certified_not_newest: { readonly number: string; readonly newestNumber: string };
  readonly certified_after_payment: { readonly number: string; readonly paidMinor: bigint };
  readonly certified_below_other_amounts: { readonly leastMinor: bigint; readonly certifiedMinor: bigint };
  readonly does_not_tie: {
    readonly tie: string;
    readonly description: string | null;
    readonly differenceMinor: bigint;
  };

  // Advances and running contracts
  readonly recoupment_without_rate: Record<never, never>;
  readonly advance_already_reversed: Record<never, never>;
  readonly advance_recouped: { readonly numbers: readonly string[] };
  readonly already_billed: Record<never, never>;
  readonly opening_does_not_tie: {
    readonly billedMinor: bigint;
    readonly heldMinor: bigint;
    readonly certifiedMinor: bigint;
    readonly differenceMinor: bigint;
  };
  readonly opening_overpaid: { readonly certifiedMinor: bigint; readonly excessMinor: bigint };
  readonly opening_line_sign: { readonly description: string };
  readonly opening_held_too_much: {
    readonly description: string;
    readonly heldMinor: bigint;
    readonly billedMinor: bigint;
  };

  // Change orders
  readonly change_order_status: { readonly from: ChangeOrderStatus; readonly to: ChangeOrderStatus };
  readonly change_order_without_lines: Record<never, never>;
  readonly contract_below_zero: { readonly sumAfterMinor: bigint };
  readonly draw_effect_mismatch: { readonly netMinor: bigint };
  readonly draws_lowered_too_much: { readonly excessMinor: bigint };

  // Credit notes
  readonly credit_of_credit: { readonly number: string };
  readonly credit_past_bill: { readonly leftMinor: bigint; readonly excessMinor: bigint };
  readonly credit_past_line: {
    readonly description: string;
    readonly leftMinor: bigint;
    readonly excessMinor: bigint;
  };
  readonly credit_forward: { readonly description: string };
  readonly credit_below_zero: { readonly grossMinor: bigint };
  readonly nothing_to_credit: Record<never, never>;
  readonly draw_already_credited: { readonly label: string };

  // Estimates
  readonly estimate_without_lines: Record<never, never>;
  readonly changes_by_change_order: Record<never, never>;
  readonly estimate_total_below_zero: { readonly totalMinor: bigint };
  readonly status_change_not_allowed: {
    readonly from: EstimateStatus;
    readonly to: EstimateStatus;
    readonly billed: boolean;
  };
  readonly estimate_needs_revision: { readonly status: EstimateStatus; readonly billed: boolean };
  readonly estimate_not_deletable: { readonly status: EstimateStatus; readonly billed: boolean };
  readonly estimate_recorded_on: Record<never, never>;
  readonly line_below_billed: {
    readonly description: string;
    readonly billedMinor: bigint;
    readonly valueMinor: bigint;
    readonly differenceMinor: bigint;
  };
  readonly total_below_billed: {
    readonly billedMinor: bigint;
    readonly totalMinor: bigint;
    readonly differenceMinor: bigint;
  };
  readonly billed_line_removed: { readonly description: string; readonly billedMinor: bigint };

  // Files of contracts, and packets of them
  readonly file_empty: { readonly name: string };
  readonly file_kind_unknown: { readonly name: string };
  readonly file_in_packet: { readonly name: string };
  readonly file_place_elsewhere: Record<never, never>;
  readonly waiver_before_payment: { readonly number: string; readonly openMinor: bigint };
  readonly waiver_of_other_contract: Record<never, never>;
  readonly file_not_of_bill: Record<never, never>;
  readonly packet_too_large: PacketExcess;
  readonly packet_of_no_bill: { readonly status: 'draft' | 'void' | 'credit_note' };

  // Payments
  readonly payment_of_nothing: Record<never, never>;
  readonly invoice_not_payable: { readonly number: string; readonly status: InvoiceStatus };
  readonly invoice_named_twice: { readonly number: string };
  readonly over_allocated: {
    readonly number: string;
    readonly openMinor: bigint;
    readonly excessMinor: bigint;
  };
  readonly allocations_exceed_payment: { readonly paymentMinor: bigint; readonly excessMinor: bigint };
  readonly credit_not_enough: { readonly availableMinor: bigint; readonly excessMinor: bigint };
  readonly reversal_before_payment: { readonly receivedOn: string; readonly reversedOn: string };
  readonly reversal_before_use: { readonly lastUsedOn: string; readonly reversedOn: string };
  readonly credit_of_credit_note: { readonly number: string };
  readonly payment_already_reversed: Record<never, never>;
  readonly credit_before_payment: { readonly date: string; readonly receivedOn: string };
  readonly taken_back_already: { readonly number: string };
  readonly taken_back_before_applied: {
    readonly number: string;
    readonly appliedOn: string;
    readonly date: string;
  };
}

/**
 * The stable name of a refusal, the same in the core, on the wire and in the documentation.
 * @example const code: RefusalCode = 'past_ceiling';
 */
export type RefusalCode = keyof RefusalDetails;

/**
 * One refusal: its code and the facts that belong to that code.
 * @example const refusal: Refusal = { code: 'line_twice', details: { description: 'Framing' } };
 */
export type Refusal = {
  readonly [Code in RefusalCode]: { readonly code: Code; readonly details: RefusalDetails[Code] };
}[RefusalCode];

/**
 * An expected "no", ready to be returned as a Result.
 * @example refuse('over_release', { heldMinor: 150_000n, askedMinor: 150_001n, excessMinor: 1n })
 */
export function refuse<Code extends RefusalCode>(
  code: Code,
  details: RefusalDetails[Code],
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, details } as Refusal };
}
