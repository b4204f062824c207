import type { Draw } from '#core/draws/draw.ts';
import { formatMoney } from '#core/money/format-money.ts';

/** Takes an amount (minor units) from the last unbilled draws on: what is typed for each, by its id. */
export function lowerLast(
  draws: readonly Draw[],
  amountMinor: bigint,
  exponent: number,
): Readonly<Record<string, string>> {
  let leftMinor = amountMinor;
  const lowered: Record<string, string> = {};
  for (const draw of draws.toReversed()) {
    if (draw.billedBy !== null || leftMinor <= 0n) continue;
    const byMinor = draw.amountMinor < leftMinor ? draw.amountMinor : leftMinor;
    if (byMinor > 0n) lowered[draw.drawId] = formatMoney(byMinor, exponent);
    leftMinor -= byMinor;
  }
  return lowered;
}
