import { currencyExponent } from '#core/money/currency-exponent.ts';
import { type JobLine, type JobTerms, minor, percent } from '#tests/support/job.ts';
import { plainAmount } from './written-figures.ts';

/** Lists on the pages part their items by a comma before the next line's name: `A 1,000.00, B 500.00`. */
export const itemsOf = (list: string): string[] => list.split(/, (?=[A-Z] )/);

function linesOf(terms: readonly string[]): string[] {
  const named = terms.find((term) => term.startsWith('Lines ') || term.startsWith('Line '));
  if (named === undefined) throw new Error('An example of a job names its lines.');
  return itemsOf(named.replace(/^Lines? /, ''));
}

/** The terms of a job in sentences: lines, currency, tax and retainage. A sentence it does not know is a fault. */
export function readTerms(terms: readonly string[]): JobTerms {
  const lines = linesOf(terms).map((line): JobLine => ({ value: plainAmount(line.split(' ')[1] ?? '') }));
  let job: JobTerms = { lines };
  for (const term of terms) {
    const currency = /^In ([A-Z]{3})$/.exec(term)?.[1];
    const tax = /^Tax ([\d.]+)% on (every line|[A-Z](?: and [A-Z])*)$/.exec(term);
    const ruled = readRule(term);
    const held = /^Retainage ([\d.]+)%(, to date)?(, by line)?$/.exec(term);
    if (currency !== undefined) job = { ...job, exponent: currencyExponent(currency) };
    else if (tax !== null) job = { ...job, lines: withTax(job.lines, tax[1] ?? '', tax[2] ?? '') };
    else if (ruled !== null) job = { ...job, ...ruled };
    else if (held !== null) {
      job = {
        ...job,
        retainage: held[1] ?? '',
        base: held[2] === undefined ? 'per_bill' : 'to_date',
        rounding: held[3] === undefined ? 'on_total' : 'by_line',
      };
    } else if (!/^Lines? /.test(term)) throw new Error(`No example can say "${term}".`);
  }
  return job;
}

// The other rules of retainage, the rate of stored materials, and lines that are exempt.
function readRule(term: string): Partial<JobTerms> | null {
  const step =
    /^Retainage ([\d.]+)% to ([\d.]+)%, then ([\d.]+)% on (later|all) work(, to date)?(, by line)?$/.exec(
      term,
    );
  if (step !== null) {
    return {
      rule: {
        kind: 'step_down',
        rate: percent(step[1] ?? ''),
        steps: [{ threshold: percent(step[2] ?? ''), rate: percent(step[3] ?? '') }],
        effect: step[4] === 'all' ? 'retroactive' : 'prospective',
        measure: 'work_and_stored',
      },
      base: step[5] === undefined ? 'per_bill' : 'to_date',
      rounding: step[6] === undefined ? 'on_total' : 'by_line',
    };
  }
  const cap = /^Retainage ([\d.]+)%, at most ([\d.]+)% of the contract sum$/.exec(term);
  if (cap !== null) {
    return {
      rule: {
        kind: 'capped',
        rule: { kind: 'flat', rate: percent(cap[1] ?? '') },
        cap: { kind: 'percent_of_contract', percent: percent(cap[2] ?? '') },
      },
    };
  }
  const fixed = /^Retainage ([\d.]+)% until ([\d.,]+) is held$/.exec(term);
  if (fixed !== null) {
    const sumMinor = minor(plainAmount(fixed[2] ?? ''));
    return { rule: { kind: 'fixed', sumMinor, pace: { kind: 'rate', rate: percent(fixed[1] ?? '') } } };
  }
  const stored = /^Stored materials ([\d.]+)%$/.exec(term)?.[1];
  if (stored !== undefined) return { storedRate: stored };
  const exempt = /^([A-Z]) without retainage$/.exec(term)?.[1];
  return exempt === undefined ? null : { lineTerms: { [exempt]: { kind: 'exempt' } } };
}

function withTax(lines: JobTerms['lines'], tax: string, on: string): JobTerms['lines'] {
  const named = on.split(' and ');
  return lines.map((line, index) => {
    const plain = typeof line === 'string' ? { value: line } : line;
    const taxed = on === 'every line' || named.includes(String.fromCharCode(65 + index));
    return taxed ? { ...plain, tax } : plain;
  });
}
