import { describe, expect, test } from 'vitest';
import { planStatement, type StatementFacts } from './plan-statement.ts';

const item = (number: string, dueDate: string, openMinor: bigint) => ({
  number,
  contract: 'EST-1 Kitchen',
  invoiceDate: '2026-01-01',
  dueDate,
  openMinor,
});
const movement = (date: string, kind: string, amountMinor: bigint) => ({
  date,
  kind,
  number: '1',
  about: '',
  amountMinor,
});

/** 1,000.00 before; billed 300.00, paid 500.00; of it 50.00 is not applied. */
const facts: StatementFacts = {
  from: '2026-04-01',
  to: '2026-04-30',
  beforeMinor: 100_000n,
  movements: [movement('2026-04-10', 'invoice', 30_000n), movement('2026-04-20', 'payment', -50_000n)],
  items: [
    item('INV-1', '2026-01-29', 5_000n),
    item('INV-2', '2026-01-30', 10_000n),
    item('INV-3', '2026-02-28', 10_000n),
    item('INV-4', '2026-03-31', 10_000n),
    item('INV-5', '2026-04-29', 20_000n),
    item('INV-6', '2026-04-30', 10_000n),
    item('INV-7', '2026-05-10', 20_000n),
  ],
  creditMinor: 5_000n,
  heldMinor: 7_000n,
};

describe('a customer statement', () => {
  test('runs from the balance before through every movement to the balance at the end', () => {
    const statement = planStatement(facts);
    expect(statement.movements.map(({ balanceMinor }) => balanceMinor)).toEqual([130_000n, 80_000n]);
    expect(statement.balanceMinor).toBe(80_000n);
    expect(statement.chargedMinor).toBe(30_000n);
    expect(statement.takenOffMinor).toBe(-50_000n);
  });

  test('ages what is open by the days since it was due: a day late is one day old, 90 days are not over 90', () => {
    expect(planStatement(facts).ages).toEqual([
      { band: 'young', amountMinor: 30_000n },
      { band: 'days1', amountMinor: 30_000n },
      { band: 'days31', amountMinor: 0n },
      { band: 'days61', amountMinor: 20_000n },
      { band: 'days91', amountMinor: 5_000n },
    ]);
  });

  test('leaves retainage out of every figure but its own', () => {
    expect(planStatement({ ...facts, heldMinor: 0n })).toEqual({ ...planStatement(facts), heldMinor: 0n });
  });

  test('comes to one balance however it is told, or does not come to be', () => {
    expect(() => planStatement({ ...facts, creditMinor: 0n })).toThrow('one balance');
  });
});
