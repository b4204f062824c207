import { Skeleton } from './skeleton.tsx';

const rowKeys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Rows on their way, at the height that they will have. */
export function RowsSkeleton({ rows = rowKeys.length }: { readonly rows?: number }) {
  return (
    <div role="status" className="flex flex-col gap-px pt-8">
      <span className="sr-only">Loading</span>
      {rowKeys.slice(0, rows).map((key) => (
        <Skeleton key={key} className="h-8 w-full" />
      ))}
    </div>
  );
}
