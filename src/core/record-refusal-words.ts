import { inWords } from '#core/words/in-words.ts';
import type { WordsFor } from './refusal-words.ts';

type RecordCode =
  | 'not_found'
  | 'changed_meanwhile'
  | 'key_reused'
  | 'invoice_not_draft'
  | 'invoice_not_issued'
  | 'due_before_invoice'
  | 'draft_figures_changed'
  | 'number_taken'
  | 'customer_mismatch'
  | 'tax_rate_unknown'
  | 'not_a_sample';

/**
 * The words of what can go wrong with any record: it is gone, it changed, or it is not what was expected.
 * @example RECORD_REFUSAL_WORDS.not_found.status // 404
 */
export const RECORD_REFUSAL_WORDS: WordsFor<RecordCode> = {
  not_found: {
    status: 404,
    title: 'Not found',
    sentence: ({ what }, { words }) => `There is no such ${inWords(what, words)} here.`,
  },
  changed_meanwhile: {
    status: 409,
    title: 'Changed meanwhile',
    sentence: ({ what }, { words }) =>
      `Somebody changed this ${inWords(what, words)} since you opened it. Load it again, then make your change.`,
  },
  key_reused: {
    status: 409,
    title: 'Key used before',
    sentence: () => 'This idempotency key came with another request before. Use a new key for a new action.',
  },
  invoice_not_draft: {
    status: 409,
    title: 'Already issued',
    sentence: () => 'This invoice is issued and cannot be changed. If it is wrong, void it and bill again.',
  },
  invoice_not_issued: {
    status: 409,
    title: 'Not issued',
    sentence: () => 'This takes an issued invoice, and this one is a draft or void.',
  },
  due_before_invoice: {
    status: 422,
    title: 'Due too early',
    sentence: ({ invoiceDate, dueDate }) =>
      `The due date ${dueDate} is before the invoice date ${invoiceDate}. Choose ${invoiceDate} or later.`,
  },
  draft_figures_changed: {
    status: 409,
    title: 'The figures changed',
    sentence: ({ seenGrossMinor, seenDueMinor, grossMinor, dueMinor }, { money }) =>
      `The contract moved since you saw this draft: it bills ${money(grossMinor)} now instead of ${money(seenGrossMinor)}, and ${money(dueMinor)} is due instead of ${money(seenDueMinor)}. Look at it again, then issue it.`,
  },
  number_taken: {
    status: 409,
    title: 'Number used before',
    sentence: () =>
      'The pattern of numbers makes one that another document has already. Change the pattern in the settings.',
  },
  customer_mismatch: {
    status: 422,
    title: 'Another customer',
    sentence: ({ number }) => `${number} belongs to another customer than the payment does.`,
  },
  tax_rate_unknown: {
    status: 422,
    title: 'No such tax rate',
    sentence: () => 'The tax rate of one of the lines does not exist. Choose another one.',
  },
  not_a_sample: {
    status: 409,
    title: 'Not a sample',
    sentence: () => 'Only a sample company can be deleted whole.',
  },
};
