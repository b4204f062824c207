import { PageSkeleton } from '#web/ui/page-skeleton.tsx';

/** A page outside the frame whose code is still on its way, in the shape of a page. */
export function PagePending() {
  return (
    <div className="mx-auto w-full max-w-6xl px-4 py-6">
      <PageSkeleton />
    </div>
  );
}
