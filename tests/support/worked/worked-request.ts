import type { BillBasis, BillRequest } from '#core/billing/bill-request.ts';
import {
  byAmount,
  byLine,
  byPercent,
  type Extras,
  minor,
  noWork,
  percent,
  remaining,
  request,
} from '#tests/support/job.ts';
import { readApplication } from './read-application.ts';
import { itemsOf } from './worked-terms.ts';
import { plainAmount } from './written-figures.ts';

const CORRECTION = 'measured again';

/** A bill as the pages type it: `25%`, `40,000.00 to date`, `by line A 60%, B 500.00; release all`. */
export function readRequest(typed: string, exponent: number): BillRequest {
  const [work = '', ...more] = typed.split('; ');
  const corrects = more.includes('correction');
  const extras = more.filter((one) => one !== 'correction').map((one) => readExtra(one, exponent));
  return request(
    readBasis(work, exponent, corrects ? CORRECTION : null),
    Object.assign({}, ...extras) as Extras,
  );
}

function readBasis(work: string, exponent: number, correction: string | null): BillBasis {
  if (work === 'remaining balance') return remaining;
  if (work === 'no work') return noWork;
  if (work.startsWith('apply ')) return readApplication(work.slice('apply '.length));
  if (work.startsWith('by line ')) {
    const typed = itemsOf(work.slice('by line '.length)).map((one) => one.split(' '));
    return byLine(
      Object.fromEntries(typed.map(([line, entry = '']) => [line, plainAmount(entry)])),
      correction,
    );
  }
  const found = /^([\d.,]+)(%?)( to date)?( including tax)?$/.exec(work);
  if (found === null) throw new Error(`No example can type "${work}".`);
  const of = found[3] === undefined ? 'this_bill' : 'to_date';
  const digits = plainAmount(found[1] ?? '');
  if (found[2] === '%') return byPercent(digits, of);
  return byAmount(digits, { of, exponent, includingTax: found[4] !== undefined });
}

function readExtra(text: string, exponent: number): Extras {
  if (text === 'carry') return { retainage: { kind: 'carry' } };
  if (text.startsWith('release ') && /[A-Z] /.test(text)) {
    const lines = itemsOf(text.slice('release '.length)).map((one) => ({
      lineId: one.slice(0, 1),
      amountMinor: minor(plainAmount(one.slice(2)), exponent),
    }));
    return { release: { kind: 'lines', lines } };
  }
  if (text === 'retainage left off') return { retainage: { kind: 'left_off' } };
  if (text === 'release all') return { release: { kind: 'all' } };
  if (text === 'override') return { override: 'Agreed on site' };
  const rate = /^retainage ([\d.]+)%$/.exec(text)?.[1];
  if (rate !== undefined) return { retainage: { kind: 'rate', rate: percent(rate) } };
  const share = /^release ([\d.]+)%$/.exec(text)?.[1];
  if (share !== undefined) return { release: { kind: 'percent', percent: percent(share) } };
  const amount = /^release ([\d.,]+)$/.exec(text)?.[1];
  if (amount === undefined) throw new Error(`No example can add "${text}" to a bill.`);
  return { release: { kind: 'amount', amountMinor: minor(plainAmount(amount), exponent) } };
}
