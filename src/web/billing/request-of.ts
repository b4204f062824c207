import type {
  BillBasis,
  BillRelease,
  BillRequest,
  BillRetainage,
  TypedLine,
} from '#core/billing/bill-request.ts';
import { parseMoney } from '#core/money/parse-money.ts';
import { parsePercent } from '#core/money/parse-percent.ts';
import { parseRate } from '#core/money/parse-rate.ts';
import type { Result } from '#core/result.ts';
import { ok } from '#core/result.ts';
import type { BillFields } from './bill-draft.ts';

/** What was typed as the rules read it, or the refusal of the first number that cannot be read. */
export function requestOf(fields: BillFields, exponent: number): Result<BillRequest> {
  const basis = basisOf(fields.basis, exponent);
  if (!basis.ok) return basis;
  const retainage = retainageOf(fields.retainage);
  if (!retainage.ok) return retainage;
  const release = releaseOf(fields.release, exponent);
  if (!release.ok) return release;
  return ok({
    basis: basis.value,
    retainage: retainage.value,
    release: release.value,
    overrideReason: fields.overrideReason ?? null,
  });
}

function basisOf(basis: BillFields['basis'], exponent: number): Result<BillBasis> {
  if (basis.kind === 'percent') {
    const percent = parsePercent(basis.percent);
    return percent.ok
      ? ok({ kind: 'percent', percent: percent.value, of: basis.of ?? 'this_bill' })
      : percent;
  }
  if (basis.kind === 'amount') {
    const amount = parseMoney(basis.amount, exponent);
    if (!amount.ok) return amount;
    const { of = 'this_bill', includingTax = false } = basis;
    return ok({ kind: 'amount', amountMinor: amount.value, of, includingTax });
  }
  return basis.kind === 'lines' ? linesOf(basis.lines, exponent) : ok({ kind: basis.kind });
}

function linesOf(
  typed: Extract<BillFields['basis'], { kind: 'lines' }>['lines'],
  exponent: number,
): Result<BillBasis> {
  const lines: TypedLine[] = [];
  for (const { lineId, percentToDate, amount, correctionReason = null } of typed) {
    const read =
      percentToDate === undefined ? parseMoney(amount ?? '', exponent) : parsePercent(percentToDate);
    if (!read.ok) return read;
    const entry =
      percentToDate === undefined
        ? ({ kind: 'amount', amountMinor: read.value } as const)
        : ({ kind: 'percent_to_date', percent: read.value } as const);
    lines.push({ lineId, entry, correctionReason });
  }
  return ok({ kind: 'lines', lines });
}

function retainageOf(retainage: BillFields['retainage']): Result<BillRetainage> {
  if (retainage?.kind !== 'rate') return ok({ kind: retainage?.kind ?? 'as_contract' });
  const rate = parseRate(retainage.rate);
  return rate.ok ? ok({ kind: 'rate', rate: rate.value }) : rate;
}

function releaseOf(release: BillFields['release'], exponent: number): Result<BillRelease> {
  if (release?.kind === 'amount') {
    const amount = parseMoney(release.amount, exponent);
    return amount.ok ? ok({ kind: 'amount', amountMinor: amount.value }) : amount;
  }
  if (release?.kind === 'percent') {
    const percent = parseRate(release.percent);
    return percent.ok ? ok({ kind: 'percent', percent: percent.value }) : percent;
  }
  return ok({ kind: release?.kind ?? 'none' });
}
