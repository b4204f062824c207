import type { z } from 'zod';
import type { BillInput } from '#actions/bill-input.ts';
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
import type { billBasis, billBody, billFields, billRelease, billRetainage } from '#endpoints/bill-shapes.ts';
import { readApplication } from '#endpoints/read-application.ts';
import { BrokenRequest } from './problems.ts';
import { settleField } from './settle-field.ts';

type Basis = z.output<typeof billBasis>;
type Fields = z.output<z.ZodObject<typeof billFields>>;

function readLine(
  line: Extract<Basis, { kind: 'lines' }>['lines'][number],
  index: number,
  exponent: number,
): TypedLine {
  const { lineId, percentToDate, amount, correctionReason } = line;
  const field = `basis.lines.${index}`;
  const entry =
    percentToDate === undefined
      ? ({
          kind: 'amount',
          amountMinor: settleField(`${field}.amount`, parseMoney(amount ?? '', exponent)),
        } as const)
      : ({
          kind: 'percent_to_date',
          percent: settleField(`${field}.percentToDate`, parsePercent(percentToDate)),
        } as const);
  return { lineId, entry, correctionReason };
}

type ApplicationBody = Extract<Basis, { kind: 'application' }>;

function applicationOf(basis: ApplicationBody, exponent: number): BillBasis {
  if (basis.periodTo < basis.periodFrom)
    throw new BrokenRequest({ 'basis.periodTo': 'Choose the first day of the period or a later one.' });
  return readApplication(basis, {
    percent: (text, field) => settleField(field, parsePercent(text)),
    money: (text, field) => settleField(field, parseMoney(text, exponent)),
  });
}

function readBasis(basis: Basis, exponent: number): BillBasis {
  switch (basis.kind) {
    case 'percent':
      return { ...basis, percent: settleField('basis.percent', parsePercent(basis.percent)) };
    case 'amount': {
      const { kind, of, includingTax } = basis;
      return {
        kind,
        of,
        includingTax,
        amountMinor: settleField('basis.amount', parseMoney(basis.amount, exponent)),
      };
    }
    case 'lines':
      return { kind: 'lines', lines: basis.lines.map((line, index) => readLine(line, index, exponent)) };
    case 'application':
      return applicationOf(basis, exponent);
    default:
      return basis;
  }
}

function readRetainage(retainage: z.output<typeof billRetainage>): BillRetainage {
  return retainage.kind === 'rate'
    ? { kind: 'rate', rate: settleField('retainage.rate', parseRate(retainage.rate)) }
    : retainage;
}

function readRelease(release: z.output<typeof billRelease>, exponent: number): BillRelease {
  if (release.kind === 'amount')
    return {
      kind: 'amount',
      amountMinor: settleField('release.amount', parseMoney(release.amount, exponent)),
    };
  if (release.kind === 'percent')
    return { kind: 'percent', percent: settleField('release.percent', parseRate(release.percent)) };
  if (release.kind === 'lines')
    return {
      kind: 'lines',
      lines: release.lines.map(({ lineId, amount }, index) => ({
        lineId,
        amountMinor: settleField(`release.lines.${index}.amount`, parseMoney(amount, exponent)),
      })),
    };
  return release;
}

/** What was typed for a bill, in the terms of the rules; a broken amount is named by its field. */
export function readBillRequest(fields: Fields, exponent: number): BillRequest {
  return {
    basis: readBasis(fields.basis, exponent),
    retainage: readRetainage(fields.retainage),
    release: readRelease(fields.release, exponent),
    overrideReason: fields.overrideReason,
  };
}

export function readBillBody(body: z.output<typeof billBody>, exponent: number): BillInput {
  const { invoiceDate, dueDate, heading, memo, reissueOf } = body;
  return { request: readBillRequest(body, exponent), invoiceDate, dueDate, heading, memo, reissueOf };
}
