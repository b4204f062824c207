import { RowsSkeleton } from './rows-skeleton.tsx';
import { Skeleton } from './skeleton.tsx';

/** A page on its way: its title with a button, a band of figures and some rows. */
export function PageSkeleton() {
  return (
    <div className="flex flex-col gap-6">
      <div className="flex items-center justify-between gap-6">
        <Skeleton className="h-7 w-64 max-w-full" />
        <Skeleton className="h-8 w-32 shrink-0 max-sm:hidden" />
      </div>
      <Skeleton className="h-6 w-full" />
      <RowsSkeleton />
    </div>
  );
}
