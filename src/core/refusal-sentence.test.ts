import { describe, expect, it, test } from 'vitest';
import { minor } from '#tests/support/job.ts';
import { mayDo } from './access/may-do.ts';
import { ALL_REFUSAL_WORDS } from './all-refusal-words.ts';
import { type Refusal, refuse } from './refusal.ts';
import { refusalSentence } from './refusal-sentence.ts';

const dollars = { currency: 'USD', exponent: 2, locale: 'en-US' };
const say = ({ refusal }: { readonly refusal: Refusal }) => refusalSentence(refusal, dollars).sentence;

describe('a refusal says what is wrong, by how much, and what to do instead', () => {
  test.each([
    [
      refuse('past_ceiling', {
        overMinor: minor('5000.00'),
        contractSumMinor: minor('50000.00'),
        cumulativeMinor: minor('55000.00'),
        cumulativePercent: '110.00',
        lines: [{ lineId: 'a', description: 'Framing', overMinor: minor('800.00') }],
      }),
      'This bill passes the contract sum by $5,000.00 ($55,000.00 to date, 110.00%) and takes lines past their value: Framing by $800.00. Write a change order or revise the estimate first, bill less, or override it with a reason.',
    ],
    [
      refuse('past_ceiling', {
        overMinor: 0n,
        contractSumMinor: 0n,
        cumulativeMinor: 0n,
        cumulativePercent: null,
        lines: [{ lineId: 'a', description: 'Framing', overMinor: 1n }],
      }),
      'This bill takes lines past their value: Framing by $0.01. Write a change order or revise the estimate first, bill less, or override it with a reason.',
    ],
    [
      refuse('past_ceiling', {
        overMinor: 5n,
        contractSumMinor: 0n,
        cumulativeMinor: 5n,
        cumulativePercent: null,
        lines: [],
      }),
      'This bill passes the contract sum by $0.05. Write a change order or revise the estimate first, bill less, or override it with a reason.',
    ],
    [
      refuse('account_has_balance', { name: 'Loan', balanceMinor: minor('-9000.00') }),
      'Loan has a balance of $9,000.00 in credit. Write an entry that brings it to zero, then archive it.',
    ],
    [
      refuse('account_has_balance', { name: 'Bank fees', balanceMinor: minor('12.50') }),
      'Bank fees has a balance of $12.50. Write an entry that brings it to zero, then archive it.',
    ],
    [
      refuse('dated_before_newest', { date: '2026-09-30', newestDate: '2026-10-31' }),
      'A bill of Sep 30, 2026 would stand before the newest one of this contract, Oct 31, 2026. Date it Oct 31, 2026 or later.',
    ],
    [
      refuse('report_too_long', { most: 200_000 }),
      'There are more than 200,000 lines between these days. Choose a later "from", an earlier "to", or one account.',
    ],
    [
      refuse('below_billed', { description: 'Framing', billedPercent: '60.00', typedPercent: '40' }),
      'Framing is already 60.00%; to go back to 40%, mark the line as a correction and say why.',
    ],
    [
      refuse('below_billed', { description: null, billedPercent: '60.00', typedPercent: '40' }),
      'The contract is already 60.00% billed; 40% complete to date would step back.',
    ],
    [
      refuse('over_release', { heldMinor: 150_000n, askedMinor: 150_001n, excessMinor: 1n }),
      'This releases $0.01 more than is held. At most $1,500.00 can be released.',
    ],
    [
      refuse('due_below_zero', { dueMinor: minor('-80.00'), withheldMinor: minor('80.00') }),
      'With $80.00 withheld, -$80.00 would be due. Leave the retainage off this bill, lower its rate, or carry the rest to the next bills.',
    ],
    [
      refuse('due_below_zero', { dueMinor: -2n, withheldMinor: 0n }),
      '-$0.02 would be due. Bill other work together with it.',
    ],
    [
      refuse('estimate_not_deletable', { status: 'sent', billed: true }),
      'This estimate is sent and billed. Only a draft without bills and change orders can be deleted.',
    ],
  ])('%#', (refused, expected) => {
    expect(say(refused)).toBe(expected);
  });
});

describe('the words of every refusal', () => {
  // Details of every name that any refusal carries: each sentence takes what it needs and must say all of it.
  const details = new Proxy({}, { get: (_, name) => sample(String(name)) });
  function sample(name: string): unknown {
    if (name.endsWith('Minor')) return 123_456n;
    if (name === 'numbers') return ['some number'];
    if (name === 'lines') return [{ lineId: 'a', description: 'Framing', overMinor: 123_456n }];
    return name === 'billed' ? true : `some ${name}`;
  }

  test.each(Object.keys(ALL_REFUSAL_WORDS))('%s', (code) => {
    const { status, title, sentence } = refusalSentence({ code, details } as Refusal, dollars);
    expect(status === 403 || status === 404 || status === 409 || status === 422).toBe(true);
    expect(title).toMatch(/^[A-Z].*[^.!]$/);
    expect(sentence).toMatch(/^\S.*\.$/);
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object|123456/);
  });

  it('says what the company calls things, in the title too', () => {
    const claims = {
      ...dollars,
      billWord: 'claim',
      retainageWord: 'retention',
      changeOrderWord: 'variation',
    } as const;
    const { refusal: twice } = refuse('draw_twice', { label: 'Claim 1 of 2 — Start' });
    expect(refusalSentence(twice, claims)).toMatchObject({
      title: 'A claim twice',
      sentence: 'Claim 1 of 2 — Start is named twice. Tick each claim once.',
    });
    const { refusal: empty } = refuse('nothing_to_bill', {});
    expect(refusalSentence(empty, claims).sentence).toContain('or release retention on it');
    const { refusal: lines } = refuse('change_order_without_lines', {});
    expect(refusalSentence(lines, claims).sentence).toBe('A variation needs at least one line.');
  });

  it('writes amounts plainly where no company is known, and without decimals in yen', () => {
    const { refusal } = refuse('over_release', { heldMinor: 1_500n, askedMinor: 1_501n, excessMinor: 1n });
    expect(refusalSentence(refusal, null).sentence).toContain('releases 0.01 more');
    const yen = refusalSentence(refusal, { currency: 'JPY', exponent: 0, locale: 'en-US' }).sentence;
    expect(yen).toBe('This releases ¥1 more than is held. At most ¥1,500 can be released.');
  });
});

test('an administrator may do everything', () => {
  expect([mayDo('admin', 'invoices.issue'), mayDo('admin', 'books.close')]).toEqual([true, true]);
});
