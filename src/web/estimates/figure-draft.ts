import type { EstimateLine } from '#core/estimates/estimate-draft.ts';
import { figureEstimate } from '#core/estimates/figure-estimate.ts';
import { parseQuantity, parseUnitPrice } from '#core/money/decimal.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import { parseRate } from '#core/money/parse-rate.ts';
import { refusalSentence } from '#core/refusal-sentence.ts';
import type { Result } from '#core/result.ts';
import { ok } from '#core/result.ts';
import type { TaxTerms } from '#core/tax/tax-terms.ts';
import { chargedRates } from '#web/taxes/charged-rates.ts';
import type { DraftRow, LineRow } from './draft-row.ts';
import { isBlank, isLine } from './draft-row.ts';
import type { TaxRate } from './use-tax-rates.ts';

/** What an estimate adds up to, as the screen shows it. */
export interface EstimateSums {
  readonly subtotal: string;
  /** Null where there is no discount, so that nobody wonders about one. */
  readonly discount: string | null;
  /** What approved change orders added and took out; null where there are none. */
  readonly changeOrders: string | null;
  readonly contractSum: string;
  readonly taxes: readonly {
    readonly taxRateId: string;
    readonly name: string;
    readonly rate: string;
    readonly tax: string;
  }[];
  /** Where prices include their tax, the total is the contract sum and the taxes are part of it. */
  readonly pricesIncludeTax: boolean;
  readonly total: string;
}

interface DraftSums extends EstimateSums {
  /** The amount of each row, by its key; a row whose numbers cannot be read has none. */
  readonly amounts: ReadonlyMap<string, string>;
  /** What cannot be read, in a sentence. */
  readonly sentence: string | null;
}

/** Adds up what is typed, by the same rules as the server. */
export function figureDraft(
  rows: readonly DraftRow[],
  rates: readonly TaxRate[],
  exponent: number,
  taxTerms: TaxTerms,
): DraftSums {
  const lines: EstimateLine[] = [];
  let sentence: string | null = null;
  for (const row of rows.filter(isLine).filter((line) => !isBlank(line))) {
    const read = readLine(row);
    if (read.ok) lines.push(read.value);
    else sentence ??= `${row.description || 'A line'}: ${refusalSentence(read.refusal, null).sentence}`;
  }
  const figures = figureEstimate({ lines, taxRates: chargedRates(rates), exponent, taxTerms });
  const money = (minor: bigint) => formatMoney(minor, exponent);
  return {
    amounts: new Map(figures.lines.map(({ lineId, amountMinor }) => [lineId, money(amountMinor)])),
    subtotal: money(figures.subtotalMinor),
    discount: lines.some(({ kind }) => kind === 'discount') ? money(figures.discountMinor) : null,
    changeOrders: null,
    contractSum: money(figures.contractSumMinor),
    taxes: figures.taxes.map(({ taxRateId, name, rate, taxMinor }) => ({
      taxRateId,
      name,
      rate: formatPercent(rate),
      tax: money(taxMinor),
    })),
    pricesIncludeTax: taxTerms.pricesIncludeTax,
    total: money(figures.totalMinor),
    sentence,
  };
}

function readLine(row: LineRow): Result<EstimateLine> {
  const quantity = parseQuantity(row.quantity || '1');
  if (!quantity.ok) return quantity;
  const unitPrice = parseUnitPrice(row.unitPrice || '0');
  if (!unitPrice.ok) return unitPrice;
  const share = row.discountPercent === null ? null : parseRate(row.discountPercent || '0');
  if (share && !share.ok) return share;
  return ok({
    lineId: row.key,
    kind: row.kind,
    description: row.description,
    quantity: quantity.value,
    unitPrice: unitPrice.value,
    discountPercent: share?.value ?? null,
    taxRateId: row.taxRateId,
  });
}
