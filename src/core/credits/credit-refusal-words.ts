import type { WordsFor } from '#core/refusal-words.ts';

type CreditCode =
  | 'credit_of_credit'
  | 'credit_past_bill'
  | 'credit_past_line'
  | 'credit_forward'
  | 'credit_below_zero'
  | 'nothing_to_credit'
  | 'draw_already_credited';

/**
 * The words of what can go wrong with a credit note.
 * @example CREDIT_REFUSAL_WORDS.nothing_to_credit.title // 'Nothing to credit'
 */
export const CREDIT_REFUSAL_WORDS: WordsFor<CreditCode> = {
  credit_of_credit: {
    status: 409,
    title: 'A credit note already',
    sentence: ({ number }) => `${number} is a credit note itself. Void it instead.`,
  },
  credit_past_bill: {
    status: 409,
    title: 'More than is left of the bill',
    sentence: ({ leftMinor, excessMinor }, { money }) =>
      `This credits ${money(excessMinor)} more than the bill has left. At most ${money(leftMinor)} can be credited.`,
  },
  credit_past_line: {
    status: 409,
    title: 'More than is left of the line',
    sentence: ({ description, leftMinor, excessMinor }, { money }) =>
      `${description} has ${money(leftMinor)} of this bill left, ${money(excessMinor)} less than this credit takes off it.`,
  },
  credit_forward: {
    status: 422,
    title: 'Not a step back',
    sentence: ({ description }) =>
      `${description} is not billed that far, so a credit cannot take it back to there.`,
  },
  credit_below_zero: {
    status: 422,
    title: 'A credit below zero',
    sentence: ({ grossMinor }, { money }) =>
      `These lines come to ${money(grossMinor)}. Credit the lines that they lower together with them.`,
  },
  nothing_to_credit: {
    status: 422,
    title: 'Nothing to credit',
    sentence: () => 'This credit comes to nothing, or nothing of the bill is left to credit.',
  },
  draw_already_credited: {
    status: 409,
    title: 'Credited already',
    sentence: ({ label }) => `${label} is credited already and can be billed again.`,
  },
};
