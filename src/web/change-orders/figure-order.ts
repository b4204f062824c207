import type { Contract } from '#core/billing/contract.ts';
import type { ChangeOrder, ChangeOrderLine, DrawEffect } from '#core/change-orders/change-order.ts';
import { figureChangeOrder } from '#core/change-orders/figure-change-order.ts';
import { type ApprovalPlan, planApproval } from '#core/change-orders/plan-approval.ts';
import { parseQuantity, parseUnitPrice } from '#core/money/decimal.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { parseMoney } from '#core/money/parse-money.ts';
import { refusalSentence } from '#core/refusal-sentence.ts';
import type { ChosenWords } from '#core/words/company-words.ts';
import type { createChangeOrder } from '#endpoints/change-orders.ts';
import type { BodyInputOf } from '#endpoints/endpoint.ts';
import { locale } from '#web/lib/locale.ts';
import { isBlankOrderRow, type OrderRow } from './order-row.ts';

type Effect = NonNullable<BodyInputOf<typeof createChangeOrder>['drawEffect']>;

/** What a change order comes to, and what its approval would do. */
export interface OrderFigures {
  readonly amounts: ReadonlyMap<string, string>;
  readonly additions: string;
  readonly deductions: string;
  readonly netMinor: bigint;
  /** Null where it could not be approved; the sentence says why. */
  readonly approval: ApprovalPlan | null;
  readonly sentence: string | null;
}

/** Figures a change order by the same rules as the server; a draw that it adds has no id yet. */
export function figureOrder(
  rows: readonly OrderRow[],
  effectFor: (netMinor: bigint) => Effect,
  contract: Contract,
  spoken: ChosenWords,
): OrderFigures {
  const lines = rows.filter((row) => !isBlankOrderRow(row)).map(lineOf);
  const { exponent, currency } = contract;
  const figures = figureChangeOrder({ lines }, exponent);
  const { additionsMinor, deductionsMinor, netMinor } = figures;
  const order: ChangeOrder = {
    changeOrderId: 'new',
    number: 0,
    title: '',
    reason: '',
    scheduleDays: 0,
    status: 'draft',
    lines,
    drawEffect: drawEffectOf(effectFor(netMinor), exponent),
  };
  const planned = planApproval(contract, order);
  const money = (minor: bigint) => formatMoney(minor, exponent);
  return {
    amounts: new Map(figures.lines.map(({ lineId, amountMinor }) => [lineId, money(amountMinor)])),
    additions: money(additionsMinor),
    deductions: money(deductionsMinor),
    netMinor,
    approval: planned.ok ? planned.value : null,
    sentence: planned.ok
      ? null
      : refusalSentence(planned.refusal, { ...spoken, currency, exponent, locale }).sentence,
  };
}

/** A figure that cannot be read yet counts as nothing; its cell says so. */
function lineOf({ key, kind, description, quantity, unitPrice, taxRateId }: OrderRow): ChangeOrderLine {
  const count = parseQuantity(quantity || '1');
  const price = parseUnitPrice(unitPrice || '0');
  const nothing = { units: 0n, decimals: 0 };
  return {
    lineId: key,
    kind,
    description,
    quantity: count.ok ? count.value : nothing,
    unitPrice: price.ok ? price.value : nothing,
    taxRateIds: taxRateId === null ? [] : [taxRateId],
  };
}

function drawEffectOf(effect: Effect, exponent: number): DrawEffect {
  if (effect.kind === 'add') return { ...effect, drawId: 'new' };
  if (effect.kind !== 'lower') return effect;
  const minor = (by: string) => {
    const read = parseMoney(by, exponent);
    return read.ok ? read.value : 0n;
  };
  return { kind: 'lower', draws: effect.draws.map(({ drawId, by }) => ({ drawId, byMinor: minor(by) })) };
}
