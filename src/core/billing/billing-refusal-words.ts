import type { WordsFor } from '#core/refusal-words.ts';
import { capitalized } from '#core/words/company-words.ts';

type BillingCode =
  | 'nothing_to_bill'
  | 'nothing_left_to_bill'
  | 'past_ceiling'
  | 'below_billed'
  | 'amount_below_billed'
  | 'correction_unexplained'
  | 'correction_beyond_billed'
  | 'line_unknown'
  | 'line_twice'
  | 'percent_on_zero_line'
  | 'bill_below_zero'
  | 'due_below_zero'
  | 'over_release'
  | 'tax_not_separable'
  | 'dated_before_newest'
  | 'void_of_draft'
  | 'already_void'
  | 'not_newest'
  | 'has_payments'
  | 'void_before_invoice'
  | 'void_before_settled'
  | 'built_on_later'
  | 'void_past_zero'
  | 'void_past_ceiling'
  | 'credited_draw_changed'
  | 'credit_used'
  | 'unwind_blocked'
  | 'not_reissuable'
  | 'billed_over_contract'
  | 'release_on_credit_note';

/**
 * The words of what can go wrong with a bill.
 * @example BILLING_REFUSAL_WORDS.nothing_to_bill.title // 'Nothing to bill'
 */
export const BILLING_REFUSAL_WORDS: WordsFor<BillingCode> = {
  nothing_to_bill: {
    status: 422,
    title: 'Nothing to bill',
    sentence: (_, { words }) =>
      `This bill comes to nothing. Enter a share, an amount or lines, or release ${words.retainage} on it.`,
  },
  nothing_left_to_bill: {
    status: 409,
    title: 'Nothing left to bill',
    sentence: () => 'The contract is billed in full: there is no remaining balance.',
  },
  past_ceiling: {
    status: 409,
    title: 'Past the contract',
    sentence: ({ overMinor, cumulativeMinor, cumulativePercent, lines }, { money, words }) => {
      const total =
        cumulativePercent === null ? '' : ` (${money(cumulativeMinor)} to date, ${cumulativePercent}%)`;
      const named = lines.map((line) => `${line.description} by ${money(line.overMinor)}`).join(', ');
      const passed = [
        ...(overMinor > 0n ? [`passes the contract sum by ${money(overMinor)}${total}`] : []),
        ...(named === '' ? [] : [`takes lines past their value: ${named}`]),
      ];
      return `This bill ${passed.join(' and ')}. Write ${words.changeOrder.a} or revise the estimate first, bill less, or override it with a reason.`;
    },
  },
  below_billed: {
    status: 409,
    title: 'Below what is billed',
    sentence: ({ description, billedPercent, typedPercent }) =>
      description === null
        ? `The contract is already ${billedPercent}% billed; ${typedPercent}% complete to date would step back.`
        : `${description} is already ${billedPercent}%; to go back to ${typedPercent}%, mark the line as a correction and say why.`,
  },
  amount_below_billed: {
    status: 409,
    title: 'Below what is billed',
    sentence: ({ billedMinor, typedMinor }, { money }) =>
      `${money(billedMinor)} is already billed, ${money(billedMinor - typedMinor)} more than ${money(typedMinor)} to date.`,
  },
  correction_unexplained: {
    status: 422,
    title: 'A correction needs a reason',
    sentence: ({ description }) =>
      `To take money back from ${description}, mark the line as a correction and say why.`,
  },
  correction_beyond_billed: {
    status: 422,
    title: 'More than is billed',
    sentence: ({ description, billedMinor }, { money }) =>
      `${description} has ${money(billedMinor)} billed on it; a correction cannot take back more than that.`,
  },
  line_unknown: {
    status: 422,
    title: 'No such line',
    sentence: () => 'One of these lines is not a line of the estimate. Load the estimate again.',
  },
  line_twice: {
    status: 422,
    title: 'A line twice',
    sentence: ({ description }) => `${description} is named twice. Name each line once.`,
  },
  percent_on_zero_line: {
    status: 422,
    title: 'No percentage of nothing',
    sentence: ({ description }) =>
      `${description} has a value of zero, so it takes an amount and no percentage.`,
  },
  bill_below_zero: {
    status: 409,
    title: 'Work below zero',
    sentence: ({ grossMinor }, { money }) =>
      `The work of this bill comes to ${money(grossMinor)}, and only its tax makes it an amount to pay. Bill what is taken back apart, so that it becomes a credit note.`,
  },
  due_below_zero: {
    status: 409,
    title: 'Amount due below zero',
    sentence: ({ dueMinor, withheldMinor }, { money, words }) =>
      withheldMinor > 0n
        ? `With ${money(withheldMinor)} withheld, ${money(dueMinor)} would be due. Leave the ${words.retainage} off this bill, lower its rate, or carry the rest to the next bills.`
        : `${money(dueMinor)} would be due. Bill other work together with it.`,
  },
  over_release: {
    status: 409,
    title: 'More than is held',
    sentence: ({ heldMinor, excessMinor }, { money }) =>
      `This releases ${money(excessMinor)} more than is held. At most ${money(heldMinor)} can be released.`,
  },
  tax_not_separable: {
    status: 422,
    title: 'Tax cannot be taken out',
    sentence: () =>
      'An amount including tax needs one tax rate on all lines that it is spread over. Enter it before tax, or bill by line.',
  },
  dated_before_newest: {
    status: 409,
    title: 'Dated too early',
    sentence: ({ date, newestDate }) =>
      `A bill of ${date} would stand before the newest one of this contract, ${newestDate}. Date it ${newestDate} or later.`,
  },
  void_of_draft: {
    status: 409,
    title: 'Not issued yet',
    sentence: () => 'A draft is not issued, so there is nothing to void. Delete it instead.',
  },
  already_void: {
    status: 409,
    title: 'Already void',
    sentence: ({ number }) => `${number} is void already.`,
  },
  not_newest: {
    status: 409,
    title: 'Not the newest bill',
    sentence: ({ number, newestNumber }) =>
      `${number} is not the newest bill of its contract. Void ${newestNumber} first, or correct it on the next bill.`,
  },
  has_payments: {
    status: 409,
    title: 'Paid in part or in full',
    sentence: ({ number, paidMinor }, { money }) =>
      `${money(paidMinor)} is paid on ${number}. Reverse the payment first, then void the bill.`,
  },
  void_before_invoice: {
    status: 422,
    title: 'Voided too early',
    sentence: ({ number, invoiceDate, voidDate }) =>
      `${number} is dated ${invoiceDate}, so it cannot be voided on ${voidDate}. Choose ${invoiceDate} or later.`,
  },
  void_before_settled: {
    status: 422,
    title: 'Voided too early',
    sentence: ({ number, settledOn, voidDate }) =>
      `Something of ${number} was paid, credited or taken back on ${settledOn}, so it cannot be voided on ${voidDate}. Choose ${settledOn} or later.`,
  },
  built_on_later: {
    status: 409,
    title: 'Something later builds on it',
    sentence: ({ number, laterNumber }, { words }) =>
      `${laterNumber} credits ${number} or releases its ${words.retainage}. Void ${laterNumber} first, or credit ${number}.`,
  },
  void_past_zero: {
    status: 409,
    title: 'Later bills took it back already',
    sentence: ({ number, description }) =>
      `Without ${number}, ${description} would stand below zero, because a later bill took some of it back. Credit ${number} instead.`,
  },
  void_past_ceiling: {
    status: 409,
    title: 'The contract was lowered since',
    sentence: ({ number, overMinor }, { money }) =>
      `Without ${number}, ${money(overMinor)} more than the contract sum would be billed, because the contract was lowered since. Raise the contract sum first, or bill it again with a reason.`,
  },
  credited_draw_changed: {
    status: 409,
    title: ({ draw }) => capitalized(`${draw.a} was changed since`),
    sentence: ({ number, label }) =>
      `${number} unlocked ${label}, which was changed since, so it cannot be billed by its old invoice again. Bill it anew instead.`,
  },
  credit_used: {
    status: 409,
    title: 'The credit is used',
    sentence: ({ number, usedMinor }, { money }) =>
      `${money(usedMinor)} of the credit of ${number} is applied to invoices. Take it back first, on the payment with the reference ${number}.`,
  },
  unwind_blocked: {
    status: 409,
    title: 'Payments stand on later bills',
    sentence: ({ numbers, paidMinor }, { money }) =>
      `${money(paidMinor)} is paid on ${String(numbers)}. Reverse those payments first, or correct it on the next bill.`,
  },
  not_reissuable: {
    status: 409,
    title: 'Not to be reissued',
    sentence: ({ label }, { words }) =>
      `${capitalized(words.bill.one)} ${label} is not void, or a later one stands. Bill it under the next number.`,
  },
  billed_over_contract: {
    status: 409,
    title: 'Billed over contract',
    sentence: ({ overMinor }, { money }) =>
      `An approved deduction left ${money(overMinor)} more billed than the contract sum. Credit it first; until then only credits and releases can be issued.`,
  },
  release_on_credit_note: {
    status: 409,
    title: 'No release on a credit note',
    sentence: (_, { words }) =>
      `This bill is below zero, so it becomes a credit note, which pays nothing out. Release ${words.retainage} on a bill of its own.`,
  },
};
