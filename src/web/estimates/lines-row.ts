import { classNames } from '#web/ui/class-names.ts';

const columns =
  '@3xl:grid @3xl:items-center @3xl:gap-x-1 @3xl:grid-cols-[minmax(10rem,1fr)_5.5rem_4.5rem_7.5rem_7.5rem_2rem]';
const columnsWithTax =
  '@3xl:grid @3xl:items-center @3xl:gap-x-1 @3xl:grid-cols-[minmax(10rem,1fr)_5.5rem_4.5rem_7.5rem_11.5rem_7.5rem_2rem]';

/** The columns of the grid; where there is little room a line is a block of two rows. */
export function linesRow(withTax: boolean): string {
  return classNames(
    'grid grid-cols-6 gap-x-2 gap-y-1 border-b border-line py-2 @3xl:py-0.5',
    withTax ? columnsWithTax : columns,
  );
}

export function linesHead(withTax: boolean): string {
  return classNames(
    'hidden border-b border-line-strong/60 pb-1 text-small font-medium text-muted [&>span]:px-2',
    withTax ? columnsWithTax : columns,
  );
}

/** A cell's control: its frame shows when it is pointed at, so that the grid stays quiet. */
export const cellLook =
  'w-full min-w-0 rounded border border-line @3xl:border-transparent bg-transparent px-2 py-1 min-h-7 pointer-coarse:min-h-11 ' +
  'pointer-coarse:text-large hover:border-line-strong/60 focus-visible:bg-raised focus-visible:outline-offset-0 ' +
  'aria-invalid:border-danger placeholder:text-muted/70';
