import { describe, expect, it, test } from 'vitest';
import { apply, type TypedCells } from '#tests/support/application-job.ts';
import {
  bill,
  contractOf,
  type Job,
  lastPlan,
  minor,
  money,
  moneys,
  openJob,
  refusalOf,
  request,
  tryBill,
} from '#tests/support/job.ts';
import { flat, stepDown } from '#tests/support/retainage-terms.ts';
import { continuationSheet } from './continuation-sheet.ts';

const site = openJob({
  lines: ['10000.00', '20000.00', '-1000.00'],
  rule: flat('10'),
  storedRate: '5',
  base: 'to_date',
  rounding: 'by_line',
});
const column = (job: Job, name: 'D' | 'E' | 'F' | 'G' | 'I') =>
  moneys(continuationSheet(lastPlan(job)).lines.map((line) => line.columns[name]));

describe('a line of an application', () => {
  const stored = bill(site, apply({ B: { stored: '6000.00' } }));

  test.each<[string, TypedCells, string]>([
    ['percent complete is work, whatever is stored', '25%', '5000.00 6000.00'],
    ['what is installed is inside a percentage', { work: '25%', install: '2000.00' }, '5000.00 4000.00'],
    [
      'what is installed comes on top of new work in money',
      { work: '3000.00', install: '2000.00' },
      '5000.00 4000.00',
    ],
    ['only installed', { install: '6000.00' }, '6000.00 0.00'],
    ['installed, and more delivered', { install: '6000.00', stored: '1500.00' }, '6000.00 1500.00'],
    ['more delivered', { stored: '7000.00' }, '0.00 7000.00'],
    ['returned, with a note', { stored: '5000.00', note: 'Sent back' }, '0.00 5000.00'],
    ['0% stays 0%', '0%', '0.00 6000.00'],
  ])('%s', (_, typed, expected) => {
    const { lines } = continuationSheet(lastPlan(bill(stored, apply({ A: '10%', B: typed }))));
    expect(moneys([lines[1]?.columns.E ?? 0n, lines[1]?.columns.F ?? 0n])).toBe(expected);
  });

  it('a blank line keeps its progress, and what is stored on it', () => {
    const next = bill(bill(stored, apply({ A: '30%' })), apply({ B: '50%' }));
    expect([column(next, 'D'), column(next, 'E'), column(next, 'F')]).toEqual([
      '3000.00 0.00 0.00',
      '0.00 10000.00 0.00',
      '0.00 6000.00 0.00',
    ]);
  });

  it('a step back needs a note, and gives its retainage back', () => {
    const half = bill(site, apply({ A: '50%' }));
    expect(refusalOf(tryBill(half, request(apply({ A: '40%' })))).code).toBe('below_billed');
    const corrected = bill(half, apply({ A: { work: '40%', note: 'Measured again' }, B: '10%' }));
    expect([column(corrected, 'E'), column(corrected, 'I')]).toEqual([
      '-1000.00 2000.00 0.00',
      '400.00 200.00 0.00',
    ]);
  });

  test.each<[string, Readonly<Record<string, TypedCells>>, string]>([
    ['materials on a deduction', { C: { stored: '1.00' } }, 'stored_on_deduction'],
    ['more installed than was stored', { B: { install: '6000.01' } }, 'installed_beyond_stored'],
    [
      'stored materials that are neither installed nor there',
      { B: { stored: '5999.99' } },
      'stored_falls_unexplained',
    ],
    [
      'the same, in part installed',
      { B: { install: '1000.00', stored: '4000.00' } },
      'stored_falls_unexplained',
    ],
    ['a line that is not there', { Z: '10%' }, 'line_unknown'],
    ['an amount back without a note', { A: '-1.00' }, 'correction_unexplained'],
  ])('refused: %s', (_, lines, code) => {
    expect(refusalOf(tryBill(stored, request(apply(lines)))).code).toBe(code);
  });

  it('refused: a line twice', () => {
    const basis = apply({ A: '10%' });
    if (basis.kind !== 'application') throw new Error('An application is one.');
    const twice = { ...basis, lines: [...basis.lines, ...basis.lines] };
    expect(refusalOf(tryBill(site, request(twice))).code).toBe('line_twice');
  });

  it('stored materials count against the line: past its value is a warning', () => {
    const asked = request(apply({ B: { work: '80%', stored: '6000.00' } }));
    expect(refusalOf(tryBill(site, asked))).toMatchObject({
      code: 'past_ceiling',
      details: { lines: [{ lineId: 'B', overMinor: minor('2000.00') }] },
    });
  });
});

