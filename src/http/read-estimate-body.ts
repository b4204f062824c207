import type { z } from 'zod';
import type { EstimateInput, EstimateLineInput } from '#actions/estimate-input.ts';
import { parseQuantity, parseUnitPrice } from '#core/money/decimal.ts';
import { parseRate } from '#core/money/parse-rate.ts';
import type { estimateBody } from '#endpoints/estimate-shapes.ts';
import { readLineRetainage, readRetainageRule } from '#endpoints/read-retainage.ts';
import { BrokenRequest } from './problems.ts';
import { readDrawsBody } from './read-draws-body.ts';
import { retainageReader } from './retainage-reader.ts';
import { settleField } from './settle-field.ts';

type Body = z.output<typeof estimateBody>;

/** The lines as typed, as values; a number that cannot be one is named by its field: `lines.2.quantity`. */
export function readEstimateLines(lines: Body['lines'], exponent: number): readonly EstimateLineInput[] {
  const read = retainageReader(exponent);
  return lines.map((line, index) => {
    const at = `lines.${index}`;
    return {
      id: line.id ?? null,
      kind: line.kind,
      section: line.section,
      description: line.description,
      quantity: settleField(`${at}.quantity`, parseQuantity(line.quantity)),
      unit: line.unit,
      unitPrice: settleField(`${at}.unitPrice`, parseUnitPrice(line.unitPrice)),
      discountPercent:
        line.discountPercent === null
          ? null
          : settleField(`${at}.discountPercent`, parseRate(line.discountPercent)),
      taxRateId: line.taxRateId,
      retainage: readLineRetainage(line.retainage, read, `${at}.retainage`),
    };
  });
}

/** An estimate as it travels, as values. */
export function readEstimateBody(
  { draws, ...body }: Body,
  exponent: number,
  { recomputeDraws = false } = {},
): EstimateInput {
  if (body.expiresOn !== null && body.expiresOn < body.estimateDate)
    throw new BrokenRequest({ expiresOn: 'Choose the day of the estimate or a later one.' });
  return {
    ...body,
    retainage: readRetainageRule(body.retainage, retainageReader(exponent), 'retainage'),
    storedRate: settleField('storedRate', parseRate(body.storedRate)),
    lines: readEstimateLines(body.lines, exponent),
    schedule: draws && { draws: readDrawsBody(draws, exponent), recompute: recomputeDraws },
  };
}
