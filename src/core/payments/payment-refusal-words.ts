import type { WordsFor } from '#core/refusal-words.ts';

type PaymentCode =
  | 'payment_of_nothing'
  | 'recoupment_without_rate'
  | 'advance_already_reversed'
  | 'advance_recouped'
  | 'invoice_not_payable'
  | 'invoice_named_twice'
  | 'over_allocated'
  | 'allocations_exceed_payment'
  | 'credit_not_enough'
  | 'reversal_before_payment'
  | 'reversal_before_use'
  | 'payment_already_reversed'
  | 'credit_of_credit_note'
  | 'credit_before_payment'
  | 'taken_back_already'
  | 'taken_back_before_applied';

/**
 * The words of what can go wrong with a payment.
 * @example PAYMENT_REFUSAL_WORDS.payment_of_nothing.title // 'No amount'
 */
export const PAYMENT_REFUSAL_WORDS: WordsFor<PaymentCode> = {
  recoupment_without_rate: {
    status: 422,
    title: 'No rate of recoupment',
    sentence: () => 'Say at which rate the bills recoup this advance: 100% applies it at once.',
  },
  advance_already_reversed: {
    status: 409,
    title: 'Already reversed',
    sentence: () => 'This advance is reversed already.',
  },
  advance_recouped: {
    status: 409,
    title: 'Recouped already',
    sentence: ({ numbers }) =>
      `${numbers.join(', ')} recouped of this advance or gave back to it. Void ${numbers.length === 1 ? 'it' : 'them'} first, or leave the advance as it is.`,
  },
  payment_of_nothing: {
    status: 422,
    title: 'No amount',
    sentence: () => 'A payment, and each part of it that goes to an invoice, is more than zero.',
  },
  invoice_not_payable: {
    status: 409,
    title: 'Cannot be paid',
    sentence: ({ number, status }) => `${number} is ${status}, so nothing can be paid on it.`,
  },
  invoice_named_twice: {
    status: 422,
    title: 'An invoice twice',
    sentence: ({ number }) => `${number} is named twice. Name each invoice once, with all that goes to it.`,
  },
  over_allocated: {
    status: 409,
    title: 'More than is open',
    sentence: ({ number, openMinor, excessMinor }, { money }) =>
      `${number} has ${money(openMinor)} open, ${money(excessMinor)} less than this. What is left over stays as credit of the customer.`,
  },
  allocations_exceed_payment: {
    status: 422,
    title: 'More than was paid',
    sentence: ({ paymentMinor, excessMinor }, { money }) =>
      `The invoices get ${money(excessMinor)} more than the payment of ${money(paymentMinor)}.`,
  },
  credit_not_enough: {
    status: 409,
    title: 'Not enough credit',
    sentence: ({ availableMinor, excessMinor }, { money }) =>
      `This takes ${money(excessMinor)} more than the credit of ${money(availableMinor)} that is left.`,
  },
  reversal_before_payment: {
    status: 422,
    title: 'Reversed too early',
    sentence: ({ receivedOn, reversedOn }) =>
      `The payment was received on ${receivedOn}, so it cannot be reversed on ${reversedOn}. Choose ${receivedOn} or later.`,
  },
  reversal_before_use: {
    status: 422,
    title: 'Reversed too early',
    sentence: ({ lastUsedOn, reversedOn }) =>
      `Something of it was applied or taken back on ${lastUsedOn}, so it cannot be reversed on ${reversedOn}. Choose ${lastUsedOn} or later.`,
  },
  payment_already_reversed: {
    status: 409,
    title: 'Already reversed',
    sentence: () => 'This payment is reversed already.',
  },
  credit_of_credit_note: {
    status: 409,
    title: 'Credit of a credit note',
    sentence: ({ number }) => `This credit comes from credit note ${number}. Void that instead.`,
  },
  credit_before_payment: {
    status: 422,
    title: 'Too early',
    sentence: ({ date, receivedOn }) =>
      `The payment was received on ${receivedOn}; ${date} is before that. Choose that day or a later one.`,
  },
  taken_back_already: {
    status: 409,
    title: 'Taken back already',
    sentence: ({ number }) =>
      `This was taken back from ${number} already, and is credit of the customer again.`,
  },
  taken_back_before_applied: {
    status: 422,
    title: 'Taken back too early',
    sentence: ({ number, appliedOn, date }) =>
      `It was applied to ${number} on ${appliedOn}; ${date} is before that. Choose that day or a later one.`,
  },
};
