import { formatMoney } from '#core/money/format-money.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readEstimate } from '#endpoints/estimates.ts';
import { wireMinor } from '#web/lib/wire-minor.ts';
import type { EstimateSums } from './figure-draft.ts';

type Estimate = Pick<
  AnswerOf<typeof readEstimate>,
  'lines' | 'exponent' | 'contractSum' | 'taxes' | 'total' | 'taxTerms'
>;
type Line = Estimate['lines'][number];

/** What a saved estimate adds up to: its own lines, and apart from them what change orders added and took out. */
export function sumsOfEstimate(estimate: Estimate): EstimateSums {
  const { lines, exponent, contractSum, taxes, total, taxTerms } = estimate;
  const sumOf = (counts: (line: Line) => boolean) => {
    const own = lines.filter(counts);
    const sumMinor = own.reduce((sum, { amount }) => sum + wireMinor(amount), 0n);
    return { any: own.length > 0, sum: formatMoney(sumMinor, exponent) };
  };
  const isOriginal = ({ changeOrderId }: Line) => changeOrderId === null;
  const discount = sumOf((line) => isOriginal(line) && line.kind === 'discount');
  const changeOrders = sumOf((line) => !isOriginal(line));
  return {
    subtotal: sumOf((line) => isOriginal(line) && line.kind === 'item').sum,
    discount: discount.any ? discount.sum : null,
    changeOrders: changeOrders.any ? changeOrders.sum : null,
    contractSum,
    taxes,
    total,
    pricesIncludeTax: taxTerms.pricesIncludeTax,
  };
}
