import type { WordsFor } from '#core/refusal-words.ts';

type DrawCode = 'draw_unknown' | 'draw_twice' | 'draw_already_billed' | 'draws_past_contract';

/**
 * The words of what can go wrong with draws.
 * @example DRAW_REFUSAL_WORDS.draw_twice.title // 'A draw twice'
 */
export const DRAW_REFUSAL_WORDS: WordsFor<DrawCode> = {
  draw_unknown: {
    status: 422,
    title: 'No such draw',
    sentence: () => 'One of these draws is not in the schedule. Load the estimate again.',
  },
  draw_twice: {
    status: 422,
    title: 'A draw twice',
    sentence: ({ label }) => `${label} is named twice. Tick each draw once.`,
  },
  draw_already_billed: {
    status: 409,
    title: 'Already billed',
    sentence: ({ label }) => `${label} is billed already. Void or credit its invoice to bill it again.`,
  },
  draws_past_contract: {
    status: 409,
    title: 'Past the contract',
    sentence: ({ overMinor, mostMinor }, { money }) =>
      `These draws pass the contract sum by ${money(overMinor)}. Draws of at most ${money(mostMinor)} can still be billed: lower a draw to what is left, or bill the remaining balance.`,
  },
};
