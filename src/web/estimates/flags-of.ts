import { isZero } from '#web/lib/money-text.ts';

interface Standing {
  readonly fullyInvoiced: boolean;
  readonly retainageReleased: boolean;
  readonly paidInFull: boolean;
  readonly released: string;
}

interface Flag {
  readonly reached: boolean;
  readonly words: string;
}

/** What a fully invoiced contract has reached, and what it has not yet; of retainage only where some was held. */
export function flagsOf(
  { fullyInvoiced, retainageReleased, paidInFull, released }: Standing,
  retainageWord: string,
): readonly Flag[] {
  if (!fullyInvoiced) return [];
  const everHeld = !retainageReleased || !isZero(released);
  const retainage = {
    reached: retainageReleased,
    words: retainageReleased ? `${retainageWord} released` : `${retainageWord} still held`,
  };
  return [
    { reached: true, words: 'Fully invoiced' },
    ...(everHeld ? [retainage] : []),
    { reached: paidInFull, words: paidInFull ? 'Paid in full' : 'Not yet paid in full' },
  ];
}
