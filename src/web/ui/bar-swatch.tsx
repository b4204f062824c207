import { classNames } from './class-names.ts';

export type SwatchKind = 'collected' | 'outstanding' | 'held' | 'unbilled' | 'over';

const looks: Record<SwatchKind, string> = {
  collected: 'bar-collected',
  outstanding: 'bar-outstanding',
  held: 'bar-held',
  unbilled: 'bar-unbilled',
  over: 'bar-over',
};

/** The little square that ties a figure to its stretch of the contract bar. */
export function BarSwatch({ kind }: { readonly kind: SwatchKind }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'bar-part inline-block size-3 shrink-0 rounded-[2px] border',
        kind === 'over' ? 'border-danger' : 'border-accent',
        looks[kind],
      )}
    />
  );
}
