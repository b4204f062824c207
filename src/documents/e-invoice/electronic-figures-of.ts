import type { ElectronicInvoice } from '#core/e-invoice/electronic-invoice.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import type { Percent } from '#core/money/percent.ts';
import type { ElectronicFigures } from './electronic-figures.ts';

/** The planned figures as the document writes them. */
export function electronicFiguresOf(
  planned: ElectronicInvoice,
  exponent: number,
  corrects: ElectronicFigures['corrects'],
): ElectronicFigures {
  const money = (minor: bigint) => formatMoney(minor, exponent);
  const rateOf = (rate: Percent | null) => (rate === null ? null : formatPercent(rate));
  return {
    lines: planned.lines.map(({ name, kind, quantity, priceMinor, netMinor, category, rate }) => ({
      name,
      kind,
      quantity: quantity === 1 ? '1' : '-1',
      price: money(priceMinor),
      net: money(netMinor),
      category,
      rate: rateOf(rate),
    })),
    taxes: planned.taxes.map(({ category, rate, allowanceMinor, baseMinor, taxMinor }) => ({
      category,
      rate: rateOf(rate),
      allowance: money(allowanceMinor),
      base: money(baseMinor),
      tax: money(taxMinor),
    })),
    totals: {
      lines: money(planned.linesMinor),
      allowance: money(planned.allowanceMinor),
      net: money(planned.netMinor),
      tax: money(planned.taxMinor),
      total: money(planned.totalMinor),
      prepaid: money(planned.prepaidMinor),
      payable: money(planned.payableMinor),
    },
    held: money(planned.heldInTermsMinor),
    released: money(planned.releasedInTermsMinor),
    due: money(planned.dueMinor),
    corrects,
  };
}
