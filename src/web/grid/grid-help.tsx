import { Dialog } from '#web/ui/dialog.tsx';

interface GridHelpProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Whether lines can be added, moved and removed here. */
  readonly canAdd: boolean;
}

const everywhere = [
  ['Arrows, Tab, Enter', 'Go from cell to cell; with Shift, Tab and Enter go back'],
  [
    'Home, End, Page Up, Page Down',
    'Go to the ends of a line and by pages; with Ctrl to the first and last cell',
  ],
  ['Shift and arrows', 'Select several cells; Ctrl A selects all, Shift Space whole lines'],
  ['Type, or F2', 'Replace what a cell holds, or edit it; Escape takes it back'],
  ['=1200*3', 'Calculate in a figure: + − * / ( ) and %; =500+10% is 550'],
  ['Ctrl C, Ctrl X, Ctrl V', 'Copy, cut and paste, also from Excel and Google Sheets'],
  ['Ctrl D', 'Copy the first selected line down, or the line above into this one'],
  ['Delete', 'Clear the selected cells'],
  ['Ctrl Z, Ctrl Y', 'Undo, and do again'],
  ['Alt Left, Alt Right', 'Fold a section and open it'],
  ['Escape, then Tab', 'Leave the grid'],
] as const;

const lines = [
  ['Enter on the last line', 'Add a line; Alt Enter adds one below this one'],
  ['Alt ↑ and Alt ↓', 'Move the selected lines; or drag them by their number'],
  ['Alt Delete', 'Remove the selected lines'],
] as const;

/** What the keys do, in words. */
export function GridHelp({ open, onClose, canAdd }: GridHelpProps) {
  const keys = canAdd ? [...everywhere, ...lines] : everywhere;
  return (
    <Dialog open={open} onClose={onClose} title="Keys of the grid">
      <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-2">
        {keys.map(([name, meaning]) => (
          <div
            key={name}
            className="col-span-2 grid grid-cols-subgrid border-b border-line pb-2 last:border-0"
          >
            <dt className="max-w-44 font-medium">{name}</dt>
            <dd className="text-muted">{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="pt-3 text-small text-muted">On a Mac the command key does what Ctrl does here.</p>
    </Dialog>
  );
}
