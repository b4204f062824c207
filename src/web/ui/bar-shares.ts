import { wireMinor } from '#web/lib/wire-minor.ts';

/** The figures of one contract as the wire gives them. */
export interface BarFigures {
  readonly contractSum: string;
  readonly billed: string;
  readonly collected: string;
  readonly outstanding: string;
  readonly held: string;
}

/** A bill that is being prepared: what it would bill and, of that, withhold. */
export interface BarAddition {
  readonly gross: string;
  readonly withheld: string;
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
 * divided in proportion to collected, outstanding and held, because those three carry tax and the contract sum
 * does not.
 */
export function barShares(figures: BarFigures, addition?: BarAddition): BarShares {
  const contractSum = least0(wireMinor(figures.contractSum));
  const billed = least0(wireMinor(figures.billed));
  const added = addition ? least0(wireMinor(addition.gross)) : 0n;
  const addedHeld = addition ? least(least0(wireMinor(addition.withheld)), added) : 0n;
  const scale = contractSum > billed + added ? contractSum : billed + added;
  if (scale === 0n) return { parts: [{ kind: 'unbilled', share: 10_000 }], limit: 10_000 };

  const states = (['collected', 'outstanding', 'held'] as const).map((kind) => ({
    kind,
    size: least0(wireMinor(figures[kind])),
  }));
  const whole = states.reduce((sum, state) => sum + state.size, 0n);
  const share = (part: bigint) => Number((part * 10_000n) / scale);
  const parts = [
    ...states.map(({ kind, size }) => ({ kind, share: whole === 0n ? 0 : share((billed * size) / whole) })),
    { kind: 'added' as const, share: share(added - addedHeld) },
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
