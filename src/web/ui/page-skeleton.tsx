import { Skeleton } from './skeleton.tsx';

const rowKeys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** A page on its way: its title, a band of figures and some rows. */
export function PageSkeleton({ rows = rowKeys.length }: { readonly rows?: number }) {
  return (
    <div role="status" className="flex flex-col gap-6">
      <span className="sr-only">Loading</span>
      <Skeleton className="h-7 w-64" />
      <Skeleton className="h-6 w-full" />
      <div className="flex flex-col gap-px">
        {rowKeys.slice(0, rows).map((key) => (
          <Skeleton key={key} className="h-8 w-full" />
        ))}
      </div>
    </div>
  );
}
