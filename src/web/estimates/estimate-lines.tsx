import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readEstimate } from '#endpoints/estimates.ts';
import { locale } from '#web/lib/locale.ts';
import { percentText } from '#web/lib/percent-text.ts';
import { writeDecimal } from '#web/lib/write-decimal.ts';
import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Money } from '#web/ui/money.tsx';
import { textLink } from '#web/ui/text-link.ts';
import { useWords } from '#web/words/use-words.ts';
import { EstimateSums } from './estimate-sums.tsx';
import { sumsOfEstimate } from './sums-of-estimate.ts';
import type { TaxRate } from './use-tax-rates.ts';
import { useTaxRates } from './use-tax-rates.ts';

type Estimate = AnswerOf<typeof readEstimate>;
type Line = Estimate['lines'][number];

/** The schedule of values: every line with what is billed and held on it. */
export function EstimateLines({ estimate }: { readonly estimate: Estimate }) {
  const { changeOrder } = useWords();
  const inUse = useMemo(() => estimate.lines.map(({ taxRateId }) => taxRateId), [estimate.lines]);
  const taxRates = useTaxRates(estimate.estimateDate, inUse);
  if (estimate.lines.length === 0) {
    return <p className="py-4 text-muted">No lines yet. Edit the estimate to add the work and its prices.</p>;
  }
  const sums = sumsOfEstimate(estimate);
  return (
    <>
      <DataTable
        caption="Lines"
        listOn="tablet"
        columns={columnsFor(estimate, taxRates, changeOrder.one)}
        rows={estimate.lines}
        rowKey={({ id }) => id}
      />
      <EstimateSums sums={sums} currency={estimate.currency} />
    </>
  );
}

function columnsFor(
  estimate: Estimate,
  taxRates: readonly TaxRate[],
  changeOrder: string,
): readonly Column<Line>[] {
  const billed: readonly Column<Line>[] = [
    { key: 'billed', header: 'Billed', align: 'end', cell: (line) => <Money amount={line.billed} /> },
    {
      key: 'held',
      header: 'Held',
      align: 'end',
      phone: 'none',
      cell: (line) => <Money amount={line.held} />,
    },
  ];
  const taxed = estimate.lines.some(({ taxRateId }) => taxRateId !== null);
  const tax: Column<Line> = {
    key: 'tax',
    header: 'Tax',
    phone: 'none',
    cell: (line) => taxRates.find(({ taxRateId }) => taxRateId === line.taxRateId)?.label,
  };
  const sectioned = estimate.lines.some(({ section }) => section !== '');
  const section: Column<Line> = { key: 'section', header: 'Section', cell: (line) => line.section };
  return [
    {
      key: 'description',
      header: 'Description',
      phone: 'title',
      cell: ({ description, changeOrderId }) => (
        <>
          {description}
          {changeOrderId !== null && (
            <>
              {' · '}
              <Link to="/change-orders/$id" params={{ id: changeOrderId }} className={textLink}>
                {changeOrder}
              </Link>
            </>
          )}
        </>
      ),
    },
    ...(sectioned ? [section] : []),
    { key: 'quantity', header: 'Quantity', align: 'end', phone: 'none', cell: quantityWords },
    {
      key: 'price',
      header: 'Unit price',
      align: 'end',
      phone: 'none',
      cell: (line) => priceWords(line, estimate.exponent),
    },
    ...(taxed ? [tax] : []),
    {
      key: 'amount',
      header: 'Scheduled value',
      align: 'end',
      phone: 'figure',
      cell: (line) => <Money amount={line.amount} />,
    },
    ...(estimate.billingStarted ? billed : []),
  ];
}

function quantityWords(line: Line): string {
  return line.kind === 'discount'
    ? ''
    : [writeDecimal(line.quantity, locale), line.unit].filter(Boolean).join(' ');
}

function priceWords(line: Line, exponent: number): string {
  return line.discountPercent === null
    ? writeDecimal(line.unitPrice, locale, exponent)
    : percentText(line.discountPercent);
}
