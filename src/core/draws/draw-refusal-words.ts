import type { WordsFor } from '#core/refusal-words.ts';
import { capitalized } from '#core/words/company-words.ts';

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
 * @example DRAW_REFUSAL_WORDS.schedule_past_contract.title // 'Scheduled too much'
 */
export const DRAW_REFUSAL_WORDS: WordsFor<DrawCode> = {
  draw_unknown: {
    status: 422,
    title: ({ draw }) => `No such ${draw.one}`,
    sentence: (_, { words }) =>
      `One of these ${words.draw.many} is not in the schedule. Load the estimate again.`,
  },
  draw_twice: {
    status: 422,
    title: ({ draw }) => capitalized(`${draw.a} twice`),
    sentence: ({ label }, { words }) => `${label} is named twice. Tick each ${words.draw.one} once.`,
  },
  draw_already_billed: {
    status: 409,
    title: 'Already billed',
    sentence: ({ label }) => `${label} is billed already. Void or credit its invoice to bill it again.`,
  },
  draws_past_contract: {
    status: 409,
    title: 'Past the contract',
    sentence: ({ overMinor, mostMinor }, { money, words: { draw } }) =>
      `These ${draw.many} pass the contract sum by ${money(overMinor)}. ${capitalized(draw.many)} of at most ${money(mostMinor)} can still be billed: lower ${draw.a} to what is left, or bill the remaining balance.`,
  },
  draw_below_zero: {
    status: 422,
    title: ({ draw }) => capitalized(`${draw.a} below zero`),
    sentence: ({ name, amountMinor }, { money, words }) =>
      `${name} would come to ${money(amountMinor)}. Lower the other ${words.draw.many} until it is zero or more.`,
  },
  balance_twice: {
    status: 422,
    title: 'One balance only',
    sentence: (_, { words }) =>
      `Only one ${words.draw.one} can take the balance. Enter an amount or a percentage for the others.`,
  },
  billed_draw_changed: {
    status: 409,
    title: ({ draw }) => `A billed ${draw.one} stays`,
    sentence: ({ label }) => `${label} is billed, so its place, its name and its amount stay as they are.`,
  },
  schedule_past_contract: {
    status: 409,
    title: 'Scheduled too much',
    sentence: ({ overMinor, contractSumMinor }, { money, words }) =>
      `The ${words.draw.many} add up to ${money(overMinor)} more than the contract sum of ${money(contractSumMinor)}. Lower them, or raise the contract sum first.`,
  },
};
