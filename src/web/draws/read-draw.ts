import type { z } from 'zod';
import type { Draw, DrawEntry } from '#core/draws/draw.ts';
import type { drawOut } from '#endpoints/draws.ts';
import { wireMinor } from '#web/lib/wire-minor.ts';
import { wirePercent } from '#web/lib/wire-percent.ts';

/** A draw as the rules know it, from what the server sent. */
export function readDraw(sent: z.output<typeof drawOut>): Draw {
  const { id, position, name, milestone, targetDate, entry, amount, retainage, lineIds, billedBy } = sent;
  return {
    drawId: id,
    position,
    name,
    milestone,
    targetDate,
    entry: entryOf(entry),
    amountMinor: wireMinor(amount),
    retainage: retainage.kind === 'rate' ? { kind: 'rate', rate: wirePercent(retainage.rate) } : retainage,
    lineIds,
    billedBy,
  };
}

function entryOf(entry: z.output<typeof drawOut>['entry']): DrawEntry {
  if (entry.kind === 'amount') return { kind: 'amount', amountMinor: wireMinor(entry.amount) };
  return entry.kind === 'percent' ? { kind: 'percent', percent: wirePercent(entry.percent) } : entry;
}
