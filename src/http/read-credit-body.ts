import type { z } from 'zod';
import type { CreditBasis, CreditLineEntry } from '#core/credits/credit-request.ts';
import { parseMoney } from '#core/money/parse-money.ts';
import { parsePercent } from '#core/money/parse-percent.ts';
import type { creditBasis } from '#endpoints/corrections.ts';
import { settleField } from './settle-field.ts';

type Basis = z.output<typeof creditBasis>;

function readLine(
  { lineId, backToPercent, amount }: Extract<Basis, { kind: 'lines' }>['lines'][number],
  index: number,
  exponent: number,
): CreditLineEntry {
  const field = `basis.lines.${index}`;
  if (backToPercent === undefined) {
    const amountMinor = settleField(`${field}.amount`, parseMoney(amount ?? '', exponent));
    return { lineId, entry: { kind: 'amount', amountMinor } };
  }
  const percent = settleField(`${field}.backToPercent`, parsePercent(backToPercent));
  return { lineId, entry: { kind: 'back_to_percent', percent } };
}

/** What of a bill is credited, in the terms of the rules; a broken amount is named by its field. */
export function readCreditBasis(basis: Basis, exponent: number): CreditBasis {
  switch (basis.kind) {
    case 'amount':
      return {
        kind: 'amount',
        amountMinor: settleField('basis.amount', parseMoney(basis.amount, exponent)),
      };
    case 'percent':
      return { kind: 'percent', percent: settleField('basis.percent', parsePercent(basis.percent)) };
    case 'lines':
      return { kind: 'lines', lines: basis.lines.map((line, index) => readLine(line, index, exponent)) };
    default:
      return basis;
  }
}
