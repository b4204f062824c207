import { useState } from 'react';
import type { TaxCharge } from '#core/tax/tax-charge.ts';
import { createCustomer, listCustomers } from '#endpoints/customers.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useRows } from '#web/lib/use-rows.ts';
import { useSettled } from '#web/lib/use-settled.ts';
import type { ComboboxItem } from '#web/ui/combobox.tsx';
import { Combobox } from '#web/ui/combobox.tsx';

export interface PickedCustomer {
  readonly id: string;
  readonly name: string;
  /** Whether they are charged tax; left off of whoever was picked before. */
  readonly tax?: TaxCharge;
}

interface CustomerPickerProps {
  readonly value: PickedCustomer | null;
  readonly onChange: (customer: PickedCustomer) => void;
  readonly error?: string | undefined;
  /** Offers to add who is not in the list, by name alone. */
  readonly canAdd?: boolean;
  readonly autoFocus?: boolean;
}

const toBeAdded = 'new';

/** Finds a customer by a few letters; whoever is not there yet is added with one more key. */
export function CustomerPicker({
  value,
  onChange,
  error,
  canAdd = false,
  autoFocus = false,
}: CustomerPickerProps) {
  const [typed, setTyped] = useState(value?.name ?? '');
  const name = typed.trim();
  const search = useSettled(name === value?.name ? '' : name);
  const list = useRows(listCustomers, { search: search || undefined, limit: 20 });
  const pick = (customer: PickedCustomer) => {
    setTyped(customer.name);
    onChange({ id: customer.id, name: customer.name, ...(customer.tax && { tax: customer.tax }) });
  };
  const add = useAction(createCustomer, pick);
  // While letters are typed the old rows stay, so those that do not match are left out here.
  const letters = (name === value?.name ? '' : name).toLocaleLowerCase();
  const found = (list.rows ?? []).filter((row) => row.name.toLocaleLowerCase().includes(letters));
  const isNew = canAdd && name !== '' && name !== value?.name && !found.some((row) => row.name === name);
  const items: readonly ComboboxItem[] = [
    ...found.map((row) => ({ id: row.id, label: row.name })),
    ...(isNew ? [{ id: toBeAdded, label: `Add “${name}” as a new customer` }] : []),
  ];
  return (
    <Combobox
      label="Customer"
      name="customerId"
      error={error ?? add.problem?.detail}
      typed={typed}
      onType={setTyped}
      items={items}
      picked={value?.id ?? null}
      onPick={({ id, label }) => {
        if (id === toBeAdded) return add.run({ body: { name } });
        pick(found.find((row) => row.id === id) ?? { id, name: label });
      }}
      onLeave={() => !add.busy && value && setTyped(value.name)}
      none={list.rows ? 'No customer matches.' : 'Looking…'}
      placeholder={canAdd ? 'Type a name; a new one is added' : 'Type a few letters'}
      autoFocus={autoFocus}
    />
  );
}
