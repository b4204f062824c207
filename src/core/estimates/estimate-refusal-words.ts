import type { WordsFor } from '#core/refusal-words.ts';
import { capitalized } from '#core/words/company-words.ts';

type EstimateCode =
  | 'estimate_without_lines'
  | 'changes_by_change_order'
  | 'estimate_total_below_zero'
  | 'status_change_not_allowed'
  | 'estimate_needs_revision'
  | 'estimate_not_deletable'
  | 'estimate_recorded_on'
  | 'line_below_billed'
  | 'total_below_billed'
  | 'billed_line_removed';

const isBilled = (billed: boolean): string => (billed ? ' and billed' : '');

/**
 * The words of what can go wrong with an estimate.
 * @example ESTIMATE_REFUSAL_WORDS.estimate_without_lines.title // 'No lines yet'
 */
export const ESTIMATE_REFUSAL_WORDS: WordsFor<EstimateCode> = {
  estimate_without_lines: {
    status: 422,
    title: 'No lines yet',
    sentence: () => 'An estimate needs at least one line.',
  },
  changes_by_change_order: {
    status: 409,
    title: ({ changeOrder }) => `By ${changeOrder.one} only`,
    sentence: (_, { words: { forPayment, changeOrder } }) =>
      `${capitalized(forPayment.a)} of this contract is issued, so its lines stay. Write ${changeOrder.a} instead.`,
  },
  estimate_total_below_zero: {
    status: 422,
    title: 'Total below zero',
    sentence: ({ totalMinor }, { money }) =>
      `The discounts take the total to ${money(totalMinor)}. Lower them until it is zero or more.`,
  },
  status_change_not_allowed: {
    status: 409,
    title: 'Not from here',
    sentence: ({ from, to, billed }) => `An estimate that is ${from}${isBilled(billed)} cannot become ${to}.`,
  },
  estimate_needs_revision: {
    status: 409,
    title: 'Changed by revision only',
    sentence: ({ status, billed }) =>
      `This estimate is ${status}${isBilled(billed)}. Revise it, with a reason, so that the change is on record.`,
  },
  estimate_not_deletable: {
    status: 409,
    title: 'Only a draft is deleted',
    sentence: ({ status, billed }, { words }) =>
      `This estimate is ${status}${isBilled(billed)}. Only a draft without bills and ${words.changeOrder.many} can be deleted.`,
  },
  estimate_recorded_on: {
    status: 409,
    title: 'Recorded on already',
    sentence: (_, { words }) =>
      `An advance, a cost, an entry in the books, a revision or a change of its ${words.retainage} is on record for this estimate, so it stays. Decline it instead of deleting it.`,
  },
  line_below_billed: {
    status: 409,
    title: 'Below what is billed',
    sentence: ({ description, billedMinor, valueMinor, differenceMinor }, { money }) =>
      `${description} has ${money(billedMinor)} billed on it, so ${money(valueMinor)} is ${money(differenceMinor)} too little.`,
  },
  total_below_billed: {
    status: 409,
    title: 'Below what is billed',
    sentence: ({ billedMinor, totalMinor, differenceMinor }, { money }) =>
      `${money(billedMinor)} is billed, so a total of ${money(totalMinor)} is ${money(differenceMinor)} too little.`,
  },
  billed_line_removed: {
    status: 409,
    title: 'A billed line stays',
    sentence: ({ description, billedMinor }, { money }) =>
      `${description} has ${money(billedMinor)} billed on it and cannot be taken out. Lower it to what is billed instead.`,
  },
};
