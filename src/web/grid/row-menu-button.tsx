import { Ellipsis } from 'lucide-react';

interface RowMenuButtonProps {
  readonly words: string;
  readonly onOpen: (button: HTMLElement) => void;
}

/** Opens what can be done with a row. Every entry has a key as well, so Tab passes it by. */
export function RowMenuButton({ words, onOpen }: RowMenuButtonProps) {
  return (
    <td className="grid place-items-center print:hidden">
      <button
        type="button"
        tabIndex={-1}
        aria-haspopup="menu"
        aria-label={`Actions, ${words}`}
        onClick={(event) => onOpen(event.currentTarget)}
        className="grid size-7 place-items-center rounded text-muted hover:bg-sunken hover:text-text pointer-coarse:size-11"
      >
        <Ellipsis size={15} aria-hidden="true" />
      </button>
    </td>
  );
}
