import { describe, expect, it } from 'vitest';
import { readFormula } from './read-formula.ts';

describe('a calculation typed into an amount', () => {
  it.each([
    ['=1200*3', '3600'],
    ['=12.5 * 40 + 10', '510'],
    ['=(12.5*40)+10%', '550'],
    ['=500-10%', '450'],
    ['=500+10%+10%', '605'],
    ['=500*10%', '50'],
    ['=2+3*4', '14'],
    ['=(2+3)*4', '20'],
    ['=100/3', '33.33'],
    ['=0.1+0.2', '0.3'],
    ['=1.005', '1.01'],
    ['=-1.005+0', '-1.01'],
    ['=10--4', '14'],
    ['=$1200', null],
    ['=1,200×3÷2', '1800'],
    ['=999999999999999999*999999999999999999', '999999999999999998000000000000000001'],
  ])('%s is %s', (typed, text) => {
    const answer = readFormula(typed, 'en-US', 2);
    expect(answer.ok ? answer.text : null).toBe(text);
  });

  it.each([
    ['de-DE', '=1.234,50*2', '2469'],
    ['de-DE', '=12,5*40', '500'],
    ['fr-FR', '=1 200,50*2', '2401'],
    ['de-CH', "=1'200*2", '2400'],
  ])('%s: %s is %s', (locale, typed, text) => {
    expect(readFormula(typed, locale, 2)).toEqual({ ok: true, text });
  });

  it.each([
    ['=1200*', 'The calculation ends too early.', true],
    ['=', 'The calculation ends too early.', true],
    ['=(1+2', 'A closing parenthesis is missing.', true],
    ['=1/0', 'Nothing can be divided by 0.', true],
    ['=1/(2-2)', 'Nothing can be divided by 0.', true],
    ['=2x3', '“x” does not belong there.', false],
    ['=A1+3', '“A” is not a number.', false],
    ['=1,2345', '“1,2345” is not a number.', false],
    ['=(1+2))', '“)” does not belong there.', false],
    [`=${'1+'.repeat(120)}1`, 'A calculation has at most 200 signs.', false],
  ])('%s: %s', (typed, problem, unfinished) => {
    expect(readFormula(typed, 'en-US', 2)).toMatchObject({
      ok: false,
      problem,
      ...(unfinished && { unfinished }),
    });
  });

  it('rounds once, to the decimals of the column', () => {
    const answers = [0, 2, 4].map((decimals) => readFormula('=2/3', 'en-US', decimals));
    expect(answers.map((answer) => answer.ok && answer.text)).toEqual(['1', '0.67', '0.6667']);
  });
});