describe('an application of nothing', () => {
  it('is refused, unless the contract asks for it', () => {
    const half = bill(site, apply({ A: '50%', B: '0%' }));
    expect(refusalOf(tryBill(half, request(apply({ A: '50%', B: '0%' })))).code).toBe('nothing_to_bill');
    const zero = lastPlan(bill(half, apply({}, { evenIfZero: true })));
    expect(moneys([zero.grossMinor, zero.dueMinor, zero.heldToDateMinor])).toBe('0.00 0.00 500.00');
  });
});

describe('an application that only installs what was stored', () => {
  const stored = bill(site, apply({ B: { stored: '6000.00' } }));

  it('is due 0.00: what the work withholds beyond the materials is still to withhold', () => {
    const installed = lastPlan(bill(stored, apply({ B: { install: '6000.00' } })));
    expect(moneys([installed.grossMinor, installed.withheldMinor, installed.dueMinor])).toBe(
      '0.00 0.00 0.00',
    );
    expect(money(installed.retainage.stillToWithholdMinor)).toBe('300.00');
  });

  it('the next bill withholds it', () => {
    const next = lastPlan(bill(bill(stored, apply({ B: { install: '6000.00' } })), apply({ A: '50%' })));
    expect(moneys([next.withheldMinor, next.retainage.carriedMinor, next.heldToDateMinor])).toBe(
      '800.00 300.00 1100.00',
    );
    expect(next.retainage.stillToWithholdMinor).toBe(0n);
  });
});

describe('a deductive change order below what is billed', () => {
  it('becomes a credit note of 2,250.00, never a negative invoice', () => {
    const complete = bill(
      openJob({ lines: ['10000.00'], rule: flat('10'), base: 'to_date', rounding: 'by_line' }),
      apply({ A: '100%' }),
    );
    const lines = ['10000.00', { value: '-2500.00', changeOrder: 'CO-1' }];
    const reduced: Job = { ...complete, terms: { ...complete.terms, lines } };
    const plan = lastPlan(bill(reduced, apply({ B: '100%' })));
    expect(plan.kind).toBe('credit_note');
    expect(moneys([plan.billedToDateMinor, plan.heldToDateMinor, plan.dueMinor])).toBe(
      '7500.00 750.00 -2250.00',
    );
    expect(plan.fullyInvoiced).toBe(true);
  });

  it('gives back no more than it takes: the rest of a step down stays held', () => {
    const rule = stepDown('10', { 80: '0' }, { effect: 'retroactive' });
    const most = bill(openJob({ lines: ['10000.00'], rule }), apply({ A: '80%' }));
    const lines = ['10000.00', { value: '-2000.00', changeOrder: 'CO-1' }];
    const reduced: Job = { ...most, terms: { ...most.terms, lines } };
    const plan = lastPlan(bill(reduced, apply({ B: '5%' })));
    expect([plan.kind, moneys([plan.grossMinor, plan.dueMinor, plan.heldToDateMinor])]).toEqual([
      'credit_note',
      '-100.00 0.00 700.00',
    ]);
  });
});

describe('credits of materials and percentages beside applications', () => {
  it('a percent bill fills what work and stored materials leave', () => {
    const job = bill(
      openJob({ lines: ['1000.00', '1000.00'] }),
      apply({ A: { work: '20%', stored: '300.00' } }),
    );
    const rest = bill(job, { kind: 'remaining' });
    expect(moneys(lastPlan(rest).lines.map((line) => line.thisMinor))).toBe('500.00 1000.00');
    expect(contractOf(rest).lines.map((line) => line.storedMinor)).toEqual([minor('300.00'), 0n]);
  });
});
