import type { z } from 'zod';
import type { Draw, DrawEntry, DrawRetainage } from '#core/draws/draw.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import type { drawOut } from '#endpoints/draws.ts';

type Shown = z.output<typeof drawOut>;

/** How a draw was entered, as it travels. */
export function presentDrawEntry(entry: DrawEntry, exponent: number): Shown['entry'] {
  if (entry.kind === 'amount') return { kind: 'amount', amount: formatMoney(entry.amountMinor, exponent) };
  return entry.kind === 'percent' ? { kind: 'percent', percent: formatPercent(entry.percent) } : entry;
}

/** The retainage of a draw, as it travels. */
export function presentDrawRetainage(retainage: DrawRetainage): Shown['retainage'] {
  return retainage.kind === 'rate' ? { kind: 'rate', rate: formatPercent(retainage.rate) } : retainage;
}

/** One draw of a schedule. Example: `contract.draws.map((draw) => presentDraw(draw, 2))`. */
export function presentDraw(draw: Draw, exponent: number): Shown {
  return {
    id: draw.drawId,
    position: draw.position,
    name: draw.name,
    milestone: draw.milestone,
    targetDate: draw.targetDate,
    entry: presentDrawEntry(draw.entry, exponent),
    amount: formatMoney(draw.amountMinor, exponent),
    retainage: presentDrawRetainage(draw.retainage),
    lineIds: draw.lineIds === null ? null : [...draw.lineIds],
    billedBy: draw.billedBy,
  };
}
