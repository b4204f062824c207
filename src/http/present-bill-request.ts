import type { z } from 'zod';
import type { BillBasis, BillRelease, BillRequest, BillRetainage } from '#core/billing/bill-request.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import type { invoice } from '#endpoints/bill-shapes.ts';

type Shown = Pick<z.output<typeof invoice>, 'basis' | 'retainage' | 'release' | 'overrideReason'>;

function presentBasis(basis: BillBasis, exponent: number): Shown['basis'] {
  switch (basis.kind) {
    case 'percent':
      return { ...basis, percent: formatPercent(basis.percent) };
    case 'amount': {
      const { amountMinor, ...rest } = basis;
      return { ...rest, amount: formatMoney(amountMinor, exponent) };
    }
    case 'lines':
      return {
        kind: 'lines',
        lines: basis.lines.map(({ lineId, entry, correctionReason }) =>
          entry.kind === 'amount'
            ? { lineId, amount: formatMoney(entry.amountMinor, exponent), correctionReason }
            : { lineId, percentToDate: formatPercent(entry.percent), correctionReason },
        ),
      };
    default:
      return basis;
  }
}

function presentRetainage(retainage: BillRetainage): Shown['retainage'] {
  return retainage.kind === 'rate' ? { kind: 'rate', rate: formatPercent(retainage.rate) } : retainage;
}

function presentRelease(release: BillRelease, exponent: number): Shown['release'] {
  if (release.kind === 'amount')
    return { kind: 'amount', amount: formatMoney(release.amountMinor, exponent) };
  if (release.kind === 'percent') return { kind: 'percent', percent: formatPercent(release.percent) };
  return release;
}

/** What was typed for a bill, in the form in which it was sent. */
export function presentBillRequest(request: BillRequest, exponent: number): Shown {
  return {
    basis: presentBasis(request.basis, exponent),
    retainage: presentRetainage(request.retainage),
    release: presentRelease(request.release, exponent),
    overrideReason: request.overrideReason,
  };
}
