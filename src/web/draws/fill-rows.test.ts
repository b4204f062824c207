import { describe, expect, it } from 'vitest';
import type { ScheduleTemplate } from '#core/draws/schedule-template.ts';
import { newDraw } from './draw-row.ts';
import { fillRows, templateRows } from './fill-rows.ts';

const sum = { contractSum: '10000.00', exponent: 2 };

describe('a schedule to start from', () => {
  it.each<readonly [ScheduleTemplate, string]>([
    [
      { kind: 'construction' },
      'Deposit percent 10 exempt, Foundation percent 30 as_contract, Framing percent 30 as_contract, Completion balance  as_contract',
    ],
    [
      { kind: 'thirds' },
      'First third amount 3333.33 as_contract, Second third amount 3333.33 as_contract, Final third amount 3333.34 as_contract',
    ],
  ])('%o', (template, expected) => {
    const rows = templateRows(template, sum);
    expect(rows.map((row) => [row.name, row.entry, row.size, row.retainage].join(' ')).join(', ')).toBe(
      expected,
    );
  });
});

describe('filling evenly', () => {
  const row = (name: string, billed = false) => ({ ...newDraw('percent'), key: name, name, billed });

  it('splits what the billed draws leave over the others', () => {
    const rows = [row('a', true), row('b'), row('c'), row('d')];
    const filled = fillRows(rows, new Map([['a', '4000.00']]), sum);
    expect(filled.map(({ entry, size }) => `${entry} ${size}`)).toEqual([
      'percent ',
      'amount 2000.00',
      'amount 2000.00',
      'amount 2000.00',
    ]);
  });

  it('changes nothing where billed draws take more than the contract sum', () => {
    const rows = [row('a', true), row('b')];
    expect(fillRows(rows, new Map([['a', '10000.01']]), sum)).toBe(rows);
  });
});
