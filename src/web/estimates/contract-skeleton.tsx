import { RowsSkeleton } from '#web/ui/rows-skeleton.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';

const figures = ['collected', 'outstanding', 'held', 'unbilled'];

/** A contract on its way: number and title with their buttons, the sum, the bar, its four figures, and the bills. */
export function ContractSkeleton() {
  return (
    <div className="flex flex-col gap-6">
      <div className="flex items-start justify-between gap-6">
        <div className="flex min-w-0 grow flex-col gap-2">
          <Skeleton className="h-4 w-32" />
          <Skeleton className="h-6 w-72 max-w-full" />
          <Skeleton className="h-4 w-56 max-w-full" />
        </div>
        <Skeleton className="h-8 w-44 shrink-0 max-sm:hidden" />
      </div>
      <div className="flex flex-col gap-3">
        <div className="flex items-end justify-between gap-6">
          <Skeleton className="h-8 w-64 max-w-full" />
          <Skeleton className="h-4 w-40 max-sm:hidden" />
        </div>
        <Skeleton className="h-6 w-full" />
        <div className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4">
          {figures.map((figure) => (
            <div key={figure} className="flex flex-col gap-1.5">
              <Skeleton className="h-4 w-24" />
              <Skeleton className="h-5 w-28" />
            </div>
          ))}
        </div>
      </div>
      <div className="flex flex-col gap-2">
        <Skeleton className="h-5 w-16" />
        <RowsSkeleton rows={4} />
      </div>
    </div>
  );
}
