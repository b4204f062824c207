import { formatMoney } from '#core/money/format-money.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readBillingSummary } from '#endpoints/estimates.ts';
import { wireMinor } from '#web/lib/wire-minor.ts';

type Bill = Pick<
  AnswerOf<typeof readBillingSummary>['invoices'][number],
  'id' | 'kind' | 'status' | 'creditsInvoiceId' | 'gross'
>;

/**
 * The newest bill that has something left to credit, and how much of an amount it can bear: all of it, or what is left
 * of its work; null where no bill has anything left. Bills come in the order of issue.
 */
export function creditableBill(
  bills: readonly Bill[],
  over: string,
  exponent: number,
): { readonly id: string; readonly amount: string } | null {
  const standing = bills.filter(({ status }) => status !== 'draft' && status !== 'void');
  const wanted = wireMinor(over);
  for (const { id, kind, gross } of standing.toReversed()) {
    if (kind !== 'invoice') continue;
    const left = standing
      .filter((one) => one.creditsInvoiceId === id)
      .reduce((sum, one) => sum + wireMinor(one.gross), wireMinor(gross));
    if (left > 0n) return { id, amount: formatMoney(wanted < left ? wanted : left, exponent) };
  }
  return null;
}
