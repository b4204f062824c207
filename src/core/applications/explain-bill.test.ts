import { describe, expect, it, test } from 'vitest';
import { ruleInWords } from '#core/retainage/rule-in-words.ts';
import { apply } from '#tests/support/application-job.ts';
import { bill, type Job, minor, money, openJob, refusalOf } from '#tests/support/job.ts';
import {
  byLineRule,
  capped,
  fixedAtRate,
  fixedPerBill,
  flat,
  stepDown,
} from '#tests/support/retainage-terms.ts';
import { checkTies, tieFaults } from './check-ties.ts';
import { type ExplainedFigure, explainBill } from './explain-bill.ts';
import type { FormulaInput } from './line-formulas.ts';

const site = openJob({
  lines: ['10000.00', { value: '2000.00', changeOrder: 'CO-1' }],
  rule: flat('10'),
  storedRate: '5',
  base: 'to_date',
  rounding: 'by_line',
});
const first = bill(site, apply({ A: { work: '20%', stored: '1000.00' } }));
const second = bill(first, apply({ A: { work: '50%', install: '600.00' }, B: '100%' }));

function sourceOf(job: Job) {
  const last = job.bills.at(-1);
  if (last === undefined) throw new Error('Nothing is billed yet.');
  return last;
}

const written = (input: FormulaInput) =>
  `${input.name} ${'amountMinor' in input ? money(input.amountMinor) : input.text}`;

function explained(figure: ExplainedFigure): string {
  const { contract, plan } = sourceOf(second);
  const explanation = explainBill(contract, plan, figure);
  if (explanation === null) return 'nothing';
  const { title, amountMinor, formula, inputs } = explanation;
  return `${title} ${money(amountMinor)} = ${formula} [${inputs.map(written).join(', ')}]`;
}

