import { Skeleton } from '#web/ui/skeleton.tsx';

/** A sheet of paper on its way. */
export function PageInTheMaking({ title }: { readonly title: string }) {
  return (
    <div
      role="status"
      aria-label={`${title} is being printed`}
      className="flex justify-center rounded border border-line bg-sunken p-4"
    >
      <div className="flex aspect-[17/22] h-[60dvh] max-w-full flex-col gap-4 bg-raised p-[8%] shadow-sm">
        <Skeleton className="h-5 w-2/5" />
        <Skeleton className="h-3 w-3/5" />
        <Skeleton className="mt-8 h-8 w-1/2 self-end" />
        <Skeleton className="mt-8 h-3" />
        <Skeleton className="h-3" />
        <Skeleton className="h-3 w-4/5" />
      </div>
    </div>
  );
}
