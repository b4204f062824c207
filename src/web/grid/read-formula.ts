import { formatDecimal } from '#core/money/decimal.ts';
import type { Ratio } from '#core/money/ratio.ts';
import { addRatios, quotient, reduceRatio, subtractRatios, ZERO } from '#core/money/ratio.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import { numberSigns } from '#web/lib/number-signs.ts';
import { readDecimal } from '#web/lib/read-decimal.ts';

export type FormulaAnswer =
  | { readonly ok: true; readonly text: string }
  /** `unfinished` tells what may still become right from what is wrong already. */
  | { readonly ok: false; readonly problem: string; readonly unfinished: boolean };

interface Term {
  readonly value: Ratio;
  /** A share waits for what it is a share of. */
  readonly share: boolean;
}

interface Problem {
  readonly problem: string;
  readonly unfinished: boolean;
}

interface Reader {
  readonly tokens: readonly string[];
  readonly locale: string;
  at: number;
  problem: Problem | null;
}

const LONGEST = 200;
const HUNDREDTH = quotient(1n, 100n);

/**
 * Works out what stands after the equals sign of "=1200*3", exactly, and rounds the result once, half away from
 * zero. After a plus or minus a percentage is of what stands before it, as on a calculator: "=500+10%" is 550.
 */
export function readFormula(typed: string, locale: string, decimals: number): FormulaAnswer {
  if (typed.length > LONGEST) {
    return { ok: false, problem: `A calculation has at most ${LONGEST} signs.`, unfinished: false };
  }
  const reader: Reader = { tokens: tokensOf(typed, locale), locale, at: 0, problem: null };
  const { value } = readSum(reader);
  const rest = reader.tokens[reader.at];
  if (rest !== undefined) fail(reader, `“${rest}” does not belong there.`);
  if (reader.problem) return { ok: false, ...reader.problem };
  const { numerator, denominator } = value;
  const units = roundHalfAway({ numerator: numerator * 10n ** BigInt(decimals), denominator });
  return { ok: true, text: formatDecimal({ units, decimals }) };
}

function tokensOf(typed: string, locale: string): readonly string[] {
  const text = typed.replace(/^\s*=/, '').replaceAll('×', '*').replaceAll('÷', '/').replaceAll('−', '-');
  const spaced = /\s/.test(numberSigns(locale).group);
  const number = spaced ? /(?:[\d.,'’\u00a0\u202f]|(?<=\d) (?=\d{3}))+/y : /[\d.,'’]+/y;
  const tokens: string[] = [];
  for (let at = 0; at < text.length; ) {
    number.lastIndex = at;
    const found = number.exec(text)?.[0] ?? text.charAt(at);
    if (/\S/.test(found)) tokens.push(found);
    at += found.length;
  }
  return tokens;
}

function readSum(reader: Reader): Term {
  let sum = readProduct(reader);
  for (let sign = next(reader, '+', '-'); sign; sign = next(reader, '+', '-')) {
    const right = readProduct(reader);
    const value = right.share ? times(sum.value, right.value) : right.value;
    const both = sign === '+' ? addRatios(sum.value, value) : subtractRatios(sum.value, value);
    sum = { value: both, share: false };
  }
  return sum;
}

function readProduct(reader: Reader): Term {
  let product = readSigned(reader);
  for (let sign = next(reader, '*', '/'); sign; sign = next(reader, '*', '/')) {
    const { value } = readSigned(reader);
    product = {
      value: sign === '*' ? times(product.value, value) : over(reader, product.value, value),
      share: false,
    };
  }
  return product;
}

function readSigned(reader: Reader): Term {
  const sign = next(reader, '-', '+');
  if (sign) {
    const { value, share } = readSigned(reader);
    return { value: sign === '-' ? { ...value, numerator: -value.numerator } : value, share };
  }
  let term: Term = { value: readValue(reader), share: false };
  while (next(reader, '%')) term = { value: times(term.value, HUNDREDTH), share: true };
  return term;
}

function readValue(reader: Reader): Ratio {
  if (next(reader, '(')) {
    const { value } = readSum(reader);
    const ended = reader.at >= reader.tokens.length;
    return next(reader, ')') ? value : fail(reader, 'A closing parenthesis is missing.', ended);
  }
  const token = reader.tokens[reader.at];
  if (token === undefined) return fail(reader, 'The calculation ends too early.', true);
  const found = /^(\d+)(?:\.(\d+))?$/.exec(readDecimal(token, reader.locale));
  const last = reader.at === reader.tokens.length - 1;
  if (!found) return fail(reader, `“${token}” is not a number.`, last && /[.,]\d*$/.test(token));
  reader.at += 1;
  const [, whole = '', fraction = ''] = found;
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) };
}

function next(reader: Reader, ...wanted: readonly string[]): string | null {
  const token = reader.tokens[reader.at];
  if (token === undefined || !wanted.includes(token)) return null;
  reader.at += 1;
  return token;
}

/** Only the first problem is told: what follows it is its consequence. */
function fail(reader: Reader, problem: string, unfinished = false): Ratio {
  reader.problem ??= { problem, unfinished };
  reader.at = reader.tokens.length;
  return ZERO;
}

function over(reader: Reader, value: Ratio, by: Ratio): Ratio {
  if (by.numerator === 0n) return fail(reader, 'Nothing can be divided by 0.', true);
  return times(value, quotient(by.denominator, by.numerator));
}

function times(a: Ratio, b: Ratio): Ratio {
  return reduceRatio({ numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator });
}
