import { classNames } from '#web/ui/class-names.ts';
import { cellId } from './cell-id.ts';
import type { SectionRow } from './draft-row.ts';
import { cellLook } from './lines-row.ts';
import { RowMenu } from './row-menu.tsx';

interface SectionFieldsProps {
  readonly row: SectionRow;
  readonly onChange: (name: string) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onInsert: () => void;
}

export function SectionFields({ row, onChange, ...actions }: SectionFieldsProps) {
  return (
    <div className="mt-2 flex items-center gap-1 border-b border-line py-0.5">
      <input
        id={cellId(row.key, 'description')}
        aria-label="Section"
        placeholder="Section, such as Carpentry"
        value={row.name}
        onChange={(event) => onChange(event.target.value)}
        className={classNames(cellLook, 'font-semibold')}
      />
      <RowMenu words={row.name || 'new section'} {...actions} />
    </div>
  );
}
