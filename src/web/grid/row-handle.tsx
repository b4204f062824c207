import { ChevronDown, ChevronRight } from 'lucide-react';
import { classNames } from '#web/ui/class-names.ts';

interface RowHandleProps {
  readonly number: number | null;
  readonly section: 'open' | 'folded' | null;
  readonly words: string;
  readonly movable: boolean;
  readonly onFold: (fold: boolean) => void;
}

/** The number of a row, by which it is selected and dragged; a section is folded there. */
export function RowHandle({ number, section, words, movable, onFold }: RowHandleProps) {
  const Chevron = section === 'folded' ? ChevronRight : ChevronDown;
  return (
    <th
      scope="row"
      aria-label={number === null ? words : `Line ${number}`}
      data-drag="rows"
      title={movable ? 'Drag to move' : undefined}
      className={classNames(
        'sticky left-0 z-20 print:static grid h-8 place-items-center bg-inherit text-small font-normal text-muted tabular-nums select-none pointer-coarse:h-11',
        movable && 'cursor-grab active:cursor-grabbing',
      )}
    >
      {section === null ? (
        number
      ) : (
        <button
          type="button"
          tabIndex={-1}
          aria-expanded={section === 'open'}
          aria-label={`${section === 'open' ? 'Fold' : 'Open'} ${words}`}
          onClick={() => onFold(section === 'open')}
          className="grid size-6 place-items-center rounded hover:bg-raised hover:text-text pointer-coarse:size-11 print:hidden"
        >
          <Chevron size={14} aria-hidden="true" />
        </button>
      )}
    </th>
  );
}
