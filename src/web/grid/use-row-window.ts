import { type RefObject, useEffect, useMemo, useState } from 'react';
import { rowTops, rowWindow } from './row-window.ts';
import { useMedia } from './use-media.ts';

const ALL = 60;
const STEP = 64;

/** The places of the rows to draw: those in sight and those that must not go; all of few rows, and all on paper. */
export function useRowWindow(
  box: RefObject<HTMLElement | null>,
  heights: readonly number[],
  kept: readonly number[],
): { readonly places: readonly number[]; readonly tops: readonly number[] } {
  const [seen, setSeen] = useState({ scrolled: 0, height: 640 });
  const printing = useMedia('print');
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      const scrolled = Math.floor(element.scrollTop / STEP) * STEP;
      const height = element.clientHeight + STEP;
      setSeen((before) =>
        before.scrolled === scrolled && before.height === height ? before : { scrolled, height },
      );
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [box]);
  const tops = useMemo(() => rowTops(heights), [heights]);
  const all = printing || heights.length <= ALL;
  const { from, to } = all ? { from: 0, to: heights.length } : rowWindow(tops, seen.scrolled, seen.height);
  const places = new Set(kept.filter((place) => place >= 0 && place < heights.length));
  for (let place = from; place < to; place += 1) places.add(place);
  return { places: [...places].sort((a, b) => a - b), tops };
}
