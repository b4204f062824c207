import { ChevronsUpDown } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useId, useState } from 'react';
import { classNames } from './class-names.ts';
import { controlLook } from './control-look.ts';
import type { FieldWords } from './field.tsx';
import { Field } from './field.tsx';

export interface ComboboxItem {
  readonly id: string;
  readonly label: string;
}

interface ComboboxProps extends Pick<FieldWords, 'label' | 'error' | 'name'> {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly items: readonly ComboboxItem[];
  /** The id of the item that is picked; null while none is. */
  readonly picked: string | null;
  readonly onPick: (item: ComboboxItem) => void;
  /** The field was left without picking. */
  readonly onLeave: () => void;
  /** The cursor came into the field: what stands there can give way to letters. */
  readonly onEnter?: () => void;
  /** What the list says where it has no items. */
  readonly none: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** A field that finds one of many: letters narrow the list, arrows walk it, Enter or Tab takes what is marked. */
export function Combobox(props: ComboboxProps) {
  const { typed, onType, items, picked, onPick, onLeave, onEnter, ...rest } = props;
  const { none, label, error, name, ...control } = rest;
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(0);
  const active = open ? items[Math.min(marked, items.length - 1)] : undefined;
  const show = () => {
    setMarked(0);
    setOpen(true);
  };
  const take = (item: ComboboxItem) => {
    setOpen(false);
    onPick(item);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (!open) return show();
      setMarked((marked + step + items.length) % Math.max(items.length, 1));
    } else if ((event.key === 'Enter' || event.key === 'Tab') && active) {
      if (event.key === 'Enter') event.preventDefault();
      if (event.key === 'Enter' || typed.trim() !== '') take(active);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <Field {...{ label, error, name }}>
      {(ids) => (
        <div className="relative">
          <input
            {...control}
            {...ids}
            role="combobox"
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={active && `${listId}-${active.id}`}
            autoComplete="off"
            value={typed}
            onChange={(event) => {
              onType(event.target.value);
              show();
            }}
            onFocus={onEnter}
            onClick={show}
            onKeyDown={press}
            onBlur={() => {
              setOpen(false);
              onLeave();
            }}
            className={`${controlLook} pr-8`}
          />
          <ChevronsUpDown
            size={14}
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-muted"
          />
          {open && <Choices {...{ label, items, none, picked, listId, active }} onTake={take} />}
        </div>
      )}
    </Field>
  );
}

interface ChoicesProps {
  readonly label: string;
  readonly items: readonly ComboboxItem[];
  readonly none: string;
  readonly listId: string;
  readonly picked: string | null;
  readonly active: ComboboxItem | undefined;
  readonly onTake: (item: ComboboxItem) => void;
}

function Choices({ label, items, none, listId, picked, active, onTake }: ChoicesProps) {
  return (
    <div className="absolute inset-x-0 top-full z-30 mt-1 max-h-72 overflow-y-auto rounded border border-line bg-raised py-1 shadow-lg">
      {items.length === 0 && <p className="px-3 py-1 text-muted">{none}</p>}
      <div role="listbox" id={listId} aria-label={label} tabIndex={-1}>
        {items.map((item) => (
          <div
            key={item.id}
            id={`${listId}-${item.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={item.id === picked}
            ref={(option) => {
              if (option && item === active) option.scrollIntoView({ block: 'nearest' });
            }}
            // Pressing must not take the cursor out of the field, or the list would be gone before the click.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(item)}
            onKeyDown={() => undefined}
            className={classNames(
              'flex min-h-8 cursor-pointer items-center px-3 select-none hover:bg-sunken pointer-coarse:min-h-11',
              item === active && 'bg-accent-soft',
            )}
          >
            {item.label}
          </div>
        ))}
      </div>
    </div>
  );
}
