import { Combobox } from '@base-ui/react/combobox';
import { ChevronsUpDown } from 'lucide-react';
import { useState } from 'react';
import { createCustomer, listCustomers } from '#endpoints/customers.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useRows } from '#web/lib/use-rows.ts';
import { useSettled } from '#web/lib/use-settled.ts';
import { controlLook } from '#web/ui/control-look.ts';
import { Field } from '#web/ui/field.tsx';

export interface PickedCustomer {
  readonly id: string;
  readonly name: string;
}

interface CustomerPickerProps {
  readonly value: PickedCustomer | null;
  readonly onChange: (customer: PickedCustomer | null) => void;
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
  const search = useSettled(typed === value?.name ? '' : typed.trim());
  const list = useRows(listCustomers, { search: search || undefined, limit: 20 });
  const add = useAction(createCustomer, (made) => {
    setTyped(made.name);
    onChange({ id: made.id, name: made.name });
  });
  const found: readonly PickedCustomer[] = (list.rows ?? []).map(({ id, name }) => ({ id, name }));
  const name = typed.trim();
  const isNew = canAdd && name !== '' && name !== value?.name && !found.some((one) => one.name === name);
  const items = isNew ? [...found, { id: toBeAdded, name }] : found;
  const pick = (picked: PickedCustomer | null) =>
    picked?.id === toBeAdded ? add.run({ body: { name: picked.name } }) : onChange(picked);
  return (
    <Combobox.Root
      items={items}
      filter={null}
      value={value}
      onValueChange={pick}
      inputValue={typed}
      onInputValueChange={setTyped}
      itemToStringLabel={(item: PickedCustomer) => item.name}
      isItemEqualToValue={(item: PickedCustomer, other: PickedCustomer) => item.id === other.id}
      autoHighlight
    >
      <Field label="Customer" name="customerId" error={error ?? add.problem?.detail}>
        {(ids) => (
          <span className="relative block">
            <Combobox.Input
              {...ids}
              autoFocus={autoFocus}
              placeholder={canAdd ? 'Type a name; a new one is added' : 'Type a few letters'}
              className={`${controlLook} pr-8`}
            />
            <Combobox.Trigger
              aria-label="Show the customers"
              className="absolute inset-y-0 right-0 grid w-8 place-items-center text-muted"
            >
              <ChevronsUpDown size={14} aria-hidden="true" />
            </Combobox.Trigger>
          </span>
        )}
      </Field>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} className="z-50 outline-none">
          <Combobox.Popup className="max-h-72 w-(--anchor-width) overflow-y-auto rounded border border-line bg-raised py-1 shadow-lg">
            <Combobox.Empty>
              <span className="block px-3 py-1 text-muted empty:hidden">
                {list.rows ? 'No customer matches.' : 'Looking…'}
              </span>
            </Combobox.Empty>
            <Combobox.List>
              {(item: PickedCustomer) => (
                <Combobox.Item
                  key={item.id}
                  value={item}
                  className="flex min-h-8 cursor-pointer items-center px-3 select-none data-highlighted:bg-accent-soft pointer-coarse:min-h-11"
                >
                  {item.id === toBeAdded ? `Add “${item.name}” as a new customer` : item.name}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
