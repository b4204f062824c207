import { wireMinor } from '#web/lib/wire-minor.ts';

/** The figures of one contract as the wire gives them. */
export interface BarFigures {
  readonly contractSum: string;
  readonly billed: string;
  readonly collected: string;
  /** What advances paid of the bills: money that came in, as what is collected. */
  readonly fromAdvance: string;
  readonly outstanding: string;
  readonly held: string;
}

/** A bill that is being prepared: what it would bill, of that withhold, and of what is held release. */
export interface BarAddition {
  readonly gross: string;
  readonly withheld: string;
  readonly released: string;
}

export type BarKind = 'collected' | 'outstanding' | 'held' | 'added' | 'added-held' | 'unbilled';

export interface BarShares {
  /** Shares of the bar's length in ten-thousandths, left to right. */
  readonly parts: readonly { readonly kind: BarKind; readonly share: number }[];
  /** Where the contract sum ends: 10000, or less where more than the contract is billed. */
  readonly limit: number;
}

/**
 * Divides the bar. Its length is the contract sum (or what is billed, where that is more); the billed stretch is
 * divided in proportion to collected (what came from advances in it), outstanding and held, because those three carry tax and the contract sum
 * does not.
 */
export function barShares(figures: BarFigures, addition?: BarAddition): BarShares {
  const contractSum = least0(wireMinor(figures.contractSum));
  const billed = least0(wireMinor(figures.billed));
  const added = addition ? least0(wireMinor(addition.gross)) : 0n;
  const addedHeld = addition ? least(least0(wireMinor(addition.withheld)), added) : 0n;
  const scale = contractSum > billed + added ? contractSum : billed + added;
  if (scale === 0n) return { parts: [{ kind: 'unbilled', share: 10_000 }], limit: 10_000 };

  const held = least0(wireMinor(figures.held));
  const released = addition ? least(least0(wireMinor(addition.released)), held) : 0n;
  const states = [
    { kind: 'collected', size: least0(wireMinor(figures.collected) + wireMinor(figures.fromAdvance)) },
    { kind: 'outstanding', size: least0(wireMinor(figures.outstanding)) },
    { kind: 'held', size: held - released },
  ] as const;
  const whole = states.reduce((sum, state) => sum + state.size, released);
  const share = (part: bigint) => Number((part * 10_000n) / scale);
  const ofBilled = (size: bigint) => (whole === 0n ? 0n : (billed * size) / whole);
  const parts = [
    ...states.map(({ kind, size }) => ({ kind, share: share(ofBilled(size)) })),
    { kind: 'added' as const, share: share(ofBilled(released) + added - addedHeld) },
    { kind: 'added-held' as const, share: share(addedHeld) },
    { kind: 'unbilled' as const, share: share(scale - billed - added) },
  ];
  return { parts: parts.filter((part) => part.share > 0), limit: share(contractSum) };
}

function least0(size: bigint): bigint {
  return size < 0n ? 0n : size;
}

function least(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}
