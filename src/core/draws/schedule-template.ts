import { addMonths } from '#core/dates/add-months.ts';
import type { DrawEntry, DrawRetainage, TypedDraw } from './draw.ts';
import { fillEvenly } from './fill-evenly.ts';

/**
 * The schedules that a new one can start from. A monthly retainer has one draw on the same day of so many months
 * (1 or more) from `firstDate` on, `YYYY-MM-DD`.
 * @example const template: ScheduleTemplate = { kind: 'monthly_retainer', months: 12, firstDate: '2026-01-31' };
 */
export type ScheduleTemplate =
  | { readonly kind: 'construction' }
  | { readonly kind: 'milestones' }
  | { readonly kind: 'thirds' }
  | { readonly kind: 'monthly_retainer'; readonly months: number; readonly firstDate: string };

const AS_CONTRACT: DrawRetainage = { kind: 'as_contract' };
const BALANCE: DrawEntry = { kind: 'balance' };
const share = (percent: bigint): DrawEntry => ({ kind: 'percent', percent: percent * 1_000_000n });

function named(name: string, entry: DrawEntry, retainage = AS_CONTRACT): Omit<TypedDraw, 'drawId'> {
  return { name, milestone: null, targetDate: null, entry, retainage, lineIds: null };
}

function evenly(names: readonly string[], contractSumMinor: bigint) {
  const amounts = fillEvenly(contractSumMinor, names.length);
  return names.map((name, index) => named(name, { kind: 'amount', amountMinor: amounts[index] ?? 0n }));
}

/**
 * The draws of a template for a contract sum (minor units), to be changed and saved. The deposit of a construction
 * job is exempt from retainage.
 * @example scheduleTemplate({ kind: 'milestones' }, 6_000_000n) // kickoff 25%, midpoint 50%, delivery the balance
 */
export function scheduleTemplate(
  template: ScheduleTemplate,
  contractSumMinor: bigint,
): readonly Omit<TypedDraw, 'drawId'>[] {
  switch (template.kind) {
    case 'construction':
      return [
        named('Deposit', share(10n), { kind: 'exempt' }),
        named('Foundation', share(30n)),
        named('Framing', share(30n)),
        named('Completion', BALANCE),
      ];
    case 'milestones':
      return [named('Kickoff', share(25n)), named('Midpoint', share(50n)), named('Delivery', BALANCE)];
    case 'thirds':
      return evenly(['First third', 'Second third', 'Final third'], contractSumMinor);
    case 'monthly_retainer': {
      const names = Array.from({ length: template.months }, (_, index) => `Month ${index + 1}`);
      return evenly(names, contractSumMinor).map((draw, index) => ({
        ...draw,
        targetDate: addMonths(template.firstDate, index),
      }));
    }
  }
}
