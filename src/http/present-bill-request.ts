import type { z } from 'zod';
import type {
  ApplicationLine,
  BillBasis,
  BillRelease,
  BillRequest,
  BillRetainage,
  LineEntry,
} from '#core/billing/bill-request.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import type { invoice } from '#endpoints/bill-shapes.ts';

type Shown = Pick<z.output<typeof invoice>, 'basis' | 'retainage' | 'release' | 'overrideReason'>;

function presentApplicationLine(
  { lineId, entry, installedMinor, storedMinor, note }: ApplicationLine,
  exponent: number,
) {
  const money = (minor: bigint) => formatMoney(minor, exponent);
  return {
    lineId,
    ...presentWork(entry, money),
    installed: money(installedMinor),
    stored: storedMinor === null ? null : money(storedMinor),
    note,
  };
}

function presentWork(entry: LineEntry | null, money: (minor: bigint) => string) {
  if (entry === null) return {};
  if (entry.kind === 'percent_to_date') return { percentToDate: formatPercent(entry.percent) };
  return entry.amountMinor < 0n
    ? { takenBack: money(-entry.amountMinor) }
    : { amount: money(entry.amountMinor) };
}

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
    case 'application':
      return { ...basis, lines: basis.lines.map((line) => presentApplicationLine(line, exponent)) };
    case 'draws':
      return { kind: 'draws', drawIds: [...basis.drawIds] };
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
  if (release.kind === 'lines')
    return {
      kind: 'lines',
      lines: release.lines.map(({ lineId, amountMinor }) => ({
        lineId,
        amount: formatMoney(amountMinor, exponent),
      })),
    };
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
