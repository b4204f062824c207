import { classNames } from './class-names.ts';

/** A grey stretch in the shape of what is coming, so that nothing jumps when it comes. */
export function Skeleton({ className }: { readonly className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames('block motion-safe:animate-pulse rounded bg-line/70', className ?? 'h-4 w-full')}
    />
  );
}
