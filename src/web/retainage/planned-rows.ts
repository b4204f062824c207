import type { BillRequest } from '#core/billing/bill-request.ts';
import type { Contract } from '#core/billing/contract.ts';
import { PLAIN_LINE, PLAIN_TERMS } from '#core/billing/plain-terms.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { HUNDRED_PERCENT } from '#core/money/percent.ts';
import { ZERO } from '#core/money/ratio.ts';
import { previewCurve } from '#core/retainage/preview-curve.ts';
import type { CurveRow } from './curve-places.ts';
import type { TermedLine } from './line-terms.tsx';
import { readTerms } from './read-terms.ts';
import type { RuleDraft } from './rule-draft.ts';

interface Typed {
  readonly rule: RuleDraft;
  readonly lines: readonly TermedLine[];
  readonly currency: string;
  readonly exponent: number;
  readonly base: Contract['retainageBase'];
  readonly rounding: Contract['retainageRounding'];
}

const BILLS = 10;

const PLANNED: readonly BillRequest[] = [
  ...Array.from({ length: BILLS }, (_, index) => ({
    basis: {
      kind: 'percent',
      percent: (HUNDRED_PERCENT * BigInt(index + 1)) / BigInt(BILLS),
      of: 'to_date',
    } as const,
    retainage: { kind: 'carry' } as const,
    release: { kind: 'none' } as const,
    overrideReason: null,
  })),
  {
    basis: { kind: 'none' },
    retainage: { kind: 'left_off' },
    release: { kind: 'all' },
    overrideReason: null,
  },
];

/** What a contract that is only typed would hold, billed in ten equal bills; null while there is nothing to figure. */
export function plannedRows(typed: Typed): readonly CurveRow[] | null {
  if (typed.rule.kind === 'none') return null;
  const known = typed.lines.filter((line) => line.amount !== null);
  const terms = readTerms(
    typed.rule,
    known.map((line) => line.retainage),
    typed.exponent,
  );
  if (!terms.ok) return null;
  const contract: Contract = {
    ...PLAIN_TERMS,
    currency: typed.currency,
    exponent: typed.exponent,
    lines: known.map((line, index) => ({
      ...PLAIN_LINE,
      lineId: line.key,
      position: index + 1,
      description: line.description,
      scheduledMinor: BigInt((line.amount ?? '0').replace('.', '')),
      billedMinor: 0n,
      exact: ZERO,
      heldMinor: 0n,
      taxRateIds: [],
      changeOrderId: null,
      retainage: terms.value.lines[index] ?? PLAIN_LINE.retainage,
    })),
    taxRates: [],
    retainage: terms.value.rule,
    storedRate: terms.value.storedRate,
    retainageBase: typed.base,
    retainageRounding: typed.rounding,
    billedMinor: 0n,
    heldMinor: 0n,
  };
  const money = (minor: bigint) => formatMoney(minor, typed.exponent);
  const points = previewCurve(contract, [], PLANNED);
  if (!points.ok) return null;
  return points.value.map((point, index) => ({
    label: index < BILLS ? `Bill ${index + 1} of ${BILLS}` : 'Release',
    billedToDate: money(point.billedMinor),
    releasedToDate: money(point.releasedMinor),
    held: money(point.heldMinor),
    planned: true,
  }));
}
