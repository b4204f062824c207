import { isZero } from '#web/lib/money-text.ts';

/** What a change of the rule moves on earlier bills, in a sentence. */
export function movesWords(moves: string, money: (amount: string) => string): string {
  if (isZero(moves)) return 'No money moves on earlier bills.';
  return moves.startsWith('-')
    ? `The next bill releases ${money(moves.slice(1))} due to the change.`
    : `The next bills withhold ${money(moves)} more, for earlier work.`;
}
