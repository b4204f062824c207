import type { readChangeOrder } from '#endpoints/change-orders.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { locale } from '#web/lib/locale.ts';
import { writeDecimal } from '#web/lib/write-decimal.ts';
import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Money } from '#web/ui/money.tsx';

type Order = AnswerOf<typeof readChangeOrder>;
type Line = Order['lines'][number];

/** The lines of a change order with its net; what is taken out stands in parentheses. */
export function OrderLines({ order }: { readonly order: Order }) {
  return <DataTable caption="Lines" columns={columnsFor(order)} rows={order.lines} rowKey={({ id }) => id} />;
}

function columnsFor({ exponent, net }: Order): readonly Column<Line>[] {
  return [
    {
      key: 'description',
      header: 'Description',
      phone: 'title',
      cell: ({ description }) => description,
      foot: 'Net',
    },
    {
      key: 'quantity',
      header: 'Quantity',
      align: 'end',
      phone: 'none',
      cell: ({ quantity, unit }) => [writeDecimal(quantity, locale), unit].filter(Boolean).join(' '),
    },
    {
      key: 'price',
      header: 'Unit price',
      align: 'end',
      phone: 'none',
      cell: ({ unitPrice }) => writeDecimal(unitPrice, locale, exponent),
    },
    {
      key: 'amount',
      header: 'Amount',
      align: 'end',
      phone: 'figure',
      cell: ({ amount }) => <Money amount={amount} />,
      foot: <Money amount={net} />,
    },
  ];
}
