import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { listCustomers } from '#endpoints/customers.ts';
import { useCompany } from '#web/company/use-company.ts';
import type { RowOf } from '#web/lib/use-rows.ts';
import { useRows } from '#web/lib/use-rows.ts';
import { useSettled } from '#web/lib/use-settled.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import type { Column } from '#web/ui/data-table.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Money } from '#web/ui/money.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { rowLink } from '#web/ui/row-link.ts';
import { RowsTable } from '#web/ui/rows-table.tsx';
import { SearchField } from '#web/ui/search-field.tsx';

const columns: readonly Column<RowOf<typeof listCustomers>>[] = [
  {
    key: 'name',
    header: 'Customer',
    phone: 'title',
    clip: true,
    className: 'w-[30%]',
    cell: ({ id, name }) => (
      <Link to="/customers/$id" params={{ id }} className={rowLink}>
        {name}
      </Link>
    ),
  },
  { key: 'contact', header: 'Contact', cell: ({ primaryContact }) => primaryContact },
  { key: 'email', header: 'E-mail', className: 'max-lg:hidden', cell: ({ email }) => email },
  { key: 'held', header: 'Held', align: 'end', phone: 'none', cell: ({ held }) => <Money amount={held} /> },
  {
    key: 'credit',
    header: 'Credit',
    align: 'end',
    phone: 'none',
    cell: ({ credit }) => <Money amount={credit} />,
  },
  {
    key: 'outstanding',
    header: 'Outstanding',
    align: 'end',
    phone: 'figure',
    cell: ({ outstanding }) => <Money amount={outstanding} />,
  },
];

export function CustomerListPage() {
  const company = useCompany();
  const [search, setSearch] = useState('');
  const [archived, setArchived] = useState(false);
  const settled = useSettled(search.trim());
  const list = useRows(listCustomers, {
    search: settled || undefined,
    archived: archived ? 'true' : 'false',
  });
  const add = (
    <LinkButton to="/customers/new" weight="primary">
      New customer
    </LinkButton>
  );
  return (
    <>
      <PageHeader title="Customers" below={`Amounts in ${company.currency}`} primary={add} />
      <div className="flex flex-wrap items-center gap-4">
        <SearchField label="Search customers" value={search} onChange={setSearch} />
        <Checkbox label="Archived ones" checked={archived} onChange={setArchived} />
      </div>
      <RowsTable
        list={list}
        caption="Customers"
        columns={columns}
        rowKey={({ id }) => id}
        empty={
          settled || archived ? (
            <EmptyState title="No customer matches">Try fewer letters, or look among the others.</EmptyState>
          ) : (
            <EmptyState title="Nobody to bill yet" action={add}>
              A customer is who pays: a family, a company, an owner. Add one, then write their estimate.
            </EmptyState>
          )
        }
      />
    </>
  );
}
