import type { Workbook } from './read-workbook.ts';

type Value = string | number;

const TOKENS = /'[^']+'!|[A-Z]+\d+(?=\D|$)|[A-Z]+|\d+(?:\.\d+)?|"[^"]*"|[-+*/(),:=<>]/g;

const columnNumber = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
const columnLetters = (number: number): string =>
  number === 0
    ? ''
    : columnLetters(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));
const placeOf = (cell: string) => {
  const [, letters = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return { column: columnNumber(letters), row: Number(row) };
};

const numberOf = (value: Value) => (typeof value === 'number' ? value : value === '' ? 0 : Number(value));

// Excel rounds half away from zero what it shows with 15 digits.
function rounded(value: number, digits: number): number {
  const scaled = Number(`${Math.abs(value).toPrecision(15)}e${digits}`);
  return Math.sign(value) * Number(`${Math.round(Number(scaled.toPrecision(15)))}e${-digits}`);
}

/** Works out cells as a spreadsheet program does: numbers, + − × ÷, comparisons with =, SUM, ROUND and IF, ranges and other sheets. */
class Reckoner {
  readonly #workbook: Workbook;
  #tokens: readonly string[] = [];
  #at = 0;
  #sheet = '';

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  cell(sheet: string, place: string): Value {
    const cell = this.#workbook.get(sheet)?.get(place);
    if (cell === undefined) return '';
    if ('value' in cell) return cell.value;
    const before = { tokens: this.#tokens, at: this.#at, sheet: this.#sheet };
    this.#tokens = cell.formula.match(TOKENS) ?? [];
    this.#at = 0;
    this.#sheet = sheet;
    const value = this.#comparison();
    if (this.#at !== this.#tokens.length) throw new Error(`${sheet} ${place}: ${cell.formula}`);
    this.#tokens = before.tokens;
    this.#at = before.at;
    this.#sheet = before.sheet;
    // A preview shows what stands beside the formula without working it out.
    if (cell.shown !== value)
      throw new Error(`${sheet} ${place}: ${cell.formula} comes to ${value} and shows ${cell.shown}`);
    return value;
  }

  #next(): string {
    this.#at += 1;
    return this.#tokens[this.#at - 1] ?? '';
  }

  #takes(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at += 1;
    return true;
  }

  #comparison(): Value {
    const left = this.#sum();
    return this.#takes('=') ? Number(left === this.#sum()) : left;
  }

  #sum(): Value {
    let value = this.#product();
    for (;;) {
      if (this.#takes('+')) value = numberOf(value) + numberOf(this.#product());
      else if (this.#takes('-')) value = numberOf(value) - numberOf(this.#product());
      else return value;
    }
  }

  #product(): Value {
    let value = this.#single();
    for (;;) {
      if (this.#takes('*')) value = numberOf(value) * numberOf(this.#single());
      else if (this.#takes('/')) value = numberOf(value) / numberOf(this.#single());
      else return value;
    }
  }

  #single(): Value {
    const token = this.#next();
    if (token === '-') return -numberOf(this.#single());
    if (token === '(') {
      const value = this.#comparison();
      this.#next();
      return value;
    }
    if (token.startsWith('"')) return token.slice(1, -1);
    if (/^\d/.test(token)) return Number(token);
    if (/^[A-Z]+$/.test(token)) return this.#called(token);
    this.#at -= 1;
    return this.#range()[0] ?? '';
  }

  #called(name: string): Value {
    this.#next();
    if (name === 'SUM') {
      let sum = 0;
      do for (const value of this.#range()) sum += numberOf(value);
      while (this.#takes(','));
      this.#next();
      return sum;
    }
    const given: Value[] = [];
    do given.push(this.#comparison());
    while (this.#takes(','));
    this.#next();
    if (name === 'ROUND') return rounded(numberOf(given[0] ?? 0), numberOf(given[1] ?? 0));
    if (name === 'IF') return (given[0] ? given[1] : given[2]) ?? '';
    throw new Error(`The test cannot reckon ${name} yet.`);
  }

  #range(): Value[] {
    const named = this.#tokens[this.#at]?.endsWith('!') ? this.#next().slice(1, -2) : this.#sheet;
    const from = placeOf(this.#next());
    const to = this.#takes(':') ? placeOf(this.#next()) : from;
    const values: Value[] = [];
    for (let row = from.row; row <= to.row; row += 1)
      for (let column = from.column; column <= to.column; column += 1)
        values.push(this.cell(named, `${columnLetters(column)}${row}`));
    return values;
  }
}

/**
 * What a cell of a workbook comes to once its formulas are worked out: `evaluateCell(workbook, 'Report', 'B7')`. Fails where
 * a formula on the way to it is stored with something else.
 */
export const evaluateCell = (workbook: Workbook, sheet: string, place: string): Value =>
  new Reckoner(workbook).cell(sheet, place);
