import type { z } from 'zod';
import type { DrawInput } from '#actions/schedule-input.ts';
import type { DrawEntry } from '#core/draws/draw.ts';
import { parseMoney } from '#core/money/parse-money.ts';
import { parsePercent } from '#core/money/parse-percent.ts';
import { parseRate } from '#core/money/parse-rate.ts';
import type { drawBody } from '#endpoints/draws.ts';
import { settleField } from './settle-field.ts';

type Body = z.output<typeof drawBody>;

function readEntry(entry: Body['entry'], field: string, exponent: number): DrawEntry {
  if (entry.kind === 'amount')
    return {
      kind: 'amount',
      amountMinor: settleField(`${field}.amount`, parseMoney(entry.amount, exponent)),
    };
  return entry.kind === 'percent'
    ? { kind: 'percent', percent: settleField(`${field}.percent`, parsePercent(entry.percent)) }
    : entry;
}

/** The draws as typed, as values; a number that cannot be one is named by its field: `draws.2.entry.amount`. */
export function readDrawsBody(draws: readonly Body[], exponent: number): readonly DrawInput[] {
  return draws.map(({ id, entry, retainage, ...draw }, index) => {
    const field = `draws.${index}`;
    return {
      ...draw,
      drawId: id ?? null,
      entry: readEntry(entry, `${field}.entry`, exponent),
      retainage:
        retainage.kind === 'rate'
          ? { kind: 'rate', rate: settleField(`${field}.retainage.rate`, parseRate(retainage.rate)) }
          : retainage,
    };
  });
}
