import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useSettled } from '#web/lib/use-settled.ts';
import { FilterSelect } from './filter-select.tsx';
import { SearchField } from './search-field.tsx';

interface Narrowed<Query> {
  /** The filters, to stand above the list. */
  readonly filters: ReactNode;
  /** What the list is asked for. */
  readonly query: Query & { readonly search: string | undefined };
  readonly narrowed: boolean;
}

/** Narrows a list by letters and by one of several kinds; the kind stands in the address, so that a link keeps it. */
export function useListFilters<Query extends object>(
  label: string,
  kinds: Readonly<Record<string, { readonly label: string; readonly query: Query }>> & {
    readonly all: { readonly label: string; readonly query: Query };
  },
): Narrowed<Query> {
  const [search, setSearch] = useState('');
  const settled = useSettled(search.trim());
  const { show } = useSearch({ strict: false });
  const navigate = useNavigate();
  const chosen = show !== undefined && show in kinds ? show : 'all';
  const kind = kinds[chosen] ?? kinds.all;
  return {
    filters: (
      <div className="flex flex-wrap items-center gap-3">
        <SearchField label={label} value={search} onChange={setSearch} />
        <FilterSelect
          label="Status"
          value={chosen}
          options={Object.entries(kinds).map(([value, one]) => ({ value, label: one.label }))}
          onChange={(next) =>
            void navigate({ to: '.', search: next === 'all' ? {} : { show: next }, replace: true })
          }
        />
      </div>
    ),
    query: { ...kind.query, search: settled || undefined },
    narrowed: settled !== '' || chosen !== 'all',
  };
}
