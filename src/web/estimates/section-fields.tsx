import { classNames } from '#web/ui/class-names.ts';
import { cellId } from './cell-id.ts';
import type { SectionRow } from './draft-row.ts';
import { cellLook } from './lines-row.ts';
import type { RowActions } from './row-actions.ts';
import { RowMenu } from './row-menu.tsx';

interface SectionFieldsProps {
  readonly row: SectionRow;
  readonly defaultTax: string | null;
  readonly actions: RowActions;
}

export function SectionFields({ row, defaultTax, actions }: SectionFieldsProps) {
  return (
    <div data-row className="mt-2 flex items-center gap-1 border-b border-line py-0.5">
      <input
        id={cellId(row.key, 'description')}
        aria-label="Section"
        placeholder="Section, such as Carpentry"
        value={row.name}
        onChange={(event) => actions.change(row.key, { name: event.target.value })}
        className={classNames(cellLook, 'font-semibold')}
      />
      <RowMenu rowKey={row.key} words={row.name || 'new section'} defaultTax={defaultTax} actions={actions} />
    </div>
  );
}
