import { useSyncExternalStore } from 'react';

/** Screens by how much a page can show side by side: a phone, a tablet held upright, any tablet. On paper there is room. */
const narrow = {
  phone: window.matchMedia('screen and (max-width: 639.98px)'),
  upright: window.matchMedia('screen and (max-width: 959.98px)'),
  tablet: window.matchMedia('screen and (max-width: 1199.98px)'),
};

export type Screen = keyof typeof narrow;

/** True on a screen of at most this kind; it follows a window that is made narrower. */
export function useNarrow(screen: Screen): boolean {
  const media = narrow[screen];
  return useSyncExternalStore(
    (changed) => {
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => media.matches,
  );
}
