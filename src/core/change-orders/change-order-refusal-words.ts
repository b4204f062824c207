import type { WordsFor } from '#core/refusal-words.ts';

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
    sentence: ({ from, to }) =>
      from === 'approved'
        ? 'This change order is approved and stays. Take it back with another change order.'
        : `A change order that is ${from} cannot become ${to}.`,
  },
  change_order_without_lines: {
    status: 422,
    title: 'No lines yet',
    sentence: () => 'A change order needs at least one line.',
  },
  contract_below_zero: {
    status: 409,
    title: 'Contract sum below zero',
    sentence: ({ sumAfterMinor }, { money }) =>
      `This change order takes the contract sum to ${money(sumAfterMinor)}. Deduct less.`,
  },
  draw_effect_mismatch: {
    status: 422,
    title: 'Draws move the other way',
    sentence: ({ netMinor }, { money }) =>
      `This change order comes to ${money(netMinor)}. An addition adds or raises a draw, a deduction lowers draws.`,
  },
  draws_lowered_too_much: {
    status: 422,
    title: 'Draws lowered too much',
    sentence: ({ excessMinor }, { money }) =>
      `The draws are lowered by ${money(excessMinor)} more than the change order deducts.`,
  },
};
