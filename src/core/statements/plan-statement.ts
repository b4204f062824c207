import { daysBetween } from '#core/dates/days-between.ts';
import { invariant } from '#core/invariant.ts';
import { AGE_BANDS } from '#core/reports/ageing-columns.ts';

/**
 * The three statements: every movement of a period, every invoice that is open at its end, or only what the movements
 * add up to.
 * @example const kind: StatementKind = 'open_items';
 */
export type StatementKind = 'transactions' | 'open_items' | 'balance_forward';

/**
 * What moved a customer's balance on a day, as the books say (minor units, above 0 where the customer owes more).
 * @example { date: '2026-04-14', kind: 'invoice', number: 'INV-1', about: 'Kitchen', amountMinor: 900_000n }
 */
export interface StatementMovement {
  readonly date: string;
  readonly kind: string;
  readonly number: string;
  readonly about: string;
  readonly amountMinor: bigint;
}

/**
 * An invoice that is open at the end of the period, as its account says (minor units, days `YYYY-MM-DD`).
 * @example { number: 'INV-1', contract: 'EST-1 Kitchen', invoiceDate: '2026-04-14', dueDate: '2026-05-14', openMinor: 900_000n }
 */
export interface StatementItem {
  readonly number: string;
  readonly contract: string;
  readonly invoiceDate: string;
  readonly dueDate: string;
  readonly openMinor: bigint;
}

/**
 * Everything that a statement is figured from (minor units): the balance before the first day, what moved it since, the
 * open invoices on the last day, the credit that is applied to none of them, and what is held.
 * @example planStatement({ from: '2026-04-01', to: '2026-04-30', beforeMinor: 0n, movements, items, creditMinor: 0n, heldMinor: 0n })
 */
export interface StatementFacts {
  readonly from: string;
  readonly to: string;
  readonly beforeMinor: bigint;
  readonly movements: readonly StatementMovement[];
  readonly items: readonly StatementItem[];
  readonly creditMinor: bigint;
  readonly heldMinor: bigint;
}

/**
 * A customer's statement (minor units): each movement with the balance after it, each open invoice with the days that it
 * is late, what was charged and what was taken off, and the balance by age. Credit that is not applied is apart, since
 * it has no age. Retainage is not due and in no figure but `heldMinor`.
 * @example const { balanceMinor, ages }: Statement = planStatement(facts);
 */
export interface Statement {
  readonly beforeMinor: bigint;
  readonly movements: readonly (StatementMovement & { readonly balanceMinor: bigint })[];
  readonly items: readonly (StatementItem & { readonly daysLate: number })[];
  readonly chargedMinor: bigint;
  readonly takenOffMinor: bigint;
  readonly balanceMinor: bigint;
  /** What is not due yet, then the bands of the ageing, youngest first. */
  readonly ages: readonly { readonly band: string; readonly amountMinor: bigint }[];
  readonly creditMinor: bigint;
  readonly heldMinor: bigint;
}

/**
 * Figures a statement. However it is told, the balance is the same: what was before with all that moved it, and what is
 * open less the credit that is not applied.
 * @example planStatement(facts).balanceMinor // 1_150_000n
 */
export function planStatement(facts: StatementFacts): Statement {
  let balanceMinor = facts.beforeMinor;
  const movements = facts.movements.map((movement) => {
    balanceMinor += movement.amountMinor;
    return { ...movement, balanceMinor };
  });
  const items = facts.items.map((item) => {
    const days = daysBetween(item.dueDate, facts.to);
    return { ...item, daysLate: days > 0 ? days : 0 };
  });
  const openMinor = items.reduce((sum, item) => sum + item.openMinor, 0n);
  invariant(balanceMinor === openMinor - facts.creditMinor, 'a statement comes to one balance');
  const sumOf = (charges: boolean) =>
    facts.movements
      .filter(({ amountMinor }) => amountMinor > 0n === charges)
      .reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  return {
    beforeMinor: facts.beforeMinor,
    movements,
    items,
    chargedMinor: sumOf(true),
    takenOffMinor: sumOf(false),
    balanceMinor,
    ages: agesOf(items),
    creditMinor: facts.creditMinor,
    heldMinor: facts.heldMinor,
  };
}

function agesOf(items: Statement['items']): Statement['ages'] {
  const bands = [{ id: 'young', from: 0 }, ...AGE_BANDS];
  return bands.map(({ id, from }, index) => {
    const next = bands[index + 1]?.from ?? null;
    const inBand = items.filter(({ daysLate }) => daysLate >= from && (next === null || daysLate < next));
    return { band: id, amountMinor: inBand.reduce((sum, item) => sum + item.openMinor, 0n) };
  });
}
