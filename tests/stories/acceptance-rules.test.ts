import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Bookkeeper } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { type AcceptanceCase, playCase } from './acceptance-case.ts';

const stepDown = (effect: 'prospective' | 'retroactive', later = '5') => ({
  kind: 'step_down' as const,
  rate: '10',
  steps: [{ threshold: '50', rate: later }],
  effect,
});
const flat = (rate: string) => ({ kind: 'flat', rate }) as const;

// The acceptance cases on rules of retainage, their changes, stored materials and releases by line.
const CASES: readonly AcceptanceCase[] = [
  {
    name: '10% to 50%, then 5% on later work: crossing withholds 1,000 + 500',
    lines: ['100000'],
    rule: stepDown('prospective'),
    steps: [
      { bill: { percentToDate: '40' }, gives: { withheld: '4000.00' } },
      { bill: { percentToDate: '60' }, gives: { withheld: '1500.00', heldToDate: '5500.00' } },
      { bill: { percentToDate: '100' }, gives: { withheld: '2000.00', heldToDate: '7500.00' } },
    ],
  },
  {
    name: '10% to 50%, then nothing: retainage stops',
    lines: ['100000'],
    rule: stepDown('prospective', '0'),
    steps: [
      { bill: { percentToDate: '60' }, gives: { withheld: '5000.00' } },
      { bill: { remaining: true }, gives: { withheld: '0.00', heldToDate: '5000.00' } },
    ],
  },
  {
    name: '10% to 50%, then 5% on everything: 2,000.00 comes back with the next bill',
    lines: ['100000'],
    rule: stepDown('retroactive'),
    steps: [
      { bill: { percent: '50' }, gives: { withheld: '5000.00', heldToDate: '5000.00' } },
      {
        bill: { amount: '10000' },
        gives: {
          withheld: '-2000.00',
          releasedByChange: '2000.00',
          due: '12000.00',
          heldToDate: '3000.00',
          entry: [
            ['Accounts receivable', '12000.00', '0.00'],
            ['Retainage receivable', '0.00', '2000.00'],
            ['Contract revenue', '0.00', '10000.00'],
          ],
        },
      },
      { bill: { amount: '10000' }, gives: { withheld: '500.00', heldToDate: '3500.00' } },
    ],
  },
  {
    name: 'a release, then a step down on everything: what is released is not released twice',
    lines: ['100000'],
    rule: stepDown('retroactive'),
    steps: [
      { bill: { percent: '50' } },
      { bill: { release: '2000' }, gives: { heldToDate: '3000.00' } },
      { bill: { amount: '10000' }, gives: { withheld: '0.00', due: '10000.00', heldToDate: '3000.00' } },
    ],
  },
  {
    name: '10%, at most 5% of the contract sum',
    lines: ['100000'],
    rule: { kind: 'capped', rule: flat('10'), cap: { kind: 'percent_of_contract', percent: '5' } },
    steps: [
      { bill: { percent: '40' }, gives: { withheld: '4000.00' } },
      { bill: { percent: '40' }, gives: { withheld: '1000.00', heldToDate: '5000.00' } },
      { bill: { release: '2000' } },
      { bill: { percent: '20' }, gives: { withheld: '0.00', heldToDate: '3000.00' } },
    ],
  },
  {
    name: 'a sum of 2,500.00, at 10% of the work until it is reached',
    lines: ['100000'],
    rule: { kind: 'fixed', sum: '2500', pace: { kind: 'rate', rate: '10' } },
    steps: [
      { bill: { percent: '20' }, gives: { withheld: '2000.00' } },
      { bill: { percent: '20' }, gives: { withheld: '500.00', heldToDate: '2500.00' } },
      { bill: { percent: '20' }, gives: { withheld: '0.00' } },
    ],
  },
  {
    name: 'a sum of 2,500.00, 1,000.00 on each bill until it is reached',
    lines: ['100000'],
    rule: { kind: 'fixed', sum: '2500', pace: { kind: 'per_bill', amount: '1000' } },
    steps: [
      { bill: { percent: '20' }, gives: { withheld: '1000.00' } },
      { bill: { percent: '20' }, gives: { withheld: '1000.00' } },
      { bill: { percent: '20' }, gives: { withheld: '500.00', heldToDate: '2500.00' } },
    ],
  },
  {
    name: 'a bond of 6,000.00 without retainage, 50,000.00 of work at 10%',
    lines: ['6000', '50000'],
    retainage: '10',
    own: [{ kind: 'exempt' }, null],
    steps: [{ bill: { remaining: true }, gives: { withheldParts: ['0.00', '5000.00'], due: '51000.00' } }],
  },
  {
    name: 'by line: 5% of its own, an amount of its own, and the rule',
    lines: ['10000', '10000', '10000'],
    rule: { kind: 'by_line', rate: '10' },
    own: [{ kind: 'rate', rate: '5' }, { kind: 'amount', amount: '300' }, null],
    steps: [
      { bill: { percent: '50' }, gives: { withheldParts: ['250.00', '300.00', '500.00'] } },
      { bill: { percent: '50' }, gives: { withheldParts: ['250.00', '0.00', '500.00'] } },
    ],
  },
  {
    name: 'a rate lowered for earlier bills too: 2,500.00 is released by an application without work',
    lines: ['100000'],
    retainage: '15',
    steps: [
      { bill: { application: ['50%'] }, gives: { withheld: '7500.00', due: '42500.00' } },
      { change: { rule: flat('10'), reach: 'earlier_bills_too', moves: '-2500.00' } },
      {
        bill: { application: [] },
        gives: { gross: '0.00', releasedByChange: '2500.00', due: '2500.00', heldToDate: '5000.00' },
      },
    ],
  },
  {
    name: 'a rate raised for earlier bills too: not below zero, but carried',
    lines: ['100000'],
    retainage: '5',
    steps: [
      { bill: { percent: '50' }, gives: { withheld: '2500.00' } },
      { change: { rule: flat('10'), reach: 'earlier_bills_too', moves: '2500.00' } },
      { bill: { amount: '1000' }, refused: 'due_below_zero' },
      {
        bill: { amount: '1000', retainage: 'carry' },
        gives: { withheld: '1000.00', due: '0.00', stillToWithhold: '1600.00' },
      },
      {
        bill: { amount: '10000' },
        gives: { withheld: '2600.00', stillToWithhold: '0.00', heldToDate: '6100.00' },
      },
    ],
  },
  {
    name: 'the same rise, for later bills only',
    lines: ['100000'],
    retainage: '5',
    steps: [
      { bill: { percent: '50' } },
      { change: { rule: flat('10'), reach: 'later_bills', moves: '0.00' } },
      { bill: { amount: '1000' }, gives: { withheld: '100.00', heldToDate: '2600.00' } },
    ],
  },
  {
    name: 'a rise that could never be collected names the highest rate that could',
    lines: ['100000'],
    retainage: '5',
    steps: [
      { bill: { percent: '90' } },
      {
        change: { rule: flat('60'), reach: 'earlier_bills_too', moves: '0.00' },
        refused: 'retainage_never_collected',
      },
    ],
  },
  {
    name: '10% on two bills, then 5% on later ones',
    lines: ['30000'],
    retainage: '10',
    steps: [
      { bill: { amount: '10000' }, gives: { withheld: '1000.00' } },
      { bill: { amount: '10000' }, gives: { withheld: '1000.00' } },
      { change: { rule: flat('5'), reach: 'later_bills', moves: '0.00' } },
      { bill: { amount: '10000' }, gives: { withheld: '500.00' }, tally: { held: '2500.00' } },
    ],
  },
  {
    name: 'thresholds of steps go up',
    lines: ['100000'],
    retainage: '10',
    steps: [
      {
        change: {
          rule: {
            ...stepDown('prospective'),
            steps: [
              { threshold: '60', rate: '5' },
              { threshold: '50', rate: '0' },
            ],
          },
          reach: 'later_bills',
          moves: '0.00',
        },
        refused: 'steps_out_of_order',
      },
    ],
  },
  {
    name: 'released by line: each line its own, and no more than it holds',
    lines: ['60000', '40000'],
    retainage: '10',
    steps: [
      { bill: { percent: '50' }, gives: { withheldParts: ['3000.00', '2000.00'] } },
      { bill: { releaseLines: ['', '2000.01'] }, refused: 'over_release_of_line' },
      { bill: { releaseLines: ['500', '2000'] }, gives: { released: '2500.00', heldToDate: '2500.00' } },
    ],
  },
  {
    name: 'materials stored, then installed: no new money but their retainage at the rate of work',
    lines: ['50000'],
    retainage: '10',
    storedRate: '5',
    steps: [
      {
        bill: { application: [{ stored: '12000' }] },
        gives: { gross: '12000.00', withheld: '600.00', due: '11400.00' },
      },
      {
        bill: { application: [{ install: '12000' }] },
        gives: { gross: '0.00', withheld: '0.00', due: '0.00', stillToWithhold: '600.00' },
      },
    ],
  },
  {
    name: 'stored materials do not vanish, and none are on a deduction',
    lines: ['50000'],
    retainage: '10',
    steps: [
      { bill: { application: [{ work: '10%', stored: '1000' }] } },
      { bill: { application: [{ work: '20%', stored: '0' }] }, refused: 'stored_falls_unexplained' },
      { bill: { application: [{ install: '1000.01' }] }, refused: 'installed_beyond_stored' },
      {
        bill: { application: [{ work: '20%', stored: '0', note: 'Returned to the supplier' }] },
        gives: { gross: '4000.00' },
      },
    ],
  },
  {
    name: 'work taken back by the next application, with its reason',
    lines: ['50000', '50000'],
    retainage: '10',
    steps: [
      { bill: { application: ['20%', '20%'] }, gives: { due: '18000.00' } },
      {
        bill: { application: [{ takenBack: '500', note: 'Counted twice' }, '40%'] },
        gives: { parts: ['-500.00', '10000.00'], withheldParts: ['-50.00', '1000.00'], due: '8550.00' },
      },
    ],
  },
];

let bookkeeping: Bookkeeping;
let books: Bookkeeper;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
  books = await bookkeeping.newCompany();
});
afterAll(() => bookkeeping.stop());

const noTax = () => Promise.reject(new Error('No case here is taxed.'));

test.each(CASES)('$name', (one) => playCase(books, noTax, one));

test('after all of them the books are clean', async () => {
  await books.cleanBooks();
  expect(Object.keys(await books.trialBalance())).toContain('Retainage receivable');
});
