import type { SwatchKind } from '#web/ui/bar-swatch.tsx';
import { BarSwatch } from '#web/ui/bar-swatch.tsx';

const kinds: readonly (readonly [SwatchKind, string])[] = [
  ['collected', 'collected'],
  ['outstanding', 'outstanding'],
  ['held', 'held'],
  ['unbilled', 'unbilled'],
];

/** What the stretches of the contract bar mean. */
export function BarLegend() {
  return (
    <ul aria-label="How to read the bars" className="flex flex-wrap gap-x-5 gap-y-1 text-small text-muted">
      {kinds.map(([kind, words]) => (
        <li key={kind} className="inline-flex items-center gap-1.5">
          <BarSwatch kind={kind} />
          {words}
        </li>
      ))}
    </ul>
  );
}
