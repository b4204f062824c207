import type { WordsFor } from '#core/refusal-words.ts';

type DrawCode =
  | 'draw_unknown'
  | 'draw_twice'
  | 'draw_already_billed'
  | 'draws_past_contract'
  | 'draw_below_zero'
  | 'balance_twice'
  | 'billed_draw_changed'
  | 'schedule_past_contract';

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
  draw_below_zero: {
    status: 422,
    title: 'A draw below zero',
    sentence: ({ name, amountMinor }, { money }) =>
      `${name} would come to ${money(amountMinor)}. Lower the other draws until it is zero or more.`,
  },
  balance_twice: {
    status: 422,
    title: 'One balance only',
    sentence: () => 'Only one draw can take the balance. Enter an amount or a percentage for the others.',
  },
  billed_draw_changed: {
    status: 409,
    title: 'A billed draw stays',
    sentence: ({ label }) => `${label} is billed, so its place, its name and its amount stay as they are.`,
  },
  schedule_past_contract: {
    status: 409,
    title: 'Scheduled too much',
    sentence: ({ overMinor, contractSumMinor }, { money }) =>
      `The draws add up to ${money(overMinor)} more than the contract sum of ${money(contractSumMinor)}. Lower them, or raise the contract sum first.`,
  },
};
