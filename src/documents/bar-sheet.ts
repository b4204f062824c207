import type { Amount } from './amount.ts';
import type { ContractTally } from './contract-tally.ts';
import type { Figures } from './figures.ts';
import { isZero } from './is-zero.ts';
import type { SheetBar } from './sheet.ts';
import { words } from './words.ts';

const fullWidth = 10_000n;

/** All amounts of a document have the currency's decimals, so their digits alone compare as whole numbers. */
const digits = (amount: Amount) => {
  const whole = BigInt(amount.replace('.', ''));
  return whole > 0n ? whole : 0n;
};

/** Lays out the contract bar: always the same parts, in the same order, under the same words. */
export const barSheet = (
  tally: ContractTally,
  figures: Figures,
  own: { readonly retainageHeld: string } = words,
): SheetBar => {
  const advance = tally.fromAdvance ?? '0';
  const parts = [
    { kind: 'collected', label: words.collected, amount: tally.collected },
    ...(isZero(advance) ? [] : [{ kind: 'advance', label: words.fromAdvance, amount: advance } as const]),
    { kind: 'outstanding', label: words.outstanding, amount: tally.outstanding },
    { kind: 'held', label: own.retainageHeld, amount: tally.retainageHeld },
    { kind: 'unbilled', label: words.unbilled, amount: tally.unbilled },
  ] as const;
  const total = parts.reduce((sum, part) => sum + digits(part.amount), 0n);
  const widthOf = (part: bigint) => (total === 0n ? 0 : Number((part * fullWidth) / total));
  const beyond = digits(tally.beyondContract);
  const segments = parts.map(({ kind, label, amount }) => ({
    kind,
    label,
    width: widthOf(digits(amount)),
    figure: figures.inTable(amount),
  }));
  const past = {
    kind: 'beyond',
    label: words.beyond,
    width: 0,
    figure: figures.inTable(tally.beyondContract),
  } as const;
  return {
    // Past the contract there is nothing unbilled, and its place in the legend says by how much instead.
    segments: beyond > 0n ? [...segments.slice(0, -1), past] : segments,
    contractEnd: beyond > 0n ? widthOf(total - beyond) : null,
    billedLabel: words.billed,
    billed: figures.percent(tally.percentBilled),
  };
};
