import type { WordsFor } from '#core/refusal-words.ts';

type TakeOverCode =
  | 'already_billed'
  | 'opening_does_not_tie'
  | 'opening_overpaid'
  | 'opening_line_sign'
  | 'opening_held_too_much';

/**
 * The words of what can go wrong when a running contract is taken over.
 * @example TAKE_OVER_REFUSAL_WORDS.already_billed.title // 'Billed here already'
 */
export const TAKE_OVER_REFUSAL_WORDS: WordsFor<TakeOverCode> = {
  already_billed: {
    status: 409,
    title: 'Billed here already',
    sentence: () => 'A contract is taken over before its first bill here. Void what was billed first.',
  },
  opening_does_not_tie: {
    status: 422,
    title: 'The figures do not tie',
    sentence: ({ billedMinor, heldMinor, certifiedMinor, differenceMinor }, { money }) =>
      `${money(billedMinor)} billed less ${money(heldMinor)} held is not ${money(certifiedMinor)} certified: the difference is ${money(differenceMinor)}.`,
  },
  opening_overpaid: {
    status: 422,
    title: 'Paid more than certified',
    sentence: ({ certifiedMinor, excessMinor }, { money }) =>
      `${money(excessMinor)} more is paid than the ${money(certifiedMinor)} that is certified. Record the surplus as a payment here.`,
  },
  opening_line_sign: {
    status: 422,
    title: 'On the wrong side of zero',
    sentence: ({ description }) =>
      `${description} stands at or above zero, on a deduction at or below it, and a deduction stores no materials.`,
  },
  opening_held_too_much: {
    status: 422,
    title: 'More held than billed',
    sentence: ({ description, heldMinor, billedMinor }, { money }) =>
      `${description} cannot hold ${money(heldMinor)} of ${money(billedMinor)}.`,
  },
};
