import { readDecimal } from '#web/lib/read-decimal.ts';
import type { CellShape } from './grid-column.ts';
import { readFormula } from './read-formula.ts';

/** What a cell holds once something was typed into it; with a problem it holds what was typed, to be corrected. */
export interface ReadText {
  readonly text: string;
  readonly problem: string | null;
  /** A calculation that is not finished: while it is typed, the figure before it stays. */
  readonly unfinished: boolean;
}

const good = (text: string): ReadText => ({ text, problem: null, unfinished: false });
const bad = (text: string, problem: string): ReadText => ({ text, problem, unfinished: false });

/** Turns what was typed or pasted, in its user's way of writing, into what the cell holds. */
export function readCell(shape: CellShape, typed: string, locale: string): ReadText {
  if (shape.kind === 'text') return good(typed.replace(/\s*[\r\n]+\s*/g, ' '));
  const text = typed.trim();
  if (text === '') return good('');
  return shape.kind === 'choice' ? readChoice(shape, text) : readNumber(shape, text, locale);
}

/** What is wrong with what a cell holds, in a sentence. */
export function cellProblem(shape: CellShape, text: string, locale: string): string | null {
  if (shape.kind !== 'decimal' || text === '' || /^\d+(\.\d+)?$/.test(text)) return null;
  return shape.signed && /^-\d+(\.\d+)?$/.test(text) ? null : readNumber(shape, text, locale).problem;
}

function readChoice(shape: CellShape, text: string): ReadText {
  const wanted = text.toLowerCase();
  const found = shape.choices?.find(({ value, label }) => value === text || label.toLowerCase() === wanted);
  return found ? good(found.value) : bad(text, `“${text}” is not one of the choices.`);
}

function readNumber(shape: CellShape, text: string, locale: string): ReadText {
  if (text.startsWith('=')) return readCalculation(shape, text, locale);
  const inParentheses = /^\((.+)\)$/.exec(text)?.[1];
  const afterSign = /^(?:\p{Sc}\s*)?[-−](.+)$/u.exec(text)?.[1];
  const size = readDecimal(inParentheses ?? afterSign ?? text, locale);
  if (!/^\d+(\.\d+)?$/.test(size)) return bad(text, `“${text}” is not a number.`);
  const negative = (inParentheses ?? afterSign) !== undefined && /[1-9]/.test(size);
  if (negative && !shape.signed)
    return bad(text, `“${text}” is below 0. Here a figure is typed without a minus.`);
  return good(negative ? `-${size}` : size);
}

function readCalculation(shape: CellShape, text: string, locale: string): ReadText {
  const answer = readFormula(text, locale, shape.decimals ?? 2);
  if (!answer.ok) return { text, problem: answer.problem, unfinished: answer.unfinished };
  if (answer.text.startsWith('-') && !shape.signed) return bad(text, 'The result is below 0.');
  return good(answer.text);
}
