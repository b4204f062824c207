import { useState } from 'react';
import type { ComboboxItem } from '#web/ui/combobox.tsx';
import { Combobox } from '#web/ui/combobox.tsx';

interface SearchChoiceProps {
  readonly label: string;
  /** What it says where nothing is chosen, which is also how a choice is taken back. */
  readonly all: string;
  readonly chosen: string | undefined;
  /** The name of what is chosen; null until it is known. */
  readonly name: string | null;
  /** What there is for the letters; undefined while the server looks. */
  readonly found: readonly ComboboxItem[] | undefined;
  readonly onLetters: (letters: string) => void;
  readonly onChoose: (id: string | undefined) => void;
}

const ALL = 'all';

/** Narrows a report to one of many: letters ask the server, and without letters it is all of them again. */
export function SearchChoice(props: SearchChoiceProps) {
  const { label, all, chosen, name, found, onLetters, onChoose } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [picked, setPicked] = useState<ComboboxItem | null>(null);
  const shown = chosen === undefined ? all : (name ?? (picked?.id === chosen ? picked.label : '…'));
  const type = (letters: string | null) => {
    setTyped(letters);
    onLetters(letters?.trim() ?? '');
  };
  // While letters are typed the old rows stay, so those that do not match are left out here.
  const letters = (typed ?? '').trim().toLocaleLowerCase();
  const matching = found?.filter((item) => item.label.toLocaleLowerCase().includes(letters)) ?? [];
  return (
    <div className="sm:w-50">
      <Combobox
        label={label}
        typed={typed ?? shown}
        onType={type}
        onEnter={() => type('')}
        onLeave={() => type(null)}
        items={letters === '' ? [{ id: ALL, label: all }, ...matching] : matching}
        picked={chosen ?? ALL}
        onPick={(item) => {
          type(null);
          setPicked(item);
          onChoose(item.id === ALL ? undefined : item.id);
        }}
        none={found ? 'Nothing matches.' : 'Looking…'}
        placeholder={shown}
      />
    </div>
  );
}
