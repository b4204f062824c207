import type { WordsFor } from '#core/refusal-words.ts';
import { capitalized } from '#core/words/company-words.ts';

type ChangeOrderCode =
  | 'change_order_status'
  | 'change_order_without_lines'
  | 'contract_below_zero'
  | 'draw_effect_mismatch'
  | 'draws_lowered_too_much';

/**
 * The words of what can go wrong with a change order.
 * @example CHANGE_ORDER_REFUSAL_WORDS.change_order_without_lines.title // 'No lines yet'
 */
export const CHANGE_ORDER_REFUSAL_WORDS: WordsFor<ChangeOrderCode> = {
  change_order_status: {
    status: 409,
    title: 'Not from here',
    sentence: ({ from, to }, { words: { changeOrder } }) =>
      from === 'approved'
        ? `This ${changeOrder.one} is approved and stays. Take it back with another ${changeOrder.one}.`
        : `${capitalized(changeOrder.a)} that is ${from} cannot become ${to}.`,
  },
  change_order_without_lines: {
    status: 422,
    title: 'No lines yet',
    sentence: (_, { words }) => `${capitalized(words.changeOrder.a)} needs at least one line.`,
  },
  contract_below_zero: {
    status: 409,
    title: 'Contract sum below zero',
    sentence: ({ sumAfterMinor }, { money, words }) =>
      `This ${words.changeOrder.one} takes the contract sum to ${money(sumAfterMinor)}. Deduct less.`,
  },
  draw_effect_mismatch: {
    status: 422,
    title: ({ draw }) => capitalized(`${draw.many} move the other way`),
    sentence: ({ netMinor }, { money, words: { changeOrder, draw } }) =>
      `This ${changeOrder.one} comes to ${money(netMinor)}. An addition adds or raises ${draw.a}, a deduction lowers ${draw.many}.`,
  },
  draws_lowered_too_much: {
    status: 422,
    title: ({ draw }) => capitalized(`${draw.many} lowered too much`),
    sentence: ({ excessMinor }, { money, words: { changeOrder, draw } }) =>
      `The ${draw.many} are lowered by ${money(excessMinor)} more than the ${changeOrder.one} deducts.`,
  },
};
