import type {
  BillBasis,
  BillRelease,
  BillRequest,
  BillRetainage,
  LineRelease,
  TypedLine,
} from '#core/billing/bill-request.ts';
import { parseMoney } from '#core/money/parse-money.ts';
import { parsePercent } from '#core/money/parse-percent.ts';
import { parseRate } from '#core/money/parse-rate.ts';
import type { Result } from '#core/result.ts';
import { ok } from '#core/result.ts';
import { readApplication } from '#endpoints/read-application.ts';
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
  if (basis.kind === 'lines') return linesOf(basis.lines, exponent);
  if (basis.kind === 'application') return applicationOf(basis, exponent);
  return ok(basis);
}

function applicationOf(
  basis: Extract<BillFields['basis'], { kind: 'application' }>,
  exponent: number,
): Result<BillBasis> {
  const refused: Extract<Result<never>, { ok: false }>[] = [];
  const orZero = (read: Result<bigint>): bigint => {
    if (!read.ok) refused.push(read);
    return read.ok ? read.value : 0n;
  };
  const typed = readApplication(
    {
      ...basis,
      evenIfZero: basis.evenIfZero ?? false,
      lines: basis.lines.map((line) => ({
        ...line,
        installed: line.installed ?? '0',
        stored: line.stored ?? null,
        note: line.note ?? null,
      })),
    },
    { percent: (text) => orZero(parsePercent(text)), money: (text) => orZero(parseMoney(text, exponent)) },
  );
  return refused[0] ?? ok(typed);
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
  if (release?.kind === 'lines') {
    const lines: LineRelease[] = [];
    for (const { lineId, amount } of release.lines) {
      const read = parseMoney(amount, exponent);
      if (!read.ok) return read;
      lines.push({ lineId, amountMinor: read.value });
    }
    return ok({ kind: 'lines', lines });
  }
  return ok({ kind: release?.kind ?? 'none' });
}
