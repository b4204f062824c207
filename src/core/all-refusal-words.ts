import { ATTACHMENT_REFUSAL_WORDS } from '#core/attachments/attachment-refusal-words.ts';
import { BILLING_REFUSAL_WORDS } from '#core/billing/billing-refusal-words.ts';
import { CHANGE_ORDER_REFUSAL_WORDS } from '#core/change-orders/change-order-refusal-words.ts';
import { CREDIT_REFUSAL_WORDS } from '#core/credits/credit-refusal-words.ts';
import { DRAW_REFUSAL_WORDS } from '#core/draws/draw-refusal-words.ts';
import { ESTIMATE_REFUSAL_WORDS } from '#core/estimates/estimate-refusal-words.ts';
import { BOOKS_REFUSAL_WORDS } from '#core/ledger/books-refusal-words.ts';
import { PAYMENT_REFUSAL_WORDS } from '#core/payments/payment-refusal-words.ts';
import { RETAINAGE_REFUSAL_WORDS } from '#core/retainage/retainage-refusal-words.ts';
import { TAKE_OVER_REFUSAL_WORDS } from '#core/take-over/take-over-refusal-words.ts';
import { RECORD_REFUSAL_WORDS } from './record-refusal-words.ts';
import type { RefusalCode } from './refusal.ts';
import type { WordsFor } from './refusal-words.ts';

/**
 * The words of every refusal. A code without its words does not compile.
 * @example ALL_REFUSAL_WORDS.over_release.status // 409
 */
export const ALL_REFUSAL_WORDS: WordsFor<RefusalCode> = {
  ...ATTACHMENT_REFUSAL_WORDS,
  ...BILLING_REFUSAL_WORDS,
  ...BOOKS_REFUSAL_WORDS,
  ...CHANGE_ORDER_REFUSAL_WORDS,
  ...CREDIT_REFUSAL_WORDS,
  ...DRAW_REFUSAL_WORDS,
  ...ESTIMATE_REFUSAL_WORDS,
  ...PAYMENT_REFUSAL_WORDS,
  ...TAKE_OVER_REFUSAL_WORDS,
  ...RECORD_REFUSAL_WORDS,
  ...RETAINAGE_REFUSAL_WORDS,
  not_permitted: {
    status: 403,
    title: 'Not allowed',
    sentence: () => 'Your role does not allow this. Ask an administrator of the company.',
  },
  number_malformed: {
    status: 422,
    title: 'Not a number',
    sentence: ({ text }) =>
      `"${text}" is not a number like 12500.00: digits and a point, without sign or separators.`,
  },
  number_too_precise: {
    status: 422,
    title: 'Too many decimals',
    sentence: ({ text, decimals }) => `"${text}" has more than ${decimals} decimals.`,
  },
  number_too_large: {
    status: 422,
    title: 'Too large',
    sentence: ({ text }) => `${text} is more than can be kept here.`,
  },
  rate_out_of_range: {
    status: 422,
    title: 'Not a rate',
    sentence: ({ rate }) => `A rate is from 0% to 100%; ${rate}% is not.`,
  },
  reason_missing: {
    status: 422,
    title: 'A reason is missing',
    sentence: () => 'Say why, so that the record does.',
  },
  period_closed: {
    status: 409,
    title: 'The books are closed',
    sentence: ({ date, closingDate }) =>
      `The books are closed through ${closingDate}, so nothing can be dated ${date}. Choose a later day.`,
  },
};
