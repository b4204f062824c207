import { parseMoney } from '#core/money/parse-money.ts';
import { parseRate } from '#core/money/parse-rate.ts';
import type { RetainageReader } from '#endpoints/read-retainage.ts';
import { settleField } from './settle-field.ts';

/** Reads the rates and amounts of a rule as typed; a broken one is named by its field. */
export const retainageReader = (exponent: number): RetainageReader => ({
  rate: (text, field) => settleField(field, parseRate(text)),
  money: (text, field) => settleField(field, parseMoney(text, exponent)),
});
