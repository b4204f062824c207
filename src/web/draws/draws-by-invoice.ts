import { capitalized, type Word } from '#core/words/company-words.ts';
import type { readDraws } from '#endpoints/draws.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';

/** Which draws each invoice bills, in words: "Draws 2, 3". */
export function drawsByInvoice(
  draws: readonly Pick<AnswerOf<typeof readDraws>['draws'][number], 'position' | 'billedBy'>[],
  word: Word,
): ReadonlyMap<string, string> {
  const billed = Map.groupBy(
    draws.filter(({ billedBy }) => billedBy !== null),
    ({ billedBy }) => billedBy ?? '',
  );
  return new Map(
    [...billed].map(([invoiceId, own]) => {
      const positions = own.map(({ position }) => position).join(', ');
      return [invoiceId, `${capitalized(own.length === 1 ? word.one : word.many)} ${positions}`];
    }),
  );
}
