import { RowsSkeleton } from './rows-skeleton.tsx';
import { Skeleton } from './skeleton.tsx';

/** A page on its way: its title, a band of figures and some rows. */
export function PageSkeleton() {
  return (
    <div className="flex flex-col gap-6">
      <Skeleton className="h-7 w-64" />
      <Skeleton className="h-6 w-full" />
      <RowsSkeleton />
    </div>
  );
}