describe('why this number: the formula with its inputs', () => {
  test.each<[ExplainedFigure, string]>([
    [{ of: 'line', lineId: 'A', column: 'C' }, 'Scheduled value 10000.00 = as the contract says []'],
    [
      { of: 'line', lineId: 'A', column: 'D' },
      'Previously completed 2000.00 = completed and stored before − stored before [completed and stored before 3000.00, stored before 1000.00]',
    ],
    [
      { of: 'line', lineId: 'A', column: 'E' },
      'Completed this period 3000.00 = new work + installed from stored [new work 2400.00, installed from stored 600.00]',
    ],
    [
      { of: 'line', lineId: 'A', column: 'F' },
      'Materials presently stored 400.00 = stored before − installed + delivered − returned [stored before 1000.00, installed 600.00, delivered − returned 0.00]',
    ],
    [
      { of: 'line', lineId: 'A', column: 'G' },
      'Completed and stored to date 5400.00 = D + E + F [D 2000.00, E 3000.00, F 400.00]',
    ],
    [{ of: 'line', lineId: 'A', column: 'H' }, 'Balance to finish 4600.00 = C − G [C 10000.00, G 5400.00]'],
    [
      { of: 'line', lineId: 'A', column: 'I' },
      'Retainage held 520.00 = held before + withheld − released [held before 250.00, withheld 270.00, released 0.00]',
    ],
    [{ of: 'line', lineId: 'Z', column: 'I' }, 'nothing'],
    [{ of: 'summary', line: 'L3' }, 'Contract sum to date 12000.00 = L1 + L2 [L1 10000.00, L2 2000.00]'],
    [{ of: 'summary', line: 'L5a' }, 'Retainage on completed work 700.00 = L5 − L5b [L5 720.00, L5b 20.00]'],
    [{ of: 'summary', line: 'L8' }, 'Current payment due 3930.00 = L6 − L7 [L6 6680.00, L7 2750.00]'],
    [
      { of: 'bill', figure: 'gross' },
      'This bill 4400.00 = work + change of stored materials [work 5000.00, change of stored materials -600.00]',
    ],
    [
      { of: 'bill', figure: 'withheld' },
      'Retainage withheld 470.00 = on this bill’s work + on earlier work + carried from earlier bills [rule 10%, on this bill’s work 470.00, on earlier work 0.00, carried from earlier bills 0.00]',
    ],
    [
      { of: 'bill', figure: 'due' },
      'Amount due 3930.00 = gross + tax − withheld + released − advance recouped [gross 4400.00, tax 0.00, withheld 470.00, released 0.00, advance recouped 0.00]',
    ],
    [
      { of: 'bill', figure: 'tax' },
      'Tax 0.00 = the taxes of all rates, each to date less what was charged before []',
    ],
    [
      { of: 'bill', figure: 'released' },
      'Retainage released 0.00 = what earlier bills held, oldest first [held before 250.00, held to date 720.00]',
    ],
    [
      { of: 'bill', figure: 'still_to_withhold' },
      'Still to withhold 0.00 = what this bill could not bear; later bills withhold it [still to withhold before 0.00]',
    ],
  ])('%#', (figure, expected) => {
    expect(explained(figure)).toBe(expected);
  });

  it('what explains a bill is what it bills', () => {
    const { contract, plan } = sourceOf(second);
    const figures = ['gross', 'tax', 'withheld', 'released', 'due'] as const;
    expect(figures.map((figure) => explainBill(contract, plan, { of: 'bill', figure })?.amountMinor)).toEqual(
      [plan.grossMinor, plan.taxMinor, plan.withheldMinor, plan.releasedMinor, plan.dueMinor],
    );
  });

  test.each([
    [ruleInWords({ kind: 'none' }, 0), 'no retainage'],
    [ruleInWords(byLineRule('10'), 0), 'by line, 10% where a line says nothing else'],
    [ruleInWords(stepDown('10', { 50: '5' }), 1), '10%, 5% above 50% on later work; 1 of 1 steps passed'],
    [
      ruleInWords(capped(stepDown('10', { 50: '0' }, { effect: 'retroactive' }), '5%'), 0),
      '10%, 0% above 50% on all work; 0 of 1 steps passed, up to a cap',
    ],
    [ruleInWords(fixedAtRate('500.00', '10'), 0), '10%, up to a fixed sum'],
    [ruleInWords(fixedPerBill('500.00', '100.00'), 0), 'so much on each bill, up to a fixed sum'],
  ])('%s', (words, expected) => {
    expect(words).toBe(expected);
  });
});

describe('an application that does not tie out names the line and the difference', () => {
  const { contract, plan } = sourceOf(second);
  const record = { certifiedMinor: minor('2750.00'), workByLine: new Map([['A', minor('2000.00')]]) };
  const off = (change: Partial<(typeof plan.lines)[number]>) => ({
    ...plan,
    lines: plan.lines.map((line, index) => (index === 0 ? { ...line, ...change } : line)),
  });

  it('a sound one has no faults', () => {
    expect(tieFaults(contract, plan, record)).toEqual([]);
    expect(checkTies(contract, plan, record).ok).toBe(true);
  });

  test.each([
    [
      'a scheduled value',
      off({ scheduledMinor: minor('10000.01') }),
      record,
      'The scheduled values add up to the contract sum (L3)',
      null,
      '-0.01',
    ],
    [
      'what was certified so far',
      plan,
      { ...record, certifiedMinor: minor('2749.99') },
      'Less previous certificates (L7) is what was certified so far',
      null,
      '0.01',
    ],
    [
      'the last D + E of a line',
      plan,
      { ...record, workByLine: new Map([['A', minor('1999.00')]]) },
      'Column D is the last D + E',
      'Line A',
      '1.00',
    ],
    [
      'what was installed',
      off({ installedMinor: minor('1000.50') }),
      record,
      'No more is installed than was stored',
      'Line A',
      '-0.50',
    ],
  ])('%s', (_, planned, known, tie, description, difference) => {
    expect(refusalOf(checkTies(contract, planned, known))).toEqual({
      code: 'does_not_tie',
      details: { tie, description, differenceMinor: minor(difference) },
    });
  });
});
