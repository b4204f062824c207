import { useSyncExternalStore } from 'react';

/** Screens by how much a page can show side by side. On paper there is always room. */
const narrow = {
  phone: window.matchMedia('screen and (max-width: 639.98px)'),
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
