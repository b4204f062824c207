import { apportion } from '#core/money/apportion.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';

/**
 * An invoice that the payer withholds from: what is open on it, and each line's value and work with what the invoice
 * itself withheld on it (minor units).
 * @example { openMinor: 1_500_000n, lines: [{ lineId: 'a', scheduledMinor: 2_000_000n, thisMinor: 1_500_000n, withheldMinor: 0n }] }
 */
export interface FullInvoice {
  readonly openMinor: bigint;
  readonly lines: readonly {
    readonly lineId: string;
    readonly scheduledMinor: bigint;
    readonly thisMinor: bigint;
    readonly withheldMinor: bigint;
  }[];
}

/**
 * What the payer withholds, in all and line by line (minor units). It moves from receivable to retainage
 * receivable, is held from then on, and is released like any other retainage.
 * @example { withheldMinor: 150_000n, lines: [{ lineId: 'a', withheldMinor: 150_000n }] }
 */
export interface PayerWithholding {
  readonly withheldMinor: bigint;
  readonly lines: readonly { readonly lineId: string; readonly withheldMinor: bigint }[];
}

/**
 * Plans what a payer withholds from an invoice that was billed in full: spread over its lines by their work less
 * what is held of it already, and never more than is open, nor than its work before tax. A line that steps back holds
 * nothing of it: what is held of a line never lies on the other side of 0.
 * @example planPayerWithholding(invoice, 150_000n)
 */
export function planPayerWithholding(invoice: FullInvoice, amountMinor: bigint): Result<PayerWithholding> {
  if (amountMinor <= 0n) return refuse('nothing_withheld', {});
  const works = invoice.lines.map(({ scheduledMinor, thisMinor, withheldMinor }) => {
    const workMinor = thisMinor - withheldMinor;
    return workMinor < 0n === scheduledMinor < 0n ? workMinor : 0n;
  });
  const workMinor = works.reduce((sum, work) => sum + work, 0n);
  const mostMinor = invoice.openMinor < workMinor ? invoice.openMinor : workMinor;
  if (amountMinor > mostMinor) {
    const openMinor = mostMinor > 0n ? mostMinor : 0n;
    return refuse('withheld_beyond_open', { openMinor, excessMinor: amountMinor - openMinor });
  }
  const parts = apportion(amountMinor, works);
  return ok({
    withheldMinor: amountMinor,
    lines: invoice.lines
      .map(({ lineId }, index) => ({ lineId, withheldMinor: parts[index] ?? 0n }))
      .filter((line) => line.withheldMinor !== 0n),
  });
}
